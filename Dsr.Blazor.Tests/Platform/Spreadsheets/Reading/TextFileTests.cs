using System.Text;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

public class TextFileTests
{
    const string Register = "NHS number,Surname,First name,DOB,RAG,Consent\r\n999 000 0018,Müller,Zoë,27/08/2007,Red,Yes\r\n";

    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    static Sheet Read(byte[] file) =>
        Assert.Single(SpreadsheetFile.Read(new MemoryStream(file), "DSR March.csv", cancel: TestContext.Current.CancellationToken));

    static Sheet Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 marked", "utf-16 marked", "utf-16be marked", "utf-16", "utf-16be", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_file_is_read_in_any_of_its_encodings(string encoding)
    {
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Register),
            "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Register)],
            "utf-16 marked" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Register)],
            "utf-16be marked" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Register)],
            "utf-16" => Encoding.Unicode.GetBytes(Register),
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(Register),
            _ => Windows.GetBytes(Register),
        };
        var row = Assert.Single(ImportRun.Of(bytes, "DSR March.csv").Rows);
        Assert.Equal((RowOutcome.Ready, "Müller", "Zoë"), (row.Outcome, row.Person.FamilyName, row.Person.GivenName));
        Assert.Equal(new RowPlace("DSR March", 2), row.Place);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_found(char separator)
    {
        var text = "Dynamic support register, all of Mercia; March\n\n" + Register.Replace(',', separator);
        Assert.Equal(RowOutcome.Ready, Assert.Single(ImportRun.Of(Encoding.UTF8.GetBytes(text), "x.csv").Rows).Outcome);
    }

    [Fact]
    public void Quoted_cells_hold_separators_line_breaks_and_quotes()
    {
        var sheet = Read("Name,Issues,RAG,DOB\n\"Sharma, Maya\",\"Not \"\"herself\"\"\r\nsince May\",Red,\n\"Holmes\" x,5\" pipe,,1/1/01");
        Assert.Equal(["Sharma, Maya", "Not \"herself\"\r\nsince May", "Red"], sheet.Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["\"Holmes\" x", "5\" pipe", "1/1/01"], sheet.Rows[2].Cells.Select(c => c.Text));
        Assert.Equal([1, 2, 3], sheet.Rows.Select(r => r.Number));
    }

    [Fact]
    public void Blank_lines_count_as_rows_and_hold_none() =>
        Assert.Equal([1, 3, 5], Read("a,b\n\nc,d\n,,\r\ne,f\r\n").Rows.Select(r => r.Number));

    [Fact]
    public void Old_line_ends_are_read() => Assert.Equal([1, 2], Read("Name,DOB\rSharma,1/1/01\r").Rows.Select(r => r.Number));

    [Fact]
    public void Excels_own_first_line_names_the_separator()
    {
        var sheet = Read("sep=;\r\nName;DOB\r\nSharma, Maya;1/1/01");
        Assert.Equal(["Sharma, Maya", "1/1/01"], sheet.Rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Digits_kept_from_Excel_as_a_formula_are_read() =>
        Assert.Equal("9990000018", Read("NHS No,Name\n=\"9990000018\",x").Rows[1].Cells[0].Text);

    [Fact]
    public void A_file_name_is_no_tab()
    {
        var sheet = Assert.Single(
            SpreadsheetFile.Read(
                new MemoryStream(Encoding.UTF8.GetBytes("NHS No,Name,DOB,Consent\n999 000 0018,\"Sharma, Maya\",27/08/2007,Yes")),
                "old red people.csv",
                cancel: TestContext.Current.CancellationToken
            )
        );
        Assert.Null(Assert.Single(sheet.Check().Rows).Person.Rating);
    }

    [Fact]
    public void A_stream_that_cannot_go_back_is_read()
    {
        using var pipe = new ForwardOnly(Encoding.UTF8.GetBytes(Register));
        Assert.Equal(2, Assert.Single(SpreadsheetFile.Read(pipe, "x.csv", cancel: TestContext.Current.CancellationToken)).Rows.Count);
    }

    sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
