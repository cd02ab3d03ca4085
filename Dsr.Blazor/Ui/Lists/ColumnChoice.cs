using Dsr.Blazor.Platform.Drafts;

namespace Dsr.Blazor.Ui.Lists;

/// <summary>The columns that a reader has taken off a list, by their names. Kept for them beside their saved views.</summary>
public sealed record ColumnChoice(IReadOnlySet<string> Off)
{
    public static readonly ColumnChoice All = new(new HashSet<string>());

    /// <summary>What was kept of a list; all columns where nothing was.</summary>
    public static async Task<ColumnChoice> OfAsync(SavedViews saved, string list)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var kept = (await saved.MineAsync(KeptAs(list))).SingleOrDefault()?.Query ?? "";
        return new(kept.Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    }

    public bool Shows(string name) => !Off.Contains(name);

    /// <summary>Those of some columns that are shown.</summary>
    public IReadOnlyList<Column> In(IEnumerable<Column> columns) => [.. columns.Where(column => Shows(column.Heading))];

    /// <summary>With a column put on or taken off, and kept so.</summary>
    public async Task<ColumnChoice> TurnAsync(string name, SavedViews saved, string list)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var off = Off.ToHashSet();
        if (!off.Remove(name))
            off.Add(name);
        await saved.SaveAsync(KeptAs(list), "columns", string.Join('|', off.Order(StringComparer.Ordinal)));
        return new(off);
    }

    static string KeptAs(string list) => $"{list}-columns";
}
