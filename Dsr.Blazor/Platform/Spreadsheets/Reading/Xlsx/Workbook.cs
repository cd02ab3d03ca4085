using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>A sheet as the workbook names it.</summary>
sealed record BookSheet(string Name, string Part, bool Hidden);

/// <summary>The workbook: its sheets in the order of the tabs.</summary>
sealed record Workbook(IReadOnlyList<BookSheet> Sheets, bool Since1904)
{
    public static Workbook Read(Parts parts, string part, IReadOnlyList<Relation> relations)
    {
        var (sheets, since1904) = (new List<BookSheet>(), false);
        using var reader = parts.Open(part)!;
        while (sheets.Count < 10_000 && reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                since1904 = Says(reader.GetAttribute("date1904"));
            if (reader.LocalName == "sheet" && SheetOf(reader, relations) is { } sheet)
                sheets.Add(sheet);
        }
        return new(sheets, since1904);
    }

    public static bool Says(string? flag) => flag is "1" or "true" or "on" or "True";

    static BookSheet? SheetOf(XmlReader reader, IReadOnlyList<Relation> relations)
    {
        var target = relations.FirstOrDefault(r => r.Id == RelationId(reader) && r.Kind == "worksheet");
        return target is null
            ? null
            : new(Name(reader.GetAttribute("name")), target.Target, reader.GetAttribute("state") is "hidden" or "veryHidden");
    }

    // Excel allows 31 characters.
    static string Name(string? name) => Kernel.Text.ShownText.Of(name is { Length: > 200 } ? name[..200] : name);

    // The one attribute called "id" that has a namespace; "sheetId" has another name.
    static string? RelationId(XmlReader reader)
    {
        string? found = null;
        while (found is null && reader.MoveToNextAttribute())
        {
            if (reader is { LocalName: "id", NamespaceURI.Length: > 0 })
                found = reader.Value;
        }
        reader.MoveToElement();
        return found;
    }
}
