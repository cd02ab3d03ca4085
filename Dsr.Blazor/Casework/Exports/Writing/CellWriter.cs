using System.Globalization;
using System.Xml;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Casework.Exports.Writing;

/// <summary>Writes the cells of a sheet, row by row from the left.</summary>
sealed class CellWriter(XmlWriter xml, string sheet, int columns, LongText longText)
{
    const string ns = Namespaces.Main;

    // The spreadsheet's count of days; before 1 March 1900 it is one off, because it takes 1900 for a leap year.
    static readonly int dayZero = new DateOnly(1899, 12, 30).DayNumber;
    static readonly DateOnly firstDay = new(1900, 3, 1);

    readonly string[] letters = [.. Enumerable.Range(0, columns).Select(Letters)];
    int column;

    /// <summary>The row that is being written, or was last; the first is 1.</summary>
    public int Row { get; private set; }

    public void BeginRow(int row)
    {
        (Row, column) = (row, 0);
        xml.WriteStartElement("row", ns);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }

    public void EndRow() => xml.WriteEndElement();

    public void Text(string? text, CellStyle? style = null)
    {
        var cell = Next();
        if (string.IsNullOrEmpty(text)) return;
        var whole = CellText.WithLineFeeds(text);
        Words(cell, whole.Length <= CellText.Most ? whole : longText.Keep(sheet, cell, whole),
            style ?? (CellText.LooksLikeFormula(whole) ? CellStyle.TextLikeFormula : CellStyle.Text));
    }

    public void Rating(Rating? rating) => Text(rating?.ToString(), rating is { } known ? Styles.Of(known) : null);

    public void Date(DateOnly? date)
    {
        if (date < firstDay) Text(Written.Date(date.Value));
        else Value(date?.DayNumber - dayZero, CellStyle.Date);
    }

    public void Number(decimal? number) => Value(number, CellStyle.Number);

    /// <summary>"A" for the first column, 0; "AA" for column 26.</summary>
    public static string Letters(int column) =>
        (column < 26 ? "" : Letters(column / 26 - 1)) + (char)('A' + column % 26);

    string Next() => letters[column++] + Row.ToString(CultureInfo.InvariantCulture);

    void Value(decimal? value, CellStyle style)
    {
        var cell = Next();
        if (value is not { } number) return;
        Begin(cell, style);
        xml.WriteElementString("v", ns, number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    void Words(string cell, string text, CellStyle style)
    {
        Begin(cell, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", ns);
        xml.WriteStartElement("t", ns);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escaped(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    void Begin(string cell, CellStyle style)
    {
        xml.WriteStartElement("c", ns);
        xml.WriteAttributeString("r", cell);
        xml.WriteAttributeString("s", ((int)style).ToString(CultureInfo.InvariantCulture));
    }
}
