using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;

/// <summary>A spreadsheet opened by somebody else's library, validated, and read cell by cell.</summary>
sealed partial class ReadBack : IDisposable
{
    readonly SpreadsheetDocument file;

    public ReadBack(byte[] bytes)
    {
        file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(file)
                .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
        );
    }

    public SpreadsheetDocument File => file;

    public Workbook Workbook => file.WorkbookPart!.Workbook;

    public string[] SheetNames =>
        [.. Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!)];

    public Worksheet Sheet(string? name = null)
    {
        var sheet = Workbook
            .Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .First(sheet => name is null || sheet.Name == name);
        return ((WorksheetPart)file.WorkbookPart!.GetPartById(sheet.Id!)).Worksheet;
    }

    public Cell? Cell(string reference, string? sheet = null) =>
        Sheet(sheet).Descendants<Cell>().SingleOrDefault(cell => cell.CellReference == reference);

    /// <summary>What a cell says, with escapes undone; null when it is blank.</summary>
    public string? Text(string reference, string? sheet = null) =>
        Cell(reference, sheet) is { InnerText.Length: > 0 } cell ? Unescaped(Told(cell)) : null;

    /// <summary>The same by another library again, which has its own way with escapes, dates and shared texts.</summary>
    public static IXLWorksheet ByClosedXml(byte[] bytes, string? sheet = null)
    {
        var workbook = new XLWorkbook(new MemoryStream(bytes));
        return sheet is null ? workbook.Worksheets.First() : workbook.Worksheet(sheet);
    }

    /// <summary>The height of a row in points; null where the program that opens it chooses.</summary>
    public double? HeightOf(uint row) =>
        Sheet().Descendants<Row>().Single(candidate => candidate.RowIndex! == row) is { CustomHeight.Value: true, Height: { } height }
            ? height.Value
            : null;

    public double Number(string reference) => double.Parse(Cell(reference)!.CellValue!.Text, CultureInfo.InvariantCulture);

    public CellFormat Format(string reference) =>
        Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(reference)!.StyleIndex!.Value);

    public string? FillOf(string reference) =>
        Stylesheet.Fills!.Elements<Fill>().ElementAt((int)Format(reference).FillId!.Value).PatternFill?.ForegroundColor?.Rgb?.Value;

    public string? InkOf(string reference) =>
        Stylesheet.Fonts!.Elements<Font>().ElementAt((int)Format(reference).FontId!.Value).Color?.Rgb?.Value;

    public string? NumberFormatOf(string reference) =>
        Stylesheet
            .NumberingFormats!.Elements<NumberingFormat>()
            .SingleOrDefault(format => format.NumberFormatId! == Format(reference).NumberFormatId!)
            ?.FormatCode?.Value;

    public void Dispose() => file.Dispose();

    /// <summary>Whether a spreadsheet lets the cell be text whatever is typed into it.</summary>
    public bool StaysText(string reference) => Format(reference).NumberFormatId!.Value == 49;

    string Told(Cell cell) =>
        cell.DataType?.Value == CellValues.SharedString
            ? file.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(
                int.Parse(cell.InnerText, CultureInfo.InvariantCulture)
            ).InnerText
            : cell.InnerText;

    Stylesheet Stylesheet => file.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

    static string Unescaped(string text) =>
        Escape()
            .Replace(text, match =>
                ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            );

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
