using System.Security;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>A cell of a workbook is what it shows.</summary>
public class ShownCellTests
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static Sheet Read(string rows, params (string, string)[] others) =>
        Assert.Single(
            SpreadsheetFile.Read(
                new MemoryStream(Book.Of($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""", others)),
                "x.xlsx",
                cancel: TestContext.Current.CancellationToken
            )
        );

    static (string, string) Styles(string code, int id = 170) =>
        (
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><numFmts><numFmt numFmtId="{id}" formatCode="{SecurityElement.Escape(code)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="{id}"/></cellXfs></styleSheet>"""
        );

    static SheetCell? Cell(string xml, string code = "General") =>
        Read($"""<row r="1"><c r="A1" t="str"><v>x</v></c>{xml}</row>""", Styles(code)).Rows[0].At(2);

    [Theory]
    [InlineData("12", "\"DSR-\"0000", "DSR-0012")]
    [InlineData("13", "0000", "0013")]
    [InlineData("12345", "0000", "12345")]
    [InlineData("12", "\\D\\S\\R\\-0", "DSR-12")]
    [InlineData("4510", "\"MH/\"00000", "MH/04510")]
    [InlineData("7", "0\" (new)\"", "7 (new)")]
    [InlineData("9990000018", "000 000 0000", "999 000 0018")]
    [InlineData("9990000018", "000\" \"000\" \"0000", "999 000 0018")]
    [InlineData("9990000018", "000-000-0000", "999-000-0018")]
    [InlineData("9990000018", "#,##0", "9,990,000,018")]
    [InlineData("1234", "#,##0", "1,234")]
    [InlineData("12", "#,##0", "12")]
    [InlineData("0.5", "0%", "50%")]
    [InlineData("1.25", "0.0", "1.3")]
    [InlineData("1.5", "0.00", "1.50")]
    [InlineData("1.5", "0.##", "1.5")]
    [InlineData("-3", "0", "-3")]
    [InlineData("-3", "0;(0)", "(3)")]
    [InlineData("1", "[=1]\"Red\";[=2]\"Amber\";\"Green\"", "Red")]
    [InlineData("2", "[=1]\"Red\";[=2]\"Amber\";\"Green\"", "Amber")]
    [InlineData("3", "[=1]\"Red\";[=2]\"Amber\";\"Green\"", "Green")]
    [InlineData("5", "[<3]\"Green\";[>=3]\"Red\"", "Red")]
    [InlineData("1", "\"Yes\";;\"No\"", "Yes")]
    [InlineData("0", "\"Yes\";;\"No\"", "No")]
    [InlineData("1", "[=1]\"No\";[=2]\"Yes\";General", "No")]
    [InlineData("7", "[=1]\"No\";[=2]\"Yes\";General", "7")]
    [InlineData("1", "[Red]\"Yes\"", "Yes")]
    [InlineData("5", "[$£-809]#,##0", "£5")]
    [InlineData("9990000018", "0.00E+00", "9990000018")] // digits that its format hides are not lost
    [InlineData("0.5", "h:mm", "0.5")]
    public void A_number_is_what_its_format_shows(string value, string code, string shown) =>
        Assert.Equal(shown, Cell($"""<c r="B1" s="1"><v>{value}</v></c>""", code)!.Text);

    [Theory]
    [InlineData("0", "0;-0;;@")]
    [InlineData("0", "dd/mm/yyyy;;")]
    [InlineData("-1", "\"Yes\";;\"No\"")]
    public void A_number_that_its_format_hides_is_blank(string value, string code) =>
        Assert.Null(Cell($"""<c r="B1" s="1"><v>{value}</v></c>""", code));

    [Theory]
    [InlineData("\"Ref \"@", "Ref 12a")]
    [InlineData("0;-0;0;\"Ref \"@", "Ref 12a")]
    [InlineData(";;;", "12a")] // nobody vanishes for a format
    [InlineData("@", "12a")]
    public void A_text_is_what_its_format_shows(string code, string shown) =>
        Assert.Equal(shown, Cell("""<c r="B1" s="1" t="inlineStr"><is><t>12a</t></is></c>""", code)!.Text);

    [Theory]
    [InlineData("dd/mm/yyyy", "27/08/2007", true)]
    [InlineData("\"No - \"dd/mm/yyyy", "No - 27/08/2007", false)]
    [InlineData("dd/mm/yyyy\" declined\"", "27/08/2007 declined", false)]
    public void Words_beside_a_day_are_shown_and_decide_on_consent(string code, string shown, bool given)
    {
        var cells = string.Concat(
            new[] { "999 000 0018", "Sharma", "Maya", "27/08/2007", "Red" }.Select(text => $"<c t=\"str\"><v>{text}</v></c>")
        );
        var headings = string.Concat(TestSheet.Headings.Select(text => $"<c t=\"str\"><v>{text}</v></c>"));
        var sheet = Read($"""<row>{headings}</row><row>{cells}<c s="1"><v>39321</v></c></row>""", Styles(code));
        Assert.Equal(shown, sheet.Rows[1].At(6)!.Text);
        Assert.Equal(given, Assert.Single(sheet.Check().Rows).Outcome == RowOutcome.Ready);
    }

    [Theory]
    [InlineData("""<c r="B1"><f>A1</f><v></v></c>""", "=A1")]
    [InlineData("""<c r="B1"><f>A1</f><v/></c>""", "=A1")]
    [InlineData("""<c r="B1"><f>A1</f></c>""", "=A1")]
    [InlineData("""<c r="B1" t="b"><f>A1</f><v></v></c>""", "=A1")]
    [InlineData("""<c r="B1" t="str"><f>A1</f></c>""", "=A1")]
    [InlineData("""<c r="B1" t="e"><f>A1</f><v>#REF!</v></c>""", "#REF!")]
    public void A_formula_without_its_result_is_unreadable_and_not_blank(string xml, string shown) =>
        Assert.Equal(new SheetCell(2, shown, Unreadable: true), Cell(xml));

    [Fact]
    public void A_formula_that_was_worked_out_to_nothing_is_blank() =>
        Assert.Null(Cell("""<c r="B1" t="str"><f>IF(1,"")</f><v></v></c>"""));

    [Fact]
    public void A_formula_whose_result_is_nought_says_so() =>
        Assert.Equal(new SheetCell(2, "0", Number: 0, Formula: "=A1"), Cell("""<c r="B1"><f>A1</f><v>0</v></c>"""));

    [Theory]
    [InlineData("33032.958333333336", "08/06/1990 23:00", false)]
    [InlineData("33032.9995023148", "08/06/1990 23:59", false)]
    [InlineData("33032.99999421297", "09/06/1990", true)]
    [InlineData("33033.5", "09/06/1990", true)]
    public void A_day_late_in_the_evening_is_its_text_alone(string value, string shown, bool isDay)
    {
        var cell = Cell($"""<c r="B1" s="1"><v>{value}</v></c>""", "dd/mm/yyyy")!;
        Assert.Equal((shown, isDay), (cell.Text, cell.Date is not null));
    }

    [Theory]
    [InlineData("1990-06-08T23:00:00Z", "09/06/1990")]
    [InlineData("1990-06-09T00:00:00+01:00", "09/06/1990")]
    [InlineData("1970-01-08T23:00:00Z", "09/01/1970")]
    [InlineData("1990-06-08T23:00:00", "1990-06-08T23:00:00")]
    public void A_cell_that_holds_an_instant_is_the_day_in_London(string value, string shown) =>
        Assert.Equal(shown, Cell($"""<c r="B1" t="d"><v>{value}</v></c>""")!.Text);

    [Theory]
    [InlineData("_xD83D_")]
    [InlineData("_xDE00_")]
    [InlineData("_xFFFF__x0000__x000B_")]
    [InlineData("&#xD83D;")]
    [InlineData("&#x1;")]
    public void Half_a_character_never_breaks_anything_in_whichever_cell_it_stands(string odd)
    {
        var shared = ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>NHS number{odd}</t></si><si><t>Sharma{odd}</t></si></sst>""");
        var headings = string.Concat(
            new[] { "Surname", "First name", "DOB", "RAG", "Consent", "Issues", "Unknown" }.Select(text =>
                $"<c t=\"inlineStr\"><is><t>{text}{odd}</t></is></c>"
            )
        );
        var cells = string.Concat(
            new[] { "Maya", "27/08/2007", "Red", "Yes", "Sleep", "more" }.Select(text => $"<c t=\"str\"><v>{text}{odd}</v></c>")
        );
        var sheet = Read(
            $"""<row><c t="s"><v>0</v></c>{headings}</row><row><c t="str"><v>999 000 0018{odd}</v></c><c t="s"><v>1</v></c>{cells}</row>""",
            shared
        );
        var row = Assert.Single(sheet.Check().Rows);
        Assert.Equal(
            (RowOutcome.Ready, "Sharma", "Maya", "Sleep"),
            (row.Outcome, row.Person.FamilyName, row.Person.GivenName, row.Person.Issues)
        );
    }

    [Fact]
    public void Rows_that_hold_nothing_but_a_format_count_for_nothing()
    {
        var styles = (
            "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="2"/></cellXfs></styleSheet>"""
        );
        var painted = string.Concat(
            Enumerable.Range(2, 100_000).Select(number => $"""<row r="{number}"><c r="A{number}" s="1"/><c r="B{number}" s="1"/></row>""")
        );
        var file = Book.Of(
            $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row>{painted}</sheetData></worksheet>""",
            styles
        );
        var sheet = Assert.Single(
            SpreadsheetFile.Read(
                new MemoryStream(file),
                "x.xlsx",
                limits: new() { Cells = 10 },
                cancel: TestContext.Current.CancellationToken
            )
        );
        Assert.Equal("FF0000", Assert.Single(Assert.Single(sheet.Rows).Cells).Fill);
    }
}
