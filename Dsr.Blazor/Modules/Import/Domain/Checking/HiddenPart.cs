using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Sheets;

namespace Dsr.Blazor.Modules.Import.Domain.Checking;

/// <summary>What a sheet that is read hides, and what of it says something.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Rows">The numbers of hidden rows that hold people.</param>
/// <param name="Columns">The letters of hidden columns that hold something.</param>
public sealed record HiddenPart(string Sheet, IReadOnlyList<int> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>One for each sheet that hides something.</summary>
    internal static IReadOnlyList<HiddenPart> Of(IReadOnlyList<SheetTable> tables, IReadOnlyList<CheckedRow> rows)
    {
        var hidden = rows.Where(row => row.Hidden).ToLookup(row => row.Place.Sheet, row => row.Place.Row);
        return
        [
            .. tables
                .GroupBy(table => table.Sheet)
                .Select(sheet => new HiddenPart(sheet.Key, [.. hidden[sheet.Key]], Letters([.. sheet])))
                .Where(part => part.Rows.Count + part.Columns.Count > 0),
        ];
    }

    static IReadOnlyList<string> Letters(IReadOnlyList<SheetTable> tables) =>
        [.. tables[0].HiddenColumns.Distinct().Order().Where(column => tables.Any(table => Holds(table, column))).Select(ColumnLetter.Of)];

    static bool Holds(SheetTable table, int column) =>
        table.Headings.Any(heading => heading.Column == column && heading.Text.Length > 0)
        || table.Rows.Any(row => row.At(column) is { IsBlank: false });
}
