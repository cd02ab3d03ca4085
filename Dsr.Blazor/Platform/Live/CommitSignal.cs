using System.Threading.Channels;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Live;

/// <summary>From a commit of this process to the feed: look now. Many commits before the feed looks are one signal.</summary>
public sealed class CommitSignal : ICommitListener
{
    readonly Channel<bool> signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <inheritdoc/>
    public void Committed() => signals.Writer.TryWrite(true);

    /// <summary>Waits for a commit, or for as long as it may take at the most.</summary>
    internal async Task WaitAsync(TimeSpan most, CancellationToken stopping)
    {
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        waited.CancelAfter(most);
        try
        {
            await signals.Reader.ReadAsync(waited.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested) { }
    }
}
