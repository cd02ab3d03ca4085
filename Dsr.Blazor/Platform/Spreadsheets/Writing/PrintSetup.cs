using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>A sheet that has been written: what the rest of the file has to say of it.</summary>
sealed record WrittenSheet(string Name, string Marking, string LastColumn, int HeadingRow, int LastRow);

/// <summary>
/// What the streaming library has no words for, put into the parts that it wrote, on their way into the file that leaves: the marking on
/// each printed page, A4 landscape and one page wide, headings on every page, the filter over the rows, and the title.
/// </summary>
static class PrintSetup
{
    const string contentTypes = "[Content_Types].xml",
        workbook = "xl/workbook.xml",
        properties = "docProps/core.xml",
        sheet = "xl/worksheets/sheet";

    const string before = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    /// <summary>Copies a file, and completes it.</summary>
    /// <param name="draft">The file as the library left it; seekable.</param>
    /// <param name="whole">Where the complete one goes.</param>
    /// <param name="written">Its sheets, in their order.</param>
    /// <param name="title">The title in the file's properties.</param>
    /// <param name="instant">When it is made.</param>
    public static void Finish(Stream draft, Stream whole, IReadOnlyList<WrittenSheet> written, string title, DateTimeOffset instant)
    {
        using var from = new ZipArchive(draft, ZipArchiveMode.Read, leaveOpen: true);
        using var zip = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true);
        // Readers look for the kinds of parts first.
        foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != contentTypes))
        {
            var made = zip.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            made.LastWriteTime = instant.ToUniversalTime();
            using var read = entry.Open();
            using var write = made.Open();
            if (entry.FullName.StartsWith(sheet, StringComparison.Ordinal))
                SheetPart.Copy(read, write, before, After(written[Number(entry.FullName) - 1]));
            else if (entry.FullName == workbook)
                Write(
                    write,
                    new StreamReader(read).ReadToEnd().Replace("</sheets>", $"</sheets>{Names(written)}", StringComparison.Ordinal)
                );
            else if (entry.FullName == properties)
                Write(write, Properties(title, instant));
            else
                read.CopyTo(write);
        }
    }

    static int Number(string part) =>
        int.Parse(part.AsSpan(sheet.Length, part.Length - sheet.Length - ".xml".Length), CultureInfo.InvariantCulture);

    static string After(WrittenSheet sheet) =>
        $"""
            <autoFilter ref="A{sheet.HeadingRow}:{sheet.LastColumn}{sheet.LastRow}"/>
            <pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>
            <pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>
            <headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"{Escaped(
                sheet.Marking.Replace("&", "&&", StringComparison.Ordinal)
            )}</oddHeader><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>
            """;

    // A filter is kept by Excel only with its hidden name; the other repeats the headings on each printed page.
    static string Names(IReadOnlyList<WrittenSheet> written) =>
        $"<definedNames>{string.Concat(written.Select((sheet, at) => $"""
        <definedName name="_xlnm._FilterDatabase" localSheetId="{at}"
                hidden="1">{Quoted(sheet)}!$A${sheet.HeadingRow}:${sheet.LastColumn}${sheet.LastRow}</definedName>
        <definedName name="_xlnm.Print_Titles" localSheetId="{at}">{Quoted(sheet)}!${sheet.HeadingRow}:${sheet.HeadingRow}</definedName>
        """))}</definedNames>";

    static string Properties(string title, DateTimeOffset instant) =>
        $"""
            <?xml version="1.0" encoding="utf-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escaped(
                title
            )}</dc:title>
            <dcterms:created xsi:type="dcterms:W3CDTF">{instant.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            )}</dcterms:created></cp:coreProperties>
            """;

    static string Quoted(WrittenSheet sheet) => Escaped($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'");

    static string Escaped(string text) => SecurityElement.Escape(CellText.Escaped(text));

    static void Write(Stream to, string text) => to.Write(Encoding.UTF8.GetBytes(text));
}
