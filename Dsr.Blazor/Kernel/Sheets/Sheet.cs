namespace Dsr.Blazor.Kernel.Sheets;

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
