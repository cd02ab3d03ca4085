using System.Globalization;
using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>The colours that a workbook names by number or by its theme.</summary>
sealed class Palette
{
    // The first 56 of the standard palette after its eight doubles (ECMA-376 part 1, 18.8.27).
    static readonly string[] Standard =
    [
        "000000",
        "FFFFFF",
        "FF0000",
        "00FF00",
        "0000FF",
        "FFFF00",
        "FF00FF",
        "00FFFF",
        "800000",
        "008000",
        "000080",
        "808000",
        "800080",
        "008080",
        "C0C0C0",
        "808080",
        "9999FF",
        "993366",
        "FFFFCC",
        "CCFFFF",
        "660066",
        "FF8080",
        "0066CC",
        "CCCCFF",
        "000080",
        "FF00FF",
        "FFFF00",
        "00FFFF",
        "800080",
        "800000",
        "008080",
        "0000FF",
        "00CCFF",
        "CCFFFF",
        "CCFFCC",
        "FFFF99",
        "99CCFF",
        "FF99CC",
        "CC99FF",
        "FFCC99",
        "3366FF",
        "33CCCC",
        "99CC00",
        "FFCC00",
        "FF9900",
        "FF6600",
        "666699",
        "969696",
        "003366",
        "339966",
        "003300",
        "333300",
        "993300",
        "993366",
        "333399",
        "333333",
    ];

    // A cell's theme numbers swap light and dark against the order in the theme.
    static readonly string[] ThemeOrder =
    [
        "lt1",
        "dk1",
        "lt2",
        "dk2",
        "accent1",
        "accent2",
        "accent3",
        "accent4",
        "accent5",
        "accent6",
        "hlink",
        "folHlink",
    ];

    readonly Dictionary<string, string> theme = [];
    readonly List<string> own = [];

    public static Palette Read(Parts parts, string? styles, string? theme)
    {
        var palette = new Palette();
        palette.ReadTheme(parts, theme);
        palette.ReadOwn(parts, styles);
        return palette;
    }

    /// <summary>The colour an element names, as RRGGBB; null when it cannot be told.</summary>
    public string? Colour(XmlReader reader)
    {
        if (reader.GetAttribute("rgb") is { Length: >= 6 } rgb)
            return rgb[^6..].ToUpperInvariant();
        if (Int(reader.GetAttribute("theme")) is { } number)
            return number < ThemeOrder.Length && theme.TryGetValue(ThemeOrder[number], out var colour)
                ? Tint.Of(colour, reader.GetAttribute("tint"))
                : null;
        if (Int(reader.GetAttribute("indexed")) is not { } index)
            return null;
        if (index < own.Count)
            return own[index];
        var place = index < 8 ? index : index - 8;
        return place < Standard.Length ? Standard[place] : null;
    }

    void ReadTheme(Parts parts, string? part)
    {
        using var reader = parts.Open(part);
        var (inScheme, slot) = (false, "");
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "clrScheme")
                inScheme = reader.NodeType == XmlNodeType.Element;
            if (!inScheme || reader.NodeType != XmlNodeType.Element)
                continue;
            if (Array.IndexOf(ThemeOrder, reader.LocalName) >= 0)
                slot = reader.LocalName;
            else if ((reader.GetAttribute("lastClr") ?? reader.GetAttribute("val")) is { Length: 6 } rgb)
                theme.TryAdd(slot, rgb.ToUpperInvariant());
        }
    }

    void ReadOwn(Parts parts, string? part)
    {
        using var reader = parts.Open(part);
        while (reader?.Read() == true)
        {
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "rgbColor" }
                && own.Count < 256
                && reader.GetAttribute("rgb") is { Length: >= 6 } rgb
            )
                own.Add(rgb[^6..].ToUpperInvariant());
        }
    }

    static int? Int(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>A theme colour made lighter or darker.</summary>
static class Tint
{
    /// <summary>Above nought towards white, below towards black, by that share.</summary>
    public static string Of(string rgb, string? tint)
    {
        if (!double.TryParse(tint, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || share == 0)
            return rgb;
        return string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(i =>
                    Shifted(int.Parse(rgb.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), Math.Clamp(share, -1, 1))
                        .ToString("X2", CultureInfo.InvariantCulture)
                )
        );
    }

    static int Shifted(int part, double share) => (int)Math.Round(share < 0 ? part * (1 + share) : part + (255 - part) * share);
}
