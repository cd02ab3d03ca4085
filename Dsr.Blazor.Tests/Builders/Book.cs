using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>Writes small workbooks: well-formed ones from values, odd ones from their parts as text.</summary>
sealed class Book
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    readonly List<(string Name, object?[][] Rows, string Behind)> sheets = [];
    readonly List<string> fills = [];

    /// <summary>Adds a sheet; a cell is text, a number, a day, or one of them <see cref="Filled"/>.</summary>
    public Book Sheet(string name, params object?[][] rows) => Sheet(name, "", rows);

    /// <summary>Adds a sheet with more XML behind its rows, such as merged cells.</summary>
    public Book Sheet(string name, string behind, object?[][] rows)
    {
        sheets.Add((name, rows, behind));
        return this;
    }

    public byte[] Bytes()
    {
        var bodies = sheets
            .Select(s =>
                $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(s.Rows.Select((r, i) => Row(i + 1, r)))}</sheetData>{s.Behind}</worksheet>"""
            )
            .ToList();
        var named = string.Concat(
            sheets.Select((s, i) => $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")
        );
        return Package([
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="a" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
            ),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{named}</sheets></workbook>"""),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{PackageRelations}">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id="st" Type="{Relations}/styles" Target="styles.xml"/></Relationships>"""
            ),
            ("xl/styles.xml", Styles()),
            .. bodies.Select((b, i) => ($"xl/worksheets/sheet{i + 1}.xml", b)),
        ]);
    }

    /// <summary>A workbook of one sheet, given as XML with prefix-free names; other parts as they are.</summary>
    public static byte[] Of(string sheetXml, params (string Part, string Xml)[] others)
    {
        var pointers = string.Concat(
            others.Select((o, i) => $"""<Relationship Id="o{i}" Type="{Relations}/{Kind(o.Part)}" Target="/{o.Part}"/>""")
        );
        return Package([
            (
                "_rels/.rels",
                $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="a" Type="{Relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>"""
            ),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/>{pointers}</Relationships>"""
            ),
            ("xl/worksheets/sheet1.xml", sheetXml),
            .. others,
        ]);
    }

    /// <summary>A package of parts as text.</summary>
    public static byte[] Package(params IEnumerable<(string Part, string Text)> parts)
    {
        var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in parts)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return memory.ToArray();
    }

    static string Kind(string part) =>
        part.Contains("shared", StringComparison.OrdinalIgnoreCase) ? "sharedStrings"
        : part.Contains("theme", StringComparison.Ordinal) ? "theme"
        : "styles";

    string Row(int number, object?[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((c, i) => Cell(number, i, c, 0)))}</row>""";

    string Cell(int row, int column, object? value, int style)
    {
        var at = $"{(char)('A' + column)}{row}";
        return value switch
        {
            null => style == 0 ? "" : $"""<c r="{at}" s="{style}"/>""",
            string text =>
                $"""<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""",
            DateOnly day => $"""<c r="{at}" s="1"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>""",
            Filled filled => Cell(row, column, filled.Value, StyleOf(filled.Rgb)),
            _ => string.Create(CultureInfo.InvariantCulture, $"""<c r="{at}" s="{style}"><v>{value}</v></c>"""),
        };
    }

    int StyleOf(string rgb)
    {
        if (!fills.Contains(rgb))
            fills.Add(rgb);
        return fills.IndexOf(rgb) + 2;
    }

    string Styles() =>
        $"""
            <styleSheet xmlns="{Main}"><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{string.Concat(
                fills.Select(f => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{f}\"/></patternFill></fill>")
            )}</fills>
            <cellXfs><xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="0"/>{string.Concat(
                fills.Select((_, i) => $"<xf numFmtId=\"0\" fillId=\"{i + 2}\"/>")
            )}</cellXfs></styleSheet>
            """;
}
