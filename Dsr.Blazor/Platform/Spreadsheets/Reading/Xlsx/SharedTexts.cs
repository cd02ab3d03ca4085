using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>The texts that cells share.</summary>
sealed class SharedTexts
{
    readonly List<string> texts = [];

    public string? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    public static SharedTexts Read(Parts parts, string? part, Budget budget)
    {
        var shared = new SharedTexts();
        using var reader = parts.Open(part);
        var (characters, moved) = (0L, false);
        while (reader is not null && (moved ? !reader.EOF : reader.Read()))
        {
            moved = reader is { NodeType: XmlNodeType.Element, LocalName: "si" };
            if (!moved)
                continue;
            var text = budget.Shown(RichText.Read(reader));
            characters += text.Length;
            shared.texts.Add(text);
            if (shared.texts.Count > budget.Limits.SharedTexts || characters > budget.Limits.SharedCharacters)
                throw Unreadable.TooLarge();
        }
        return shared;
    }
}

/// <summary>Text in runs.</summary>
static partial class RichText
{
    const int MostCharacters = 40_000;

    /// <summary>The text directly in the element, up to what a cell can hold. The reader then stands behind the element.</summary>
    public static string Plain(XmlReader reader)
    {
        var (text, depth, empty) = (new StringBuilder(), reader.Depth, reader.IsEmptyElement);
        var buffer = ArrayPool<char>.Shared.Rent(1024);
        reader.Read();
        while (!empty && reader.Depth > depth)
        {
            // In pieces, because one text may be made to fill all memory.
            for (int read; IsText(reader) && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0; )
                text.Append(buffer, 0, Math.Clamp(MostCharacters - text.Length, 0, read));
            reader.Read();
        }
        if (!empty)
            reader.Read();
        ArrayPool<char>.Shared.Return(buffer);
        return text.ToString();
    }

    static bool IsText(XmlReader reader) =>
        reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    /// <summary>
    /// The text of the element, its runs joined, without the reading aids (rPh) of East Asian scripts. The reader then stands behind the
    /// element.
    /// </summary>
    public static string Read(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }
        var (text, depth) = (new StringBuilder(), reader.Depth);
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
                reader.Skip();
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
                text.Append(Plain(reader));
            else
                reader.Read();
        }
        reader.Read();
        return Unescaped(text.ToString());
    }

    /// <summary>"_x000D_" stands for a character that XML cannot hold.</summary>
    public static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape()
                .Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
            : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
