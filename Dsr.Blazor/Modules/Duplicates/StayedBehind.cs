using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>What was added since two records were merged: nobody can know whose it is, so it stays with the record that stayed.</summary>
static class StayedBehind
{
    static readonly string[] ofThePair = [nameof(RecordMerge), nameof(ToldApart)];

    /// <summary>In words, the latest first: "added an action, Sam Reid, 9 March 2026".</summary>
    internal static async Task<IReadOnlyList<string>> OfAsync(DsrDb db, RecordMerge merge, CancellationToken cancel)
    {
        var merged = await db
            .AuditEvents.AsNoTracking()
            .Where(link => link.Kind == nameof(RecordMerge) && link.AggregateId == merge.Id && link.At == merge.DecidedAt)
            .Select(link => link.Sequence)
            .FirstOrDefaultAsync(cancel);
        // Somebody involved, and a detail, are changes of the person; all else that is new is an aggregate of its own.
        var since = await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                link.PersonId == merge.StaysId
                && link.Sequence > merged
                && link.At > merge.DecidedAt
                && !ofThePair.Contains(link.Kind)
                && (link.Change == "Added" || link.Kind == nameof(Person))
            )
            .OrderByDescending(link => link.Sequence)
            .ToListAsync(cancel);
        return [.. since.Select(link => $"{link.Why}, {link.ActorName}, {Written.Date(London.DateOf(link.At))}")];
    }
}
