using Dsr.Blazor.Kernel;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>
/// A long .xlsx file, written as its rows come: neither the rows nor the sheet are ever held whole, only the packed file.
/// Nothing leaves before it is finished, so what broke off is no file at all. The same rows at the same instant give the same bytes.
/// </summary>
public static class StreamedSpreadsheet
{
    static readonly SpreadCheetahOptions options = new()
    {
        CompressionLevel = SpreadCheetahCompressionLevel.Fastest,
        WriteCellReferenceAttributes = true,
        PreserveStringWhitespace = true,
        DefaultFont = new() { Name = "Arial", Size = 11 },
    };

    /// <summary>Writes a file of one sheet.</summary>
    /// <param name="to">Where it goes. It is left open, need not be seekable, and is written to asynchronously only.</param>
    /// <param name="title">The title in the file's properties. It names no person.</param>
    /// <param name="instant">When it is made, between 1980 and 2107 as archives have it.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many rows it has.</returns>
    /// <exception cref="RefusedException">When there are more rows than a sheet holds.</exception>
    public static async Task<int> WriteAsync<T>(
        Stream to,
        string title,
        DateTimeOffset instant,
        Sheet<T> sheet,
        IAsyncEnumerable<T> rows,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(sheet);
        using var draft = new MemoryStream();
        var written = await DraftAsync(draft, sheet, rows, cancel);
        using var whole = new MemoryStream();
        draft.Position = 0;
        PrintSetup.Finish(draft, whole, written, title, instant);
        whole.Position = 0;
        await whole.CopyToAsync(to, cancel);
        return written[0].LastRow - sheet.HeadingRow;
    }

    static async Task<List<WrittenSheet>> DraftAsync<T>(Stream draft, Sheet<T> sheet, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        await using var file = await Spreadsheet.CreateNewAsync(draft, options, cancel);
        var (styles, longText) = (new StreamedStyles(file), new LongText());
        List<WrittenSheet> written = [await WriteAsync(file, styles, longText, sheet, rows, cancel)];
        if (longText.Any)
            written.Add(await WriteAsync(file, styles, longText, LongText.Sheet, longText.Rows.ToAsyncEnumerable(), cancel));
        await file.FinishAsync(cancel);
        return written;
    }

    static async Task<WrittenSheet> WriteAsync<T>(
        Spreadsheet file,
        StreamedStyles styles,
        LongText longText,
        Sheet<T> sheet,
        IAsyncEnumerable<T> rows,
        CancellationToken cancel
    )
    {
        await file.StartWorksheetAsync(sheet.Name, Options(sheet), cancel);
        await file.AddRowAsync([new StyledCell(sheet.Marking, styles.Marking)], new RowOptions { Height = 20 }, cancel);
        foreach (var line in sheet.Lines)
            await file.AddRowAsync([new StyledCell(CellText.Escaped(line), styles.Line)], cancel);
        await file.AddRowAsync(Array.Empty<StyledCell>(), cancel);
        var headings = sheet.Columns.Select(column => new StyledCell(column.Heading, styles.Heading)).ToArray();
        await file.AddRowAsync(headings, new RowOptions { Height = sheet.HeadingHeight }, cancel);
        var (row, values, cells) = (sheet.HeadingRow, new SheetValue[sheet.Columns.Count], new StyledCell[sheet.Columns.Count]);
        await foreach (var item in rows.WithCancellation(cancel))
        {
            Refuse.If(
                row++ == Sheet<T>.LastRow,
                $"One sheet holds {Sheet<T>.LastRow:N0} rows, and there are more. Narrow the filters, then export again."
            );
            for (var at = 0; at < cells.Length; at++)
                cells[at] = styles.Cell(values[at] = longText.Fitted(sheet, at, row, item));
            await file.AddRowAsync(cells.AsMemory(), new RowOptions { Height = sheet.HeightOf(values) }, cancel);
        }
        return new(sheet.Name, sheet.Marking, SpreadsheetUtility.GetColumnName(sheet.Columns.Count), sheet.HeadingRow, row);
    }

    static WorksheetOptions Options<T>(Sheet<T> sheet)
    {
        var made = new WorksheetOptions
        {
            FrozenRows = sheet.HeadingRow,
            FrozenColumns = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
        };
        foreach (var (at, column) in sheet.Columns.Index())
            made.Column(at + 1).Width = column.Width;
        return made;
    }
}
