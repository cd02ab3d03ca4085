using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>Workbooks as other programs write them.</summary>
public class XlsxFileTests
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static Sheet Read(byte[] file) =>
        Assert.Single(SpreadsheetFile.Read(new MemoryStream(file), "book.xlsx", cancel: TestContext.Current.CancellationToken));

    static Sheet Rows(string rows, params (string, string)[] others) =>
        Read(Book.Of($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""", others));

    static string[] Texts(Sheet sheet, int row = 0) => [.. sheet.Rows[row].Cells.Select(c => c.Text)];

    [Fact]
    public void Names_may_have_a_prefix()
    {
        var sheet = Read(
            Book.Of(
                $"""<x:worksheet xmlns:x="{Main}"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>Name</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"""
            )
        );
        Assert.Equal(new SheetCell(2, "Name"), Assert.Single(Assert.Single(sheet.Rows).Cells));
        Assert.Equal(3, sheet.Rows[0].Number);
    }

    [Fact]
    public void A_strict_workbook_is_read()
    {
        const string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        const string relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var file = Book.Package(
            (
                "_rels/.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="{relations}/officeDocument" Target="book/main.xml"/></Relationships>"""
            ),
            (
                "book/main.xml",
                $"""<workbook xmlns="{strict}" xmlns:rel="{relations}" conformance="strict"><workbookPr date1904="true"/><sheets><sheet name="Eins" sheetId="7" state="hidden" rel:id="q"/></sheets></workbook>"""
            ),
            (
                "book/_rels/main.xml.rels",
                $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="q" Type="{relations}/worksheet" Target="../sheets/one.xml"/></Relationships>"""
            ),
            (
                "sheets/one.xml",
                $"""<worksheet xmlns="{strict}"><sheetData><row><c t="str"><v>Name</v></c><c t="d"><v>2026-03-09T00:00:00</v></c></row></sheetData></worksheet>"""
            )
        );
        var sheet = Read(file);
        Assert.Equal(("Eins", true, true), (sheet.Name, sheet.Hidden, sheet.Since1904));
        Assert.Equal(new DateOnly(2026, 3, 9), sheet.Rows[0].Cells[1].Date);
    }

    [Fact]
    public void References_and_row_numbers_may_be_missing() =>
        Assert.Equal(
            [(1, 1), (1, 2), (2, 1)],
            Rows("""<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c></row>""")
                .Rows.SelectMany(r => r.Cells.Select(c => (r.Number, c.Column)))
        );

    [Fact]
    public void Cells_and_rows_may_be_out_of_order()
    {
        var sheet = Rows(
            """<row r="4"><c r="C4" t="str"><v>c</v></c><c r="A4" t="str"><v>a</v></c></row><row r="2"><c r="B2" t="str"><v>first</v></c></row>"""
        );
        Assert.Equal([2, 4], sheet.Rows.Select(r => r.Number));
        Assert.Equal(["a", "c"], Texts(sheet, 1));
    }

    [Fact]
    public void Shared_texts_lose_their_formatting_and_their_reading_aids()
    {
        var shared = (
            "xl/sharedStrings.xml",
            $"""<sst xmlns="{Main}"><si><t xml:space="preserve"> plain </t></si><si><r><rPr><b/></rPr><t>Sur</t></r><r><t>name</t></r></si><si><t>漢</t><rPh sb="0" eb="1"><t>カン</t></rPh><phoneticPr fontId="1"/></si><si/><si><t>tab_x0009_bed</t></si></sst>"""
        );
        var cells =
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>99</v></c></row>""";
        Assert.Equal([" plain ", "Surname", "漢", "tab\tbed"], Texts(Rows(cells, shared)));
    }

    [Fact]
    public void Numbers_truths_errors_and_formulas_show_what_they_show()
    {
        var sheet = Rows(
            """<row r="1"><c r="A1"><v>9990000018</v></c><c r="B1"><v>9.990000018E9</v></c><c r="C1"><v>0.1</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="str"><f>A1&amp;""</f><v>done</v></c><c r="G1"><f>SUM(A1)</f></c><c r="H1" t="str"><f>IF(1,"")</f><v></v></c><c r="I1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>"""
        );
        Assert.Equal(["9990000018", "9990000018", "0.1", "TRUE", "#N/A", "done", "=SUM(A1)", "inline"], Texts(sheet));
        Assert.Equal([5, 7], sheet.Rows[0].Cells.Where(c => c.Unreadable).Select(c => c.Column));
    }

    [Theory]
    [InlineData(14, null, true)]
    [InlineData(22, null, true)]
    [InlineData(20, null, false)] // a time of day
    [InlineData(0, null, false)]
    [InlineData(164, "yyyy-mm-dd", true)]
    [InlineData(164, "dd/mm/yy;@", true)]
    [InlineData(164, "[$-809]d mmmm yyyy", true)]
    [InlineData(164, "mmm", true)]
    [InlineData(164, "\\d\\a\\y 0", false)]
    [InlineData(164, "[Red]0.00", false)]
    [InlineData(164, "\"days\" 0", false)]
    [InlineData(164, "[h]:mm", false)]
    [InlineData(164, "General", false)]
    [InlineData(164, "000 000 0000", false)]
    public void A_number_is_a_day_by_its_format(int id, string? code, bool date)
    {
        var formats = code is null
            ? ""
            : $"""<numFmts count="1"><numFmt numFmtId="{id}" formatCode="{code.Replace("\"", "&quot;", StringComparison.Ordinal)}"/></numFmts>""";
        var styles = (
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}">{formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{id}" applyNumberFormat="1"/></cellXfs></styleSheet>"""
        );
        var cell = Rows("""<row r="1"><c r="A1" s="1"><v>39321.75</v></c></row>""", styles).Rows[0].Cells[0];
        Assert.Equal(date ? new DateOnly(2007, 8, 27) : null, cell.Date);
        if (date)
            Assert.Equal("27/08/2007", cell.Text);
    }

    [Fact]
    public void Fills_are_read_by_colour_number_and_theme()
    {
        var styles = (
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="17"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill><fill><patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf fillId="0"/><xf fillId="1"/><xf fillId="2"/><xf fillId="3"/><xf fillId="4"/><xf fillId="5"/></cellXfs></styleSheet>"""
        );
        var theme = (
            "xl/theme/theme1.xml",
            """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>"""
        );
        var cells = Rows(
            """<row r="1"><c r="A1" s="1" t="str"><v>a</v></c><c r="B1" s="2" t="str"><v>b</v></c><c r="C1" s="3"/><c r="D1" s="4" t="str"><v>d</v></c><c r="E1" s="5" t="str"><v>e</v></c></row>""",
            styles,
            theme
        )
            .Rows[0]
            .Cells;
        Assert.Equal(["FF0000", "008000", "4472C4", "DAE3F3", null], cells.Select(c => c.Fill));
    }

    [Fact]
    public void Hidden_rows_and_columns_are_read_and_known()
    {
        var sheet = Read(
            Book.Of(
                $"""<worksheet xmlns="{Main}"><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="B1" t="str"><v>x</v></c></row></sheetData></worksheet>"""
            )
        );
        Assert.True(Assert.Single(sheet.Rows).Hidden);
        Assert.Equal([2, 3], sheet.HiddenColumns);
    }

    [Fact]
    public void A_cell_merged_over_rows_is_meant_for_each()
    {
        var sheet = Read(
            new Book()
                .Sheet(
                    "S",
                    """<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>""",
                    [
                        ["Red", "a"],
                        [null, "b"],
                        [null, "c"],
                        [null, "d"],
                    ]
                )
                .Bytes()
        );
        Assert.Equal(["Red", "Red", "Red", null], sheet.Rows.Select(r => r.At(1)?.Text));
    }

    [Fact]
    public void Rows_that_are_only_filled_are_no_rows() =>
        Assert.Empty(
            Read(
                new Book()
                    .Sheet(
                        "S",
                        [
                            [new Filled(null, "FF0000")],
                        ]
                    )
                    .Bytes()
            ).Rows
        );

    [Fact]
    public void Several_sheets_come_in_the_order_of_the_tabs()
    {
        var sheets = SpreadsheetFile.Read(
            new MemoryStream(new Book().Sheet("Red", ["a"]).Sheet("Amber & Green", ["b"]).Bytes()),
            "x.xlsm",
            cancel: TestContext.Current.CancellationToken
        );
        Assert.Equal(["Red", "Amber & Green"], sheets.Select(s => s.Name));
    }
}
