using ClosedXML.Excel;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>A short .xlsx file, composed as a whole: a few hundred rows. What is longer is a <see cref="StreamedSpreadsheet"/>.</summary>
public static class ComposedSpreadsheet
{
    /// <summary>Writes a file of one sheet.</summary>
    /// <param name="to">Where it goes. It is left open, need not be seekable, and is written to asynchronously only.</param>
    /// <param name="title">The title in the file's properties. It names no person.</param>
    /// <param name="instant">When it is made.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>How many rows it has.</returns>
    public static async Task<int> WriteAsync<T>(
        Stream to,
        string title,
        DateTimeOffset instant,
        Sheet<T> sheet,
        IReadOnlyCollection<T> rows,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(rows);
        using var file = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            (workbook.Properties.Title, workbook.Properties.Created) = (title, instant.UtcDateTime);
            var longText = new LongText();
            Add(workbook, longText, sheet, rows);
            if (longText.Any)
                Add(workbook, longText, LongText.Sheet, longText.Rows);
            workbook.SaveAs(file);
        }
        file.Position = 0;
        await file.CopyToAsync(to, cancel);
        return rows.Count;
    }

    static void Add<T>(XLWorkbook workbook, LongText longText, Sheet<T> sheet, IReadOnlyCollection<T> rows)
    {
        var page = workbook.AddWorksheet(sheet.Name);
        page.Style.Font.SetFontName("Arial").Font.SetFontSize(11).Font.SetFontColor(Colour(SheetColours.Ink));
        Above(page, sheet);
        var row = sheet.HeadingRow;
        foreach (var item in rows)
        {
            row++;
            var values = sheet.Columns.Select((_, at) => longText.Fitted(sheet, at, row, item)).ToList();
            foreach (var (at, value) in values.Index())
                Put(page.Cell(row, at + 1), value);
            page.Row(row).Height = sheet.HeightOf(values);
        }
        page.Range(sheet.HeadingRow, 1, row, sheet.Columns.Count).SetAutoFilter();
        page.SheetView.Freeze(sheet.HeadingRow, sheet.FrozenColumns);
        Page(page.PageSetup, sheet);
    }

    static void Above<T>(IXLWorksheet page, Sheet<T> sheet)
    {
        Words(page.Cell(1, 1), sheet.Marking, mark: true).Font.SetBold().Font.SetFontSize(14);
        foreach (var (at, line) in sheet.Lines.Index())
            Words(page.Cell(at + 2, 1), line, mark: true).Font.SetFontSize(10);
        foreach (var (at, column) in sheet.Columns.Index())
        {
            page.Column(at + 1).Width = column.Width;
            var style = Words(page.Cell(sheet.HeadingRow, at + 1), column.Heading, mark: true);
            style
                .Font.SetBold()
                .Alignment.SetWrapText()
                .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
                .Fill.SetBackgroundColor(Colour(SheetColours.Heading));
            style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Colour(SheetColours.Rule));
        }
        page.Row(1).Height = 20;
        page.Row(sheet.HeadingRow).Height = sheet.HeadingHeight;
    }

    static void Put(IXLCell cell, SheetValue value)
    {
        cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        if (value.Text is { } text)
            Words(cell, text, CellText.LooksLikeFormula(text)).Alignment.SetWrapText();
        if (value.Rating is { } rating)
            Paint(cell.Style, rating);
        if (value.Day is { } day)
            cell.SetValue(day.ToDateTime(TimeOnly.MinValue))
                .Style.DateFormat.SetFormat(@"d\ mmm\ yyyy")
                .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
        if (value.Number is { } number)
            cell.SetValue(number);
    }

    // Set as text, never through Value: that takes what begins with = for a formula.
    static IXLStyle Words(IXLCell cell, string text, bool mark)
    {
        cell.SetValue(text).SetDataType(XLDataType.Text);
        if (mark)
            cell.Style.NumberFormat.SetNumberFormatId((int)XLPredefinedFormat.Number.Text).SetIncludeQuotePrefix();
        return cell.Style;
    }

    static void Paint(IXLStyle style, Rating rating) =>
        style
            .Font.SetBold()
            .Font.SetFontColor(Colour(SheetColours.InkOn(rating)))
            .Fill.SetBackgroundColor(Colour(SheetColours.Fill(rating)));

    static void Page<T>(IXLPageSetup setup, Sheet<T> sheet)
    {
        setup.SetPaperSize(XLPaperSize.A4Paper).SetPageOrientation(XLPageOrientation.Landscape).FitToPages(1, 0);
        setup.SetRowsToRepeatAtTop(sheet.HeadingRow, sheet.HeadingRow);
        setup.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.7).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        setup.Header.Center.AddText(sheet.Marking).SetBold().SetFontName("Arial");
        setup.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        setup.Footer.Right.AddText("Page ");
        setup.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        setup.Footer.Right.AddText(" of ");
        setup.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    static XLColor Colour(string hexadecimal) => XLColor.FromHtml($"#{hexadecimal}");
}
