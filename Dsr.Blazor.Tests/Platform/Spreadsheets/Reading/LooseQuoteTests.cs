using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Platform.Spreadsheets.Reading;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>Quotation marks that nobody doubled or closed: nobody between them may vanish into a cell.</summary>
public class LooseQuoteTests
{
    static Sheet Read(string text) =>
        Assert.Single(
            SpreadsheetFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "x.csv", cancel: TestContext.Current.CancellationToken)
        );

    static string[][] Cells(string text, char separator) =>
        [.. Read(text.Replace('|', separator)).Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    public static TheoryData<char> Separators => [',', ';', '\t'];

    [Theory]
    [MemberData(nameof(Separators))]
    public void A_quote_that_opens_and_meets_another_rows_below_swallows_nobody(char separator)
    {
        var rows = Cells(
            "NHS No|Name|DOB|Issues\r\n999 000 0018|Ann|1/1/90|\"Leave me\r\n999 000 0026|Bea|2/1/90|Sleep\r\n999 000 0034|Cy|3/1/90|\"No\r\n999 000 0042|Di|4/1/90|Eating\r\n",
            separator
        );
        Assert.Equal(["Issues", "\"Leave me", "Sleep", "\"No", "Eating"], rows.Select(row => row[^1]));
        Assert.All(rows, row => Assert.Equal(4, row.Length));
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void So_where_the_other_stands_at_the_end_of_a_cell(char separator)
    {
        var rows = Cells(
            "NHS No|Name|DOB|Issues|RAG\n999 000 0018|Ann|1/1/90|\"Leave me|Red\n999 000 0026|Bea|2/1/90|No\"|Red\n999 000 0034|Cy|3/1/90|Eating|Red\n",
            separator
        );
        Assert.Equal(["\"Leave me", "No\"", "Eating"], rows.Skip(1).Select(row => row[3]));
    }

    [Fact]
    public void So_where_whole_rows_stand_between()
    {
        var rows = Cells(
            "Name,NHS No,DOB,RAG\n\"Ann,999 000 0018,1/1/90,Red\nBea,999 000 0026,2/1/90,Red\nCy,999 000 0034,3/1/90,Red\n\"Di\",999 000 0042,4/1/90,Red\n",
            ','
        );
        Assert.Equal(["\"Ann", "Bea", "Cy", "Di"], rows.Skip(1).Select(row => row[0]));
    }

    [Theory]
    [InlineData("Called mum, no answer\nWrote, rang, and went there on 1/1/2026, no answer\nTo ring again")]
    [InlineData("Seen 1/1/2026, 2/1/2026, 3/1/2026\nand 4/1/2026, 5/1/2026, 6/1/2026")]
    [InlineData("one\n\ntwo, three, four, five")]
    public void Lines_of_notes_are_no_rows(string notes)
    {
        var sheet = Read($"NHS No,Name,DOB,Issues,RAG\n999 000 0018,Ann,1/1/90,\"{notes}\",Red\n999 000 0026,Bea,2/1/90,Sleep,Red\n");
        Assert.Equal([notes, "Sleep"], sheet.Rows.Skip(1).Select(row => row.At(4)!.Text));
        Assert.Equal([1, 2, 3], sheet.Rows.Select(row => row.Number));
    }

    [Theory]
    [MemberData(nameof(Separators))]
    public void A_space_before_or_behind_a_quoted_cell_shifts_nothing(char separator)
    {
        var rows = Cells("Name| Council| Issues\nAnn| \"Mercia|, North\" |  \"Sleep|, eating\"\nBea|  plain| 5\" pipe\n", separator);
        Assert.Equal(["Ann", $"Mercia{separator}, North", $"Sleep{separator}, eating"], rows[1]);
        Assert.Equal(["Bea", "  plain", " 5\" pipe"], rows[2]);
    }

    [Theory]
    [InlineData("NHS No,Name,DOB\n999 000 0018,Ann,1/1/90\n999 000 0026,\"Bea", 3)]
    [InlineData("NHS No,Name,Issues,RAG\n999 000 0018,Ann,\"one\ntwo", 2)]
    public void A_file_that_ends_inside_a_quote_was_cut_short_and_the_line_is_named(string text, int line) =>
        Assert.Matches($@"\bline {line}\b.*cut short", Assert.Throws<RefusedException>(() => Read(text)).Message);

    [Fact]
    public void The_last_row_may_have_a_loose_quote() =>
        Assert.Equal("\"No", Read("NHS No,Name,DOB,Issues\n999 000 0018,Ann,1/1/90,\"No").Rows[1].At(4)!.Text);

    [Fact]
    public void Very_many_loose_quotes_are_refused_and_do_not_take_for_ever()
    {
        var text = "a,b\n" + string.Concat(Enumerable.Repeat("x,\"y\"z\n", 20_000));
        Assert.Contains("quotation marks", Assert.Throws<RefusedException>(() => Read(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_semicolon_of_an_entity_parts_no_cells()
    {
        var row = Read("NHS No;Surname;First name;DOB\n999 000 0018;M&uuml;ller;Zo&#235;;1/1/90\n").Rows[1];
        Assert.Equal(["999 000 0018", "Müller", "Zoë", "1/1/90"], row.Cells.Select(cell => cell.Text));
    }
}
