using Dsr.Blazor.Domain.Imports.Mapping;

namespace Dsr.Blazor.Domain.Imports.Sheets;

/// <summary>Finds the row of headings, below titles and above the people.</summary>
public static class HeaderSearch
{
    const int Looked = 40;

    /// <summary>The sheet from its header row on; null when no row names at least two fields.</summary>
    public static SheetTable? In(Sheet sheet, FieldMapping choices)
    {
        var best = sheet.Rows.Take(Looked).Select((row, at) => (Row: row, At: at, Score: Score(sheet, row, at, choices))).OrderByDescending(r => r.Score).ThenBy(r => r.At).FirstOrDefault();
        if (best.Score < 2) return null;
        var below = sheet.Rows.Skip(best.At + 1).ToList();
        return new(sheet.Name, best.Row.Number, Headings(sheet, best.Row, best.At, below), below)
        {
            TabRating = sheet.IsTab ? TabName.SaysRating(sheet.Name) : null,
            Hidden = sheet.Hidden,
            HiddenColumns = sheet.HiddenColumns,
            Since1904 = sheet.Since1904,
        };
    }

    /// <summary>How many different fields the cells of a row name as headings.</summary>
    public static int Score(SheetRow row, FieldMapping choices) =>
        row.Written.Where(c => c.Date is null && c.Number is null && c.Text.Length <= 120)
            .Select(c => ColumnSearch.Of(new Heading(c.Column, c.Text), choices)).Where(f => f is not null).Distinct().Count();

    // Headings under others that span them say more together than alone.
    static int Score(Sheet sheet, SheetRow row, int at, FieldMapping choices)
    {
        var alone = Score(row, choices);
        if (alone == 0 || sheet.Merged.Count == 0) return alone;
        var above = RowsAbove(sheet, row, at);
        return Math.Max(alone, row.Written.Where(c => c.Date is null && c.Number is null)
            .Select(c => ColumnSearch.Of(new Heading(c.Column, c.Text, Above(sheet, above, row.Number, c.Column)), choices)).Where(f => f is not null).Distinct().Count());
    }

    static List<Heading> Headings(Sheet sheet, SheetRow header, int at, List<SheetRow> below)
    {
        var above = RowsAbove(sheet, header, at);
        var columns = header.Written.Select(c => c.Column).Union(below.Take(500).SelectMany(r => r.Written).Select(c => c.Column)).Order();
        return [.. columns.Select(c => new Heading(c, header.At(c)?.Text ?? "", Above(sheet, above, header.Number, c)))];
    }

    static List<SheetRow> RowsAbove(Sheet sheet, SheetRow header, int at) =>
        [.. sheet.Rows.Take(at).Where(r => r.Number >= header.Number - 2).Reverse()];

    // A heading over this one: merged down to it, or spanning it and its neighbours. A title spans everything and says nothing.
    static string? Above(Sheet sheet, List<SheetRow> above, int headerRow, int column)
    {
        foreach (var row in above)
        {
            var span = sheet.Merged.FirstOrDefault(m => m.FirstRow == row.Number && m.FirstColumn <= column && column <= m.LastColumn);
            var from = span.FirstRow == 0 ? column : span.FirstColumn;
            if (span.LastColumn - span.FirstColumn < 8 && row.At(from) is { IsBlank: false } cell && (span.FirstRow > 0 || row.Number == headerRow - 1)) return cell.Text.Trim();
        }
        return null;
    }
}
