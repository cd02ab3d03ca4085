using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Audit;

/// <summary>What was found when the chains were walked.</summary>
/// <param name="Links">How many links were walked.</param>
/// <param name="Erased">Links whose payload has been erased, which is allowed.</param>
/// <param name="Breaks">Each place where a chain does not hold, in a sentence.</param>
public sealed record ChainVerdict(long Links, long Erased, IReadOnlyList<string> Breaks)
{
    public bool Holds => Breaks.Count == 0;
}

/// <summary>Walks both chains from the first link and says where they were tampered with.</summary>
public sealed class ChainProof(IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Proves the chain of changes, then that of reads.</summary>
    public async Task<ChainVerdict> VerifyAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var heads = await db.ChainHeads.AsNoTracking().ToDictionaryAsync(head => head.Chain, cancel);
        var changes = await WalkAsync(heads.GetValueOrDefault(ChainHead.Changes), "change", db.AuditEvents, db.AuditPayloads, cancel);
        var reads = await WalkAsync(heads.GetValueOrDefault(ChainHead.Reads), "read", db.ReadEvents, db.ReadPayloads, cancel);
        return new(changes.Links + reads.Links, changes.Erased + reads.Erased, [.. changes.Breaks, .. reads.Breaks]);
    }

    /// <summary>Where each chain ends, to be noted elsewhere.</summary>
    public async Task<IReadOnlyList<Fingerprint>> HeadsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return
        [
            .. (await db.ChainHeads.AsNoTracking().OrderBy(head => head.Chain).ToListAsync(cancel)).Select(head => new Fingerprint(
                head.Chain,
                head.Sequence,
                Convert.ToHexStringLower(head.Hash)
            )),
        ];
    }

    /// <summary>Whether a chain holds a link that was noted before.</summary>
    public async Task<bool> ContainsAsync(Fingerprint noted, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(noted);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        IQueryable<ChainedEvent> links = noted.Chain == ChainHead.Changes ? db.AuditEvents : db.ReadEvents;
        var hash = await links
            .AsNoTracking()
            .Where(link => link.Sequence == noted.Sequence)
            .Select(link => link.Hash)
            .FirstOrDefaultAsync(cancel);
        return hash is not null && Convert.ToHexStringLower(hash) == noted.Hash;
    }

    static async Task<ChainVerdict> WalkAsync(
        ChainHead? head,
        string name,
        IQueryable<ChainedEvent> links,
        IQueryable<SaltedPayload> payloads,
        CancellationToken cancel
    )
    {
        var breaks = new List<string>();
        var (walked, erased, previous) = (0L, 0L, Array.Empty<byte>());
        await using var sealedPayloads = payloads
            .AsNoTracking()
            .OrderBy(saltedPayload => saltedPayload.Sequence)
            .AsAsyncEnumerable()
            .GetAsyncEnumerator(cancel);
        var more = await sealedPayloads.MoveNextAsync();
        await foreach (var link in links.AsNoTracking().OrderBy(link => link.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (link.Sequence != ++walked)
            {
                breaks.Add($"The {name} chain lacks link {walked}: the next is {link.Sequence}.");
                walked = link.Sequence;
            }
            if (!link.Hash.AsSpan().SequenceEqual(link.HashAfter(previous)))
                breaks.Add($"Link {link.Sequence} of the {name} chain was altered, or one before it was taken out.");
            previous = link.Hash;
            while (more && sealedPayloads.Current.Sequence < link.Sequence)
                more = await sealedPayloads.MoveNextAsync();
            if (!more || sealedPayloads.Current.Sequence != link.Sequence)
                erased++;
            else if (
                !SaltedPayload.Digest(sealedPayloads.Current.Salt, sealedPayloads.Current.Json).AsSpan().SequenceEqual(link.PayloadDigest)
            )
                breaks.Add($"What link {link.Sequence} of the {name} chain recorded was altered.");
        }
        if ((head?.Sequence ?? 0) != walked || !(head?.Hash ?? []).AsSpan().SequenceEqual(previous))
            breaks.Add(
                $"The {name} chain ends at link {walked}, and its head says {head?.Sequence ?? 0}: links at the end were taken out or put in."
            );
        return new(walked, erased, breaks);
    }
}
