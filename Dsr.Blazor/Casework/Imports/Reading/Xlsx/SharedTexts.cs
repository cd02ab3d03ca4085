using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Dsr.Blazor.Casework.Imports.Reading.Xlsx;

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
            if (!moved) continue;
            var text = budget.Cut(RichText.Read(reader));
            characters += text.Length;
            shared.texts.Add(text);
            if (shared.texts.Count > budget.Limits.SharedTexts || characters > budget.Limits.SharedCharacters) throw Unreadable.TooLarge();
        }
        return shared;
    }
}

/// <summary>Text in runs.</summary>
static partial class RichText
{
    /// <summary>The text of the element, its runs joined, without the reading aids (rPh) of East Asian scripts. The reader then stands behind the element.</summary>
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
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) reader.Skip();
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "t" }) text.Append(reader.ReadElementContentAsString());
            else reader.Read();
        }
        reader.Read();
        return Unescaped(text.ToString());
    }

    /// <summary>"_x000D_" stands for a character that XML cannot hold.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}
