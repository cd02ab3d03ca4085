using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Dsr.Blazor.Ui.Feed;

/// <summary>
/// Whether the browser of this circuit can be reached. The server keeps a circuit for minutes after its browser has vanished.
/// </summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>Runs when it goes down and when it is back.</summary>
    public event Action? Changed;

    /// <summary>The browser answers.</summary>
    public bool IsUp { get; private set; } = true;

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(true);

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(false);

    Task SetAsync(bool up)
    {
        IsUp = up;
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}
