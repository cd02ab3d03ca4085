using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>Files that cannot be read are refused in a sentence, whatever is wrong with them.</summary>
public class UnreadableFileTests
{
    static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    static readonly string Headings = string.Concat("NHS number,Surname,First name,DOB,RAG,Consent\n");

    static string Refusal(byte[] file, ReadLimits? limits = null)
    {
        var refusal = Assert.Throws<RefusedException>(() =>
            SpreadsheetFile.Read(new MemoryStream(file), "register.xlsx", limits: limits, cancel: TestContext.Current.CancellationToken)
        );
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        return refusal.Message;
    }

    static byte[] SmallBook(int rows = 3) =>
        new Book()
            .Sheet(
                "Register",
                [TestSheet.Headings, .. Enumerable.Range(0, rows).Select(i => new object?[] { "999 000 0018", "Sharma", $"Maya {i}" })]
            )
            .Bytes();

    [Fact]
    public void Nothing_is_empty()
    {
        Assert.Contains("empty", Refusal([]), StringComparison.Ordinal);
        Assert.Contains("empty", Refusal(Encoding.UTF8.GetBytes(" \r\n\r\n ")), StringComparison.Ordinal);
        Assert.Contains("empty", Refusal(new Book().Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_workbook_is_password_protected() =>
        Assert.Contains(
            "password-protected",
            Refusal([
                .. Compound,
                .. new byte[500],
                .. Encoding.Unicode.GetBytes("EncryptionInfo"),
                .. new byte[99000],
                .. Encoding.Unicode.GetBytes("EncryptedPackage"),
                .. new byte[100],
            ]),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_old_workbook_and_other_spreadsheets_are_named()
    {
        Assert.Contains(
            ".xls)",
            Refusal([.. Compound, .. new byte[500], .. Encoding.Unicode.GetBytes("Workbook")]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ".ods",
            Refusal(Book.Package(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"))),
            StringComparison.Ordinal
        );
        Assert.Contains(".xlsb", Refusal(Book.Package(("xl/workbook.bin", "x"))), StringComparison.Ordinal);
        Assert.Contains("web page", Refusal("<html><table></table></html>"u8.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_files_are_no_spreadsheet()
    {
        Assert.Contains("not a spreadsheet", Refusal("%PDF-1.7 and more"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("not a spreadsheet", Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("not a spreadsheet", Refusal(Book.Package(("word/document.xml", "<x/>"))), StringComparison.Ordinal);
        Assert.Contains(
            "not a spreadsheet",
            Refusal([.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "not a spreadsheet",
            Refusal([.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7 % 32))]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_cut_anywhere_is_cut_short()
    {
        var book = SmallBook();
        for (var length = 40; length < book.Length; length += 37)
            Assert.Contains("cut short", Refusal(book[..length]), StringComparison.Ordinal);
        Assert.Contains("cut short", Refusal(Encoding.UTF8.GetBytes(Headings + "999 000 0018,\"Sharma")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_its_bytes_turned_never_breaks_anything()
    {
        var (book, random) = (SmallBook(), new Random(7));
        for (var i = 0; i < 300; i++)
        {
            var broken = book.ToArray();
            broken[random.Next(broken.Length)] ^= (byte)(1 + random.Next(255));
            var thrown = Record.Exception(() =>
                SpreadsheetFile.Read(new MemoryStream(broken), "x.xlsx", cancel: TestContext.Current.CancellationToken)
            );
            Assert.True(thrown is null or RefusedException, thrown?.ToString());
        }
    }

    [Fact]
    public void Parts_that_are_not_what_they_should_be_never_break_anything()
    {
        Assert.Contains("cut short", Refusal(Book.Of("<worksheet><sheetData><row>")), StringComparison.Ordinal);
        Assert.Contains(
            "cut short",
            Refusal(Book.Of("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_unfolds_too_far_is_too_large()
    {
        Assert.Contains("too large", Refusal(SmallBook(2000), new() { UnpackedBytes = 100_000 }), StringComparison.Ordinal);
        Assert.Contains("too large", Refusal(SmallBook(2000), new() { Cells = 1000 }), StringComparison.Ordinal);
        Assert.Contains("too large", Refusal(SmallBook(), new() { FileBytes = 100 }), StringComparison.Ordinal);
        Assert.Contains(
            "too large",
            Refusal(Encoding.UTF8.GetBytes(Headings + string.Concat(Enumerable.Repeat("a,b,c\n", 2000))), new() { Cells = 1000 }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_endless_text_is_cut_to_what_a_cell_holds()
    {
        var book = new Book()
            .Sheet(
                "Register",
                [
                    [new string('x', 500_000)],
                ]
            )
            .Bytes();
        Assert.Equal(
            32_767,
            SpreadsheetFile
                .Read(new MemoryStream(book), "x.xlsx", cancel: TestContext.Current.CancellationToken)[0]
                .Rows[0]
                .Cells[0]
                .Text.Length
        );
    }

    [Fact]
    public void Reading_can_be_stopped_and_tells_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var told = new List<double>();
        SpreadsheetFile.Read(new MemoryStream(SmallBook(2000)), "x.xlsx", new Told(told), cancel: TestContext.Current.CancellationToken);
        Assert.InRange(told[^1], 0.9, 1);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => SpreadsheetFile.Read(new MemoryStream(SmallBook()), "x.xlsx", cancel: stop.Token));
    }

    sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value) => told.Add(value);
    }
}
