using System.Globalization;
using System.Xml;
using Dsr.Blazor.Kernel.Sheets;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>Reads one sheet, row by row.</summary>
sealed class SheetReader(SharedTexts texts, Styles styles, bool since1904, Budget budget)
{
    const int MostMerges = 20_000;
    const int LastColumn = 16_384;

    readonly SortedDictionary<int, SheetRow> rows = [];
    readonly List<int> hiddenColumns = [];
    readonly List<MergedCells> merges = [];
    int last,
        struck;
    readonly CellReader cells = new(texts, styles, since1904, budget);

    public Sheet Read(Parts parts, BookSheet sheet)
    {
        using var reader = parts.Open(sheet.Part);
        var moved = false;
        while (reader is not null && (moved ? !reader.EOF : reader.Read()))
            moved = Take(reader);
        MergedRows.FillDown(rows, merges, budget);
        return new(sheet.Name, [.. rows.Values])
        {
            Hidden = sheet.Hidden,
            HiddenColumns = hiddenColumns,
            Merged = [.. merges.Where(m => m.FirstRow <= 60)],
            Since1904 = since1904,
        };
    }

    // True when the reader already stands on what comes next.
    bool Take(XmlReader reader)
    {
        if (reader.NodeType != XmlNodeType.Element)
            return false;
        switch (reader.LocalName)
        {
            case "row":
                ReadRow(reader);
                return true;
            case "col":
                ReadColumns(reader);
                return false;
            case "mergeCell" when merges.Count < MostMerges && Reference.Range(reader.GetAttribute("ref")) is { } merged:
                merges.Add(merged);
                return false;
            case "extLst" or "conditionalFormatting" or "dataValidations" or "hyperlinks":
                reader.Skip();
                return true;
            default:
                return false;
        }
    }

    void ReadColumns(XmlReader reader)
    {
        if (
            hiddenColumns.Count > LastColumn
            || !Workbook.Says(reader.GetAttribute("hidden"))
            || Int(reader.GetAttribute("min")) is not { } from
            || Int(reader.GetAttribute("max")) is not { } to
        )
            return;
        // A sheet that hides all behind its last column says nothing of interest.
        hiddenColumns.AddRange(Enumerable.Range(from, Math.Clamp(to - from + 1, 0, 256)));
    }

    void ReadRow(XmlReader reader)
    {
        var number = Int(reader.GetAttribute("r")) ?? last + 1;
        last = number;
        var hidden = Workbook.Says(reader.GetAttribute("hidden"));
        var found = reader.IsEmptyElement ? [] : ReadCells(reader);
        reader.Read();
        // Rows that hold nothing but a format count for nothing.
        if (!found.Exists(c => !c.IsBlank))
            return;
        budget.Cells(found.Count);
        // One cell struck through is a change of mind, and most of a row somebody who is off the list.
        var isStruck = struck >= 2 && struck * 2 > found.Count(c => !c.IsBlank);
        rows[number] = new(number, [.. found.GroupBy(c => c.Column).Select(c => c.Last()).OrderBy(c => c.Column)], hidden)
        {
            Struck = isStruck,
        };
    }

    List<SheetCell> ReadCells(XmlReader reader)
    {
        var (found, depth, column) = (new List<SheetCell>(), reader.Depth, 0);
        struck = 0;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                reader.Read();
                continue;
            }
            column = Reference.Column(reader.GetAttribute("r")) ?? column + 1;
            var style = styles[Int(reader.GetAttribute("s")) ?? 0];
            if (cells.Read(reader, column) is not { } cell || column > LastColumn)
                continue;
            found.Add(cell);
            if (style.Struck && !cell.IsBlank)
                struck++;
        }
        return found;
    }

    static int? Int(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
