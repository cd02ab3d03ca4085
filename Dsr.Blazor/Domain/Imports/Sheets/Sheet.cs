using Dsr.Blazor.Domain.Imports.Values;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Imports.Sheets;

/// <summary>One sheet of a file: the rows that hold something, in order.</summary>
/// <param name="Name">The tab's name; for a text file the file's name.</param>
/// <param name="Rows">Rows that hold something.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Whether the workbook hides the sheet.</summary>
    public bool Hidden { get; init; }

    /// <summary>Columns that the sheet hides.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Merged cells near the top, where headings are.</summary>
    public IReadOnlyList<MergedCells> Merged { get; init; } = [];

    /// <summary>Whether the name was given to the sheet, and so may say what is on it. A file's name may not.</summary>
    public bool IsTab { get; init; } = true;

    /// <summary>Whether the workbook counts its days from 1904.</summary>
    public bool Since1904 { get; init; }
}

/// <summary>What a tab's name says.</summary>
public static class TabName
{
    static readonly HashSet<string> Ended =
        ["closed", "closure", "closures", "removed", "removal", "removals", "discharged", "discharges", "archive", "archived", "archives", "old", "deceased", "leavers", "former"];

    static readonly HashSet<string> Ages = ["year", "years", "yr", "yrs", "y"];

    /// <summary>Whether the name says that the people on it have left the register: closed, removed, discharged, archive or old.</summary>
    public static bool SaysEnded(string name)
    {
        var words = FoldedText.Of(name).Split(' ');
        // "18 to 25 years old" is an age band, not an old register.
        return words.Where((w, i) => Ended.Contains(w) && !(w == "old" && i > 0 && Ages.Contains(words[i - 1]))).Any();
    }

    /// <summary>The rating the name states in a word, or null.</summary>
    public static Rating? SaysRating(string name) => TypedRating.InWords(name);
}
