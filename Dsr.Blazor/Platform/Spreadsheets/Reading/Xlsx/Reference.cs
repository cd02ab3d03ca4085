using Dsr.Blazor.Kernel.Sheets;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>Cells by reference: "C12".</summary>
static class Reference
{
    /// <summary>3 for "C12"; null when there is no column in it.</summary>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c == '$')
                continue;
            if (!char.IsAsciiLetter(c))
                break;
            column = column * 26 + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > 1_000_000)
                return null;
        }
        return column == 0 ? null : column;
    }

    /// <summary>The corners of "A1:C3".</summary>
    public static MergedCells? Range(string? reference)
    {
        var ends = (reference ?? "").Split(':');
        if (
            ends.Length != 2
            || Column(ends[0]) is not { } first
            || Column(ends[1]) is not { } last
            || Row(ends[0]) is not { } top
            || Row(ends[1]) is not { } bottom
        )
            return null;
        return new(top, bottom, first, last);
    }

    static int? Row(string reference) => int.TryParse(string.Concat(reference.Where(char.IsAsciiDigit)), out var row) ? row : null;
}

/// <summary>Cells merged over several rows.</summary>
static class MergedRows
{
    /// <summary>
    /// Writes what a merged cell shows into each of its rows that holds something else: a rating or a name merged over rows is meant for
    /// all of them.
    /// </summary>
    public static void FillDown(SortedDictionary<int, SheetRow> rows, List<MergedCells> merges, Budget budget)
    {
        foreach (var merge in merges.Where(m => m.LastRow > m.FirstRow))
        {
            budget.Cells(1);
            if (!rows.TryGetValue(merge.FirstRow, out var top) || top.At(merge.FirstColumn) is not { IsBlank: false } cell)
                continue;
            foreach (var number in Below(rows, merge))
            {
                budget.Cells(1);
                rows[number] = With(rows[number], cell);
            }
        }
    }

    static List<int> Below(SortedDictionary<int, SheetRow> rows, MergedCells merge) =>
        merge.LastRow - merge.FirstRow < Math.Min(rows.Count, 1000)
            ? [.. Enumerable.Range(merge.FirstRow + 1, merge.LastRow - merge.FirstRow).Where(rows.ContainsKey)]
            : [.. rows.Keys.Where(n => n > merge.FirstRow && n <= merge.LastRow)];

    static SheetRow With(SheetRow row, SheetCell cell) =>
        row with
        {
            Cells = [.. row.Cells.Where(c => c.Column != cell.Column).Append(cell).OrderBy(c => c.Column)],
        };
}
