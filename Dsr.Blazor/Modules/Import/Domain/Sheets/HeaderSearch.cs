using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Days;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Modules.Import.Domain.Sheets;

/// <summary>Finds the rows of headings: one below titles and above the people, and any further one that begins another table.</summary>
public static class HeaderSearch
{
    const int Looked = 40;

    /// <summary>The tables of a sheet, each from its header row on; none when no row names at least two fields.</summary>
    public static IReadOnlyList<SheetTable> In(Sheet sheet, FieldMapping choices)
    {
        var best = sheet
            .Rows.Take(Looked)
            .Select((row, at) => (Row: row, At: at, Score: Score(sheet, row, at, choices)))
            .OrderByDescending(r => r.Score)
            .ThenBy(r => r.At)
            .FirstOrDefault();
        if (best.Score < 2)
            return [];
        var (starts, further) = (new List<int> { best.At }, new FurtherHeadings(best.Row, choices));
        for (var at = best.At + 1; at < sheet.Rows.Count; at++)
        {
            if (!further.Are(sheet.Rows[at]))
                continue;
            starts.Add(at);
            further = new(sheet.Rows[at], choices);
        }
        return [.. starts.Select((at, number) => Table(sheet, at, number + 1 < starts.Count ? starts[number + 1] : sheet.Rows.Count))];
    }

    /// <summary>How many different fields the cells of a row name as headings.</summary>
    public static int Score(SheetRow row, FieldMapping choices) =>
        row
            .Written.Where(c => c.Date is null && c.Number is null && c.Text.Length <= 120)
            .Select(c => ColumnSearch.Of(new Heading(c.Column, c.Text), choices))
            .Where(f => f is not null)
            .Distinct()
            .Count();

    static SheetTable Table(Sheet sheet, int at, int end)
    {
        var (header, below) = (sheet.Rows[at], sheet.Rows.Take(end).Skip(at + 1).ToList());
        var headings = Headings(sheet, header, at, below);
        return new(sheet.Name, header.Number, headings, below)
        {
            TabRating = sheet.IsTab ? TabName.SaysRating(sheet.Name) : null,
            Title = Title(sheet, header, at),
            Hidden = sheet.Hidden,
            HiddenColumns = sheet.HiddenColumns,
            Since1904 = sheet.Since1904,
            PaleFillsRate =
                below
                    .SelectMany(r => r.Cells)
                    .Select(c => FillColour.Rates(c.Fill, pale: true))
                    .Where(r => r is not null)
                    .Distinct()
                    .Count() >= 3,
            LastColumn = sheet.IsTab ? null : LastColumn(headings, below),
            Days = ColumnDays.Of(below),
        };
    }

    // Behind the last heading a column counts only where most rows fill it.
    static int LastColumn(List<Heading> headings, List<SheetRow> below)
    {
        var named = headings.Where(h => h.Text.Length > 0).Select(h => h.Column).DefaultIfEmpty().Max();
        var people = below.Where(row => row.Written.Skip(1).Any()).ToList();
        bool IsFilled(int column) =>
            people.Count(row => row.At(column) is { IsBlank: false }) is var filled && filled >= 2 && filled * 2 > people.Count;
        return headings.Select(h => h.Column).Where(column => column > named && IsFilled(column)).Prepend(named).Max();
    }

    // A text of its own in the rows above.
    static string Title(Sheet sheet, SheetRow header, int at) =>
        RowsAbove(sheet, header, at)
            .Select(row => row.Written.Select(c => c.Text.Trim()).Distinct().ToList())
            .FirstOrDefault(texts => texts.Count == 1)
            ?[0]
        ?? "";

    // Headings under others that span them say more together than alone.
    static int Score(Sheet sheet, SheetRow row, int at, FieldMapping choices)
    {
        var alone = Score(row, choices);
        if (alone == 0 || sheet.Merged.Count == 0)
            return alone;
        var above = RowsAbove(sheet, row, at);
        return Math.Max(
            alone,
            row.Written.Where(c => c.Date is null && c.Number is null)
                .Select(c => ColumnSearch.Of(new Heading(c.Column, c.Text, Above(sheet, above, row.Number, c.Column)), choices))
                .Where(f => f is not null)
                .Distinct()
                .Count()
        );
    }

    static List<Heading> Headings(Sheet sheet, SheetRow header, int at, List<SheetRow> below)
    {
        var above = RowsAbove(sheet, header, at);
        var columns = header.Written.Select(c => c.Column).Union(below.Take(500).SelectMany(r => r.Written).Select(c => c.Column)).Order();
        return [.. columns.Select(c => new Heading(c, header.At(c)?.Text ?? "", Above(sheet, above, header.Number, c)))];
    }

    static List<SheetRow> RowsAbove(Sheet sheet, SheetRow header, int at) =>
        [.. sheet.Rows.Take(at).Skip(at - 3).Where(r => r.Number >= header.Number - 2).Reverse()];

    // A heading over this one: merged down to it, or spanning it and its neighbours. A title spans everything and says nothing.
    static string? Above(Sheet sheet, List<SheetRow> above, int headerRow, int column)
    {
        foreach (var row in above)
        {
            var span = sheet.Merged.FirstOrDefault(m => m.FirstRow == row.Number && m.FirstColumn <= column && column <= m.LastColumn);
            var from = span.FirstRow == 0 ? column : span.FirstColumn;
            if (
                span.LastColumn - span.FirstColumn < 8
                && row.At(from) is { IsBlank: false } cell
                && (span.FirstRow > 0 || row.Number == headerRow - 1)
            )
                return cell.Text.Trim();
        }
        return null;
    }
}
