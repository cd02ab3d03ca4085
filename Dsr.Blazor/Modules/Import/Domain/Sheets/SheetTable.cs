using System.Text.Json.Serialization;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>A heading of the header row.</summary>
/// <param name="Column">1 for column A.</param>
/// <param name="Text">The heading as it is written; empty when the column has none.</param>
/// <param name="Above">The heading that spans this one and others, when there is one.</param>
public sealed record Heading(int Column, string Text, string? Above = null)
{
    /// <summary>The heading as written, or the column's letter when there is none.</summary>
    [JsonIgnore]
    public string Shown => string.IsNullOrWhiteSpace(Text) ? ColumnLetter.Of(Column) : Text.Trim();
}

/// <summary>A sheet whose header row was found: what is kept of a file, to be checked as often as needed.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="HeaderRow">The header row's number.</param>
/// <param name="Headings">Its headings, and the columns without one that hold something below.</param>
/// <param name="Rows">All rows below the headings that hold something, totals and notes among them.</param>
public sealed record SheetTable(string Sheet, int HeaderRow, IReadOnlyList<Heading> Headings, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>The rating that the tab's name states, if any.</summary>
    public Rating? TabRating { get; init; }

    /// <summary>Whether the workbook hides the sheet.</summary>
    public bool Hidden { get; init; }

    /// <summary>Columns that the sheet hides.</summary>
    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Whether the workbook counts its days from 1904.</summary>
    public bool Since1904 { get; init; }

    /// <summary>The title above the headings, when there is one.</summary>
    public string Title { get; init; } = "";

    // What follows was found out over all rows when the file was read, and holds when most of them have landed and gone.

    /// <summary>Whether pale fills are ratings too: where three of the four colours are found, they are no table's bands.</summary>
    public bool PaleFillsRate { get; init; }

    /// <summary>In a text file, the last column that a row may fill; null in a workbook, where a remark may stand anywhere.</summary>
    public int? LastColumn { get; init; }

    /// <summary>How days are written, by column.</summary>
    public IReadOnlyList<ColumnDays> Days { get; init; } = [];
}

/// <summary>Why a sheet or row takes no part.</summary>
public enum PassedOverWhy
{
    SheetEnded,
    SheetHidden,
    SheetNotChosen,
    SheetNoRegister,
    SheetEmpty,
    Totals,
    HeadingsAgain,
    Note,
    NothingMapped,
    EndedBelow,
}

/// <summary>A sheet or row that takes no part, so that it can be named.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row, or null for the whole sheet.</param>
/// <param name="Why">The reason.</param>
public sealed record PassedOver(string Sheet, int? Row, PassedOverWhy Why)
{
    /// <summary>The reason as the report spells it, for a whole sheet: "ended", "hidden", "not-chosen", "no-register" or "empty".</summary>
    [JsonIgnore]
    public string Code =>
        Why switch
        {
            PassedOverWhy.SheetEnded => "ended",
            PassedOverWhy.SheetHidden => "hidden",
            PassedOverWhy.SheetNotChosen => "not-chosen",
            PassedOverWhy.SheetNoRegister => "no-register",
            _ => "empty",
        };

    /// <summary>The reason as a sentence.</summary>
    [JsonIgnore]
    public string Sentence =>
        Why switch
        {
            PassedOverWhy.SheetEnded =>
                "Its name says that these people have left the register. Choose the sheet to bring it all the same.",
            PassedOverWhy.SheetHidden => "The workbook hides it. Choose the sheet to bring it all the same.",
            PassedOverWhy.SheetNotChosen => "Another sheet was chosen.",
            PassedOverWhy.SheetNoRegister =>
                "It has no headings of a register: names or NHS numbers with dates of birth, ratings or consent.",
            PassedOverWhy.SheetEmpty => "It has no rows below its headings.",
            PassedOverWhy.Totals => "It adds up the rows above.",
            PassedOverWhy.HeadingsAgain => "It repeats the headings.",
            PassedOverWhy.EndedBelow => "It says that those below it have left the register, so they are held.",
            PassedOverWhy.Note => "It is a note or a divider, not a person.",
            _ => "It holds nothing in the columns that are read.",
        };
}
