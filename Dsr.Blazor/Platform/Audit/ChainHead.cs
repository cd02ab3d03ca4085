using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>Where a chain ends. Without it, links cut off at the end would leave a shorter chain that still holds.</summary>
public sealed class ChainHead
{
    /// <summary>The chain of changes.</summary>
    public const string Changes = "changes";

    /// <summary>The chain of reads.</summary>
    public const string Reads = "reads";

    public string Chain { get; private init; } = "";
    public long Sequence { get; private set; }
    public byte[] Hash { get; private set; } = [];

    /// <summary>Loads the head of a chain for appending, inside the write transaction.</summary>
    internal static async Task<ChainHead> LoadAsync(DsrDb db, string chain, CancellationToken cancel) =>
        await db.ChainHeads.FindAsync([chain], cancel) ?? db.Add(new ChainHead { Chain = chain }).Entity;

    /// <summary>Appends a link with its payload's digest.</summary>
    internal T Append<T>(T link)
        where T : ChainedEvent
    {
        link.Sequence = ++Sequence;
        link.Hash = Hash = link.HashAfter(Hash);
        return link;
    }
}
