using System.Text.Json.Serialization;

namespace Dsr.Blazor.Kernel.Sheets;

/// <summary>One cell that holds something, as it was read. Kept as it is, so that a row can be checked again without its file.</summary>
/// <param name="Column">1 for column A.</param>
/// <param name="Text">What the cell shows; a date as dd/mm/yyyy.</param>
/// <param name="Date">The day, when the cell was stored and styled as a date.</param>
/// <param name="Number">The number, when the cell was stored as one.</param>
/// <param name="Fill">The background as RRGGBB, when the cell has one.</param>
/// <param name="Unreadable">True for #N/A and the like, and for a formula whose result was never worked out.</param>
/// <param name="Formula">The formula whose result is nought: nobody knows whether it was worked out, or looked a blank cell up.</param>
public sealed record SheetCell(
    int Column,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateOnly? Date = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] double? Number = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Fill = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unreadable = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Formula = null
)
{
    /// <summary>Whether the cell shows nothing; it may still be filled.</summary>
    [JsonIgnore]
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row that holds something.</summary>
/// <param name="Number">The row's number in its sheet, 1 for the first.</param>
/// <param name="Cells">Its cells that hold something, by column.</param>
/// <param name="Hidden">Whether the sheet hides it, by hand or by a filter.</param>
/// <param name="Misplaced">Whether its cells may not stand under their headings, as far as the reader of the file can tell.</param>
public sealed record SheetRow(
    int Number,
    IReadOnlyList<SheetCell> Cells,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Hidden = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Misplaced = false
)
{
    /// <summary>Whether most of what the row shows is struck through.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Struck { get; init; }

    /// <summary>The divider above it that says that those below have left; null while the rows around it are still there to tell.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? Under { get; init; }

    /// <summary>The cell in a column, or null.</summary>
    public SheetCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
                return cell;
        }
        return null;
    }

    /// <summary>The cells that show something.</summary>
    [JsonIgnore]
    public IEnumerable<SheetCell> Written => Cells.Where(c => !c.IsBlank);
}

/// <summary>Cells merged into one, by their corners; rows and columns count from 1.</summary>
public readonly record struct MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>Columns by letter.</summary>
public static class ColumnLetter
{
    /// <summary>"A" for 1, "AA" for 27.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
