using System.Globalization;
using System.Xml;
using Dsr.Blazor.Kernel.Sheets;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>Reads one cell as what it shows.</summary>
sealed class CellReader(SharedTexts texts, Styles styles, bool since1904, Budget budget)
{
    readonly record struct Content(string? Value, string? Inline, string? Formula);

    /// <summary>The cell; null when it shows nothing and is not filled with a rating. The reader then stands behind it.</summary>
    public SheetCell? Read(XmlReader reader, int column)
    {
        var (type, style) = (
            reader.GetAttribute("t") ?? "n",
            styles[int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0]
        );
        var content = ReadContent(reader);
        var fill = FillColour.Rates(style.Fill, pale: true) is null ? null : style.Fill;
        var cell = Shown(column, type, style, content);
        if (cell.IsBlank && fill is null)
            return null;
        return fill is null ? cell : cell with { Fill = fill };
    }

    SheetCell Shown(int column, string type, CellStyle style, Content content)
    {
        if (content is { Inline: null, Formula: { } formula } && NeverWorkedOut(type, content.Value))
            return new(column, budget.Kept($"={formula}"), Unreadable: true);
        var value = content.Value ?? "";
        return type switch
        {
            "s" => new(
                column,
                Words(style, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] ?? "" : "")
            ),
            "inlineStr" or "str" => new(column, Words(style, budget.Kept(content.Inline ?? RichText.Unescaped(value)))),
            "b" => new(
                column,
                value switch
                {
                    "1" or "true" => "TRUE",
                    "" => "",
                    _ => "FALSE",
                }
            ),
            "e" => new(column, budget.Kept(value), Unreadable: true),
            "d" => Dated(column, value),
            _ => Numeric(column, content.Inline ?? value, style, content.Formula),
        };
    }

    // A formula whose result is a text may be worked out to nothing; any other without a result was not.
    static bool NeverWorkedOut(string type, string? value) => value is null || (type != "str" && string.IsNullOrWhiteSpace(value));

    static string Words(CellStyle style, string text) => text.Length > 0 && style.Format is { } format ? format.Show(text) : text;

    SheetCell Numeric(int column, string value, CellStyle style, string? formula)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new(column, budget.Kept(value));
        var shown = style.Format?.Show(number) ?? new(NumberFormat.Plain(number), false, true);
        var cell = shown.IsDay ? Day(column, number, shown.Text) : new(column, shown.Text, Number: shown.IsPlain ? number : null);
        return number == 0 && formula is not null ? cell with { Formula = budget.Kept($"={formula}") } : cell;
    }

    // So late in the evening the day is in doubt, and the cell is its text alone.
    SheetCell Day(int column, double number, string words)
    {
        if (ExcelDay.Of(number, since1904) is not { } day)
            return new(column, NumberFormat.Plain(number), Number: number);
        var text = words.Replace("{0}", Text(day), StringComparison.Ordinal);
        return ExcelDay.LateTime(number) is { } time ? new(column, $"{text} {time}") : new(column, text, day);
    }

    SheetCell Dated(int column, string value) =>
        DayText.Read(value, DayText.ThisCentury) is { Late: false, Day: { } day }
            ? new(column, Text(day), day)
            : new(column, budget.Kept(value));

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
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName == "v")
                content = content with { Value = RichText.Plain(reader) };
            else if (reader.LocalName == "is")
                content = content with { Inline = RichText.Read(reader) };
            else if (reader.LocalName == "f")
                content = content with { Formula = RichText.Plain(reader) };
            else
                reader.Skip();
        }
        reader.Read();
        return content;
    }
}
