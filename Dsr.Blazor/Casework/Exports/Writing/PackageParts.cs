using System.Globalization;
using System.Xml;

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>A sheet that has been written: what the workbook has to say of it.</summary>
sealed record WrittenSheet(string Name, string LastColumn, int HeadingRow, int LastRow);

/// <summary>The parts around the sheets.</summary>
static class PackageParts
{
    // Every part that is not named here is a sheet, so that this can be written first, where readers look, before the sheets are known.
    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
        <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        </Types>
        """;

    public const string PackageRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
        </Relationships>
        """;

    public static void Properties(XmlWriter xml, string title, DateTimeOffset instant)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/";
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteElementString("dc", "title", dc, CellText.Escaped(title));
        xml.WriteStartElement("dcterms", "created", terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Workbook(XmlWriter xml, IReadOnlyList<WrittenSheet> sheets)
    {
        xml.WriteStartElement("workbook", Namespaces.Main);
        xml.WriteRaw("<bookViews><workbookView/></bookViews>");
        xml.WriteStartElement("sheets", Namespaces.Main);
        foreach (var (index, sheet) in sheets.Index())
        {
            xml.WriteStartElement("sheet", Namespaces.Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", Number(index + 1));
            xml.WriteAttributeString("r", "id", Namespaces.Relationships, $"rId{index + 1}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        DefinedNames(xml, sheets);
        xml.WriteEndElement();
    }

    public static void WorkbookRelationships(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Relationships", "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var number = 1; number <= sheets; number++) Relationship(xml, $"rId{number}", "worksheet", $"worksheets/sheet{number}.xml");
        Relationship(xml, "rIdStyles", "styles", "styles.xml");
        xml.WriteEndElement();
    }

    static void Relationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship");
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", $"{Namespaces.Relationships}/{type}");
        xml.WriteAttributeString("Target", target);
        xml.WriteEndElement();
    }

    // A filter is kept by Excel only with its hidden name; the other repeats the headings on each printed page.
    static void DefinedNames(XmlWriter xml, IReadOnlyList<WrittenSheet> sheets)
    {
        xml.WriteStartElement("definedNames", Namespaces.Main);
        foreach (var (index, sheet) in sheets.Index())
        {
            var quoted = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'";
            Name(xml, "_xlnm._FilterDatabase", index, hidden: true, $"{quoted}!$A${sheet.HeadingRow}:${sheet.LastColumn}${sheet.LastRow}");
            Name(xml, "_xlnm.Print_Titles", index, hidden: false, $"{quoted}!${sheet.HeadingRow}:${sheet.HeadingRow}");
        }
        xml.WriteEndElement();
    }

    static void Name(XmlWriter xml, string name, int sheet, bool hidden, string range)
    {
        xml.WriteStartElement("definedName", Namespaces.Main);
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("localSheetId", Number(sheet));
        if (hidden) xml.WriteAttributeString("hidden", "1");
        xml.WriteString(range);
        xml.WriteEndElement();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
