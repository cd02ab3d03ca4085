using System.Globalization;
using System.Xml;
using Dsr.Blazor.Domain.Imports.Sheets;
using Dsr.Blazor.Domain.Imports.Values;

namespace Dsr.Blazor.Casework.Imports.Reading.Xlsx;

/// <summary>Reads one cell as what it shows.</summary>
sealed class CellReader(SharedTexts texts, Styles styles, bool since1904, Budget budget)
{
    const double LastWhole = 1e15;

    readonly record struct Content(string? Value, string? Inline, string? Formula);

    /// <summary>The cell; null when it shows nothing and is not filled with a rating. The reader then stands behind it.</summary>
    public SheetCell? Read(XmlReader reader, int column)
    {
        var (type, style) = (reader.GetAttribute("t") ?? "n", styles[int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0]);
        var content = ReadContent(reader);
        var fill = FillColour.Rates(style.Fill, pale: true) is null ? null : style.Fill;
        var cell = Shown(column, type, style, content);
        if (cell.IsBlank && fill is null) return null;
        budget.Cell();
        return fill is null ? cell : cell with { Fill = fill };
    }

    SheetCell Shown(int column, string type, CellStyle style, Content content)
    {
        if (content is { Value: null, Inline: null, Formula: { } formula }) return new(column, $"={budget.Cut(formula)}", Unreadable: true);
        var value = content.Value ?? "";
        return type switch
        {
            "s" => new(column, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] ?? "" : ""),
            "inlineStr" or "str" => new(column, budget.Cut(content.Inline ?? RichText.Unescaped(value))),
            "b" => new(column, value switch { "1" or "true" => "TRUE", "" => "", _ => "FALSE" }),
            "e" => new(column, value, Unreadable: true),
            "d" => Dated(column, value),
            _ => Numeric(column, content.Inline ?? value, style),
        };
    }

    SheetCell Numeric(int column, string value, CellStyle style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new(column, budget.Cut(value));
        if (style.IsDate && ExcelDay.Of(number, since1904) is { } day) return new(column, Text(day), day);
        var whole = Math.Abs(number) < LastWhole && number == Math.Floor(number);
        return new(column, number.ToString(whole ? "0" : "G15", CultureInfo.InvariantCulture), Number: number);
    }

    static SheetCell Dated(int column, string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) && DateOnly.FromDateTime(instant) is var day ? new(column, Text(day), day) : new(column, value);

    static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    static Content ReadContent(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return default;
        }
        var (content, depth) = (default(Content), reader.Depth);
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) reader.Read();
            else if (reader.LocalName == "v") content = content with { Value = RichText.Plain(reader) };
            else if (reader.LocalName == "is") content = content with { Inline = RichText.Read(reader) };
            else if (reader.LocalName == "f") content = content with { Formula = RichText.Plain(reader) };
            else reader.Skip();
        }
        reader.Read();
        return content;
    }
}
