using System.IO.Compression;
using Dsr.Blazor.Kernel.Sheets;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>
/// Reads a workbook from its parts, row by row. Written against what programs write, not only against what the
/// standard says: names may have any prefix, references and styles may be missing, targets may be absolute.
/// </summary>
static class XlsxFile
{
    public static IReadOnlyList<Sheet> Read(Stream file, Budget budget)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new Parts(archive, budget);
        var workbook = WorkbookPart(parts);
        var relations = parts.RelationsOf(workbook);
        var book = Workbook.Read(parts, workbook, relations);
        if (book.Sheets.Count == 0)
            throw Unreadable.Empty();
        if (book.Sheets.Count > budget.Limits.Sheets)
            throw Unreadable.TooLarge();
        budget.Expected = book.Sheets.Sum(s => parts.Size(s.Part)) + parts.Size(Target(relations, "sharedStrings") ?? "");
        var texts = SharedTexts.Read(parts, Target(relations, "sharedStrings"), budget);
        var styles = Styles.Read(parts, Target(relations, "styles"), Target(relations, "theme"));
        return [.. book.Sheets.Select(s => new SheetReader(texts, styles, book.Since1904, budget).Read(parts, s))];
    }

    static string WorkbookPart(Parts parts)
    {
        var named = Target(parts.RelationsOf(""), "officeDocument");
        var workbook = named is not null && parts.Has(named) ? named : "xl/workbook.xml";
        if (!parts.Has(workbook) || workbook.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
            throw Other(parts);
        if (
            !workbook.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || workbook.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
            || workbook.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)
        )
            throw Unreadable.NoSpreadsheet();
        return workbook;
    }

    static Kernel.RefusedException Other(Parts parts)
    {
        if (parts.HasAny("xl/workbook.bin"))
            return Unreadable.OtherKind("a binary Excel workbook (.xlsb)");
        if (parts.Has("mimetype") && parts.Text("mimetype").Contains("opendocument.spreadsheet", StringComparison.Ordinal))
            return Unreadable.OtherKind("an OpenDocument spreadsheet (.ods)");
        return parts.HasAny(".iwa") ? Unreadable.OtherKind("a Numbers spreadsheet") : Unreadable.NoSpreadsheet();
    }

    static string? Target(IReadOnlyList<Relation> relations, string kind) => relations.FirstOrDefault(r => r.Kind == kind)?.Target;
}
