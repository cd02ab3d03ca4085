using System.IO.Compression;
using System.Text;
using System.Xml;
using Dsr.Blazor.Domain;

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>
/// An .xlsx file, written to a stream as its rows come and never held whole. The same rows at the same instant give the same bytes.
/// Until it is finished no program opens it, so an export that broke off is not taken for a short one.
/// </summary>
public sealed class Spreadsheet : IDisposable
{
    static readonly XmlWriterSettings settings = new()
    {
        CloseOutput = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    readonly Outgoing outgoing;
    readonly ZipArchive zip;
    readonly DateTimeOffset instant;
    readonly List<WrittenSheet> sheets = [];
    readonly LongText longText = new();

    /// <summary>Begins a file, to be given sheets and then finished.</summary>
    /// <param name="to">Where it goes. It is left open, need not be seekable, and is written to asynchronously only.</param>
    /// <param name="title">The title in the file's properties. It names no person.</param>
    /// <param name="instant">When it is made, between 1980 and 2107 as archives have it.</param>
    public Spreadsheet(Stream to, string title, DateTimeOffset instant)
    {
        outgoing = new(to);
        zip = new(outgoing, ZipArchiveMode.Create);
        this.instant = instant;
        Write("[Content_Types].xml", xml => xml.WriteRaw(PackageParts.ContentTypes));
        Write("_rels/.rels", xml => xml.WriteRaw(PackageParts.PackageRelationships));
        Write("docProps/core.xml", xml => PackageParts.Properties(xml, title, instant));
        Write("xl/styles.xml", xml => xml.WriteRaw(Styles.Xml));
    }

    /// <summary>A file of one sheet, from beginning to end.</summary>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="RefusedException">When there are more rows than a sheet holds.</exception>
    public static async Task<int> WriteAsync<T>(Stream to, string title, DateTimeOffset instant, Sheet<T> sheet, IAsyncEnumerable<T> rows, CancellationToken cancellation = default)
    {
        using var file = new Spreadsheet(to, title, instant);
        var count = await file.AddAsync(sheet, rows, cancellation);
        await file.FinishAsync(cancellation);
        return count;
    }

    /// <summary>Adds a sheet. Its name is made to fit, and told apart from the others.</summary>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="RefusedException">When there are more rows than a sheet holds.</exception>
    public Task<int> AddAsync<T>(Sheet<T> sheet, IAsyncEnumerable<T> rows, CancellationToken cancellation = default) =>
        AddAsync(SheetName.For(sheet.Name, [LongText.SheetName, .. sheets.Select(written => written.Name)]), sheet, rows, cancellation);

    /// <summary>Makes the file whole and sends the last of it.</summary>
    public async Task FinishAsync(CancellationToken cancellation = default)
    {
        if (longText.Any) await AddAsync(LongText.SheetName, LongText.Sheet, longText.Rows, cancellation);
        Write("xl/workbook.xml", xml => PackageParts.Workbook(xml, sheets));
        Write("xl/_rels/workbook.xml.rels", xml => PackageParts.WorkbookRelationships(xml, sheets.Count));
        zip.Dispose();
        await outgoing.SendAsync(cancellation);
    }

    /// <summary>Lets go of what has not been sent.</summary>
    public void Dispose()
    {
        zip.Dispose();
        outgoing.Dispose();
    }

    async Task<int> AddAsync<T>(string name, Sheet<T> sheet, IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheet.Columns.Count, nameof(sheet));
        using var xml = Part($"xl/worksheets/sheet{sheets.Count + 1}.xml");
        var cells = new CellWriter(xml, name, sheet.Columns.Count, longText);
        var lastRow = await new SheetWriter<T>(xml, sheet, cells).WriteAsync(rows, isFirst: sheets.Count == 0, outgoing, cancellation);
        sheets.Add(new(name, CellWriter.Letters(sheet.Columns.Count - 1), sheet.HeadingRow, lastRow));
        return lastRow - sheet.HeadingRow;
    }

    void Write(string path, Action<XmlWriter> write)
    {
        using var xml = Part(path);
        write(xml);
    }

    XmlWriter Part(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = instant.ToUniversalTime();
        var xml = XmlWriter.Create(entry.Open(), settings);
        xml.WriteStartDocument(standalone: true);
        return xml;
    }
}
