using Dsr.Blazor.Domain.Imports.Mapping;
using Dsr.Blazor.Domain.Imports.Sheets;

namespace Dsr.Blazor.Domain.Imports.Checking;

/// <summary>What a sheet that is read hides, and what of it says something.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Rows">The numbers of hidden rows that hold people.</param>
/// <param name="Columns">The letters of hidden columns that hold something.</param>
public sealed record HiddenPart(string Sheet, IReadOnlyList<int> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>Whether the sheet hides nothing of interest.</summary>
    public bool IsEmpty => Rows.Count + Columns.Count == 0;

    internal static HiddenPart Of(SheetTable table, TableMapping mapping, IEnumerable<CheckedRow> rows) => new(
        table.Sheet,
        [.. rows.Where(row => row.Hidden && row.Place.Sheet == table.Sheet).Select(row => row.Place.Row)],
        [.. mapping.Columns.Select(column => column.Heading.Column).Where(column => table.HiddenColumns.Contains(column) && Holds(table, column)).Select(ColumnLetter.Of)]);

    static bool Holds(SheetTable table, int column) =>
        table.Headings.Any(heading => heading.Column == column && heading.Text.Length > 0) || table.Rows.Any(row => row.At(column) is { IsBlank: false });
}
