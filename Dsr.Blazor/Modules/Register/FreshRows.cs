using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Register;

/// <summary>
/// After a commit every open page asks for the same changed row. The first asks the database, the others share its answer:
/// one query for each commit and row, however many pages are open. What an answer may be shown to is for the asker to check.
/// </summary>
public sealed class FreshRows
{
    readonly PostCommitCache<Guid, RegisterRow?> rows = new();
    readonly PostCommitCache<string, RegisterCounts> counts = new();

    /// <summary>An entry's row as it stands after a commit; null when the entry has left the register.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="after">The notice's sequence.</param>
    /// <param name="ask">Asks the database.</param>
    internal Task<RegisterRow?> RowAsync(Guid entry, long after, Func<Task<RegisterRow?>> ask) => rows.OfAsync(entry, after, ask);

    /// <summary>The counts of a filter as they stand after a commit, for those who see everybody.</summary>
    internal Task<RegisterCounts> CountsAsync(RegisterFilter filter, long after, Func<Task<RegisterCounts>> ask) =>
        counts.OfAsync($"{FilterQuery.Write(filter)}\n{filter.Search}", after, ask);
}
