using System.Globalization;
using System.Xml;
using Dsr.Blazor.Domain;

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>Writes one sheet from top to bottom, in the order the format prescribes (ECMA-376 part 1, CT_Worksheet).</summary>
sealed class SheetWriter<T>(XmlWriter xml, Sheet<T> sheet, CellWriter cells)
{
    const string ns = Namespaces.Main;
    const int lastRow = 1_048_576;

    /// <returns>The last row written.</returns>
    /// <exception cref="RefusedException">When there are more rows than a sheet holds.</exception>
    public async Task<int> WriteAsync(IAsyncEnumerable<T> rows, bool isFirst, Outgoing outgoing, CancellationToken cancellation)
    {
        xml.WriteStartElement("worksheet", ns);
        View(isFirst);
        xml.WriteStartElement("sheetData", ns);
        Above();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            TableRow(row);
            await outgoing.SendPieceAsync(cancellation);
        }
        xml.WriteEndElement();
        Empty("autoFilter", ("ref", $"A{sheet.HeadingRow}:{CellWriter.Letters(sheet.Columns.Count - 1)}{cells.Row}"));
        Page();
        xml.WriteEndElement();
        return cells.Row;
    }

    void View(bool isFirst)
    {
        Within("sheetPr", () => Empty("pageSetUpPr", ("fitToPage", "1")));
        Within("sheetViews", () => Within("sheetView", () =>
        {
            if (isFirst) xml.WriteAttributeString("tabSelected", "1");
            xml.WriteAttributeString("workbookViewId", "0");
            Empty("pane", ("ySplit", Number(sheet.HeadingRow)), ("topLeftCell", $"A{sheet.HeadingRow + 1}"), ("activePane", "bottomLeft"), ("state", "frozen"));
            Empty("selection", ("pane", "bottomLeft"), ("activeCell", $"A{sheet.HeadingRow + 1}"), ("sqref", $"A{sheet.HeadingRow + 1}"));
        }));
        Empty("sheetFormatPr", ("defaultRowHeight", "15"));
        Within("cols", () =>
        {
            foreach (var (index, column) in sheet.Columns.Index())
                Empty("col", ("min", Number(index + 1)), ("max", Number(index + 1)), ("width", column.Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        });
    }

    void Above()
    {
        Line(1, sheet.Marking, CellStyle.Marking);
        foreach (var (index, line) in sheet.Lines.Index()) Line(index + 2, line, CellStyle.Line);
        cells.BeginRow(sheet.HeadingRow);
        foreach (var column in sheet.Columns) cells.Text(column.Heading, CellStyle.Heading);
        cells.EndRow();
    }

    void Line(int row, string text, CellStyle style)
    {
        cells.BeginRow(row);
        cells.Text(text, style);
        cells.EndRow();
    }

    void TableRow(T row)
    {
        Refuse.If(cells.Row == lastRow, $"One sheet holds {lastRow:N0} rows, and there are more. Narrow the filters, then export again.");
        cells.BeginRow(cells.Row + 1);
        foreach (var column in sheet.Columns) column.Write(cells, row);
        cells.EndRow();
    }

    // A4, landscape, as wide as the page and as long as it takes.
    void Page()
    {
        Empty("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.7"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Empty("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Within("headerFooter", () =>
        {
            xml.WriteElementString("oddHeader", ns, $"&C&\"Arial,Bold\"{sheet.Marking.Replace("&", "&&", StringComparison.Ordinal)}");
            xml.WriteElementString("oddFooter", ns, "&L&A&RPage &P of &N");
        });
    }

    void Within(string element, Action write)
    {
        xml.WriteStartElement(element, ns);
        write();
        xml.WriteEndElement();
    }

    void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, ns);
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
        xml.WriteEndElement();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
