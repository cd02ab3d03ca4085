using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Duplicates;

/// <summary>What was told apart, asked by pair. What was said of a record holds of the one that it was merged into.</summary>
sealed class TellingApart(IReadOnlyList<ToldApart> told, IReadOnlyDictionary<Guid, Guid> mergedInto)
{
    readonly HashSet<(Guid, Guid)> pairs =
    [
        .. told.SelectMany(toldApart =>
            new[]
            {
                (Standing(toldApart.OneId, mergedInto), Standing(toldApart.OtherId, mergedInto)),
                (Standing(toldApart.OtherId, mergedInto), Standing(toldApart.OneId, mergedInto)),
            }
        ),
    ];

    internal static async Task<TellingApart> ReadAsync(DsrDb db, CancellationToken cancel) =>
        new(
            await db.ToldApart.AsNoTracking().ToListAsync(cancel),
            await db
                .People.IgnoreQueryFilters()
                .AsNoTracking()
                .Where(person => person.MergedInto != null)
                .ToDictionaryAsync(person => person.Id, person => person.MergedInto!.Value, cancel)
        );

    /// <summary>Whether two records were told apart.</summary>
    internal bool Are(Guid one, Guid other) => pairs.Contains((one, other));

    static Guid Standing(Guid record, IReadOnlyDictionary<Guid, Guid> mergedInto)
    {
        while (mergedInto.TryGetValue(record, out var into))
            record = into;
        return record;
    }
}
