using System.IO.Compression;
using System.Text;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Reading;

/// <summary>Workbooks of a few hundred kilobytes in which one node unfolds into hundreds of megabytes.</summary>
public class EndlessNodeTests
{
    const long Unfolded = 300_000_000;
    const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    public static TheoryData<string, string, string> Nodes =>
        new()
        {
            { Sheet + "<row r=\"1\"><c r=\"A1\" x=\"", "a", "\" t=\"str\"><v>1</v></c></row></sheetData></worksheet>" },
            { Sheet + "<row r=\"1\"><c r=\"A1\" x=\"", "&#x3c;", "\"/></row></sheetData></worksheet>" },
            { Sheet + "<row ", "x='' ", "/></sheetData></worksheet>" },
            { Sheet + "<row r=\"1\"><", "a", "/></row></sheetData></worksheet>" },
            { Sheet + "<row r=\"1\"><c t=\"str\"><v>", "a", "</v></c></row></sheetData></worksheet>" },
            { Sheet + "<!-- ", "a", " --></sheetData></worksheet>" },
            { Sheet + "<?x ", "a", " ?></sheetData></worksheet>" },
            { Sheet + "<row r=\"1\"><c t=\"str\"><v><![CDATA[", "a", "]]></v></c></row></sheetData></worksheet>" },
            { Sheet + "<row r=\"1\"><c t=\"str\"><v><![CDATA[", "<a>]]<![CDATA[", "]]></v></c></row></sheetData></worksheet>" },
            { Sheet, "<a>", "" },
        };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_node_without_end_is_refused_and_takes_no_memory(string before, string part, string behind)
    {
        var file = Packed(before, part, behind, Encoding.UTF8);
        Assert.InRange(file.Length, 1, 2_000_000);
        Assert.Contains("too large", Refused(file), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_one_in_UTF_16_made_of_signs_whose_bytes_are_brackets() =>
        Assert.Contains(
            "too large",
            Refused(Packed(Sheet + "<row x=\"", "\u3c3c", "\"/></sheetData></worksheet>", Encoding.Unicode)),
            StringComparison.Ordinal
        );

    [Fact]
    public void Names_without_number_are_refused()
    {
        var names = string.Concat(Enumerable.Range(0, 50_000).Select(number => $"<a{number}/>"));
        Assert.Contains("too large", Refused(Book.Of($"{Sheet}{names}</sheetData></worksheet>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_short_pieces_of_CDATA_are_read()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 60_000)
                .Select(number =>
                    $"<row r=\"{number}\"><c t=\"str\"><v><![CDATA[a < b ]]]]><![CDATA[> c {number} and more words than that]]></v></c></row>"
                )
        );
        var sheet = SpreadsheetFile.Read(
            new MemoryStream(Book.Of($"{Sheet}{rows}</sheetData></worksheet>")),
            "x.xlsx",
            cancel: TestContext.Current.CancellationToken
        )[0];
        Assert.Equal((60_000, "a < b ]]> c 7 and more words than that"), (sheet.Rows.Count, sheet.Rows[6].Cells[0].Text));
    }

    [Fact]
    public void What_a_cell_may_hold_at_most_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("&#x10000;", 16_000));
        var sheet = SpreadsheetFile.Read(
            new MemoryStream(Book.Of($"{Sheet}<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{text}</v></c></row></sheetData></worksheet>")),
            "x.xlsx",
            cancel: TestContext.Current.CancellationToken
        )[0];
        Assert.Equal(32_000, sheet.Rows[0].Cells[0].Text.Length);
    }

    // Refused, having allocated in all no more than a quarter of what the node unfolds into.
    static string Refused(byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refused = Assert.Throws<RefusedException>(() =>
            SpreadsheetFile.Read(new MemoryStream(file), "x.xlsx", cancel: TestContext.Current.CancellationToken)
        );
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Unfolded / 4);
        return refused.Message;
    }

    static byte[] Packed(string before, string part, string behind, Encoding encoding)
    {
        using var memory = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(Book.Of("<worksheet/>")), ZipArchiveMode.Read))
        using (var to = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => !entry.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)))
                Copy(entry, to);
            using var sheet = to.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            Write(sheet, before, part, behind, encoding);
        }
        return memory.ToArray();
    }

    static void Copy(ZipArchiveEntry entry, ZipArchive to)
    {
        using var read = entry.Open();
        using var write = to.CreateEntry(entry.FullName).Open();
        read.CopyTo(write);
    }

    static void Write(Stream sheet, string before, string part, string behind, Encoding encoding)
    {
        sheet.Write(encoding.Preamble);
        sheet.Write(encoding.GetBytes(before));
        var piece = encoding.GetBytes(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        for (var written = 0L; written < Unfolded; written += piece.Length)
            sheet.Write(piece);
        sheet.Write(encoding.GetBytes(behind));
    }
}
