using System.Globalization;
using System.Xml;

namespace Dsr.Blazor.Platform.Spreadsheets.Reading.Xlsx;

/// <summary>What of a cell's style matters.</summary>
/// <param name="Format">How it shows a number; null for plainly.</param>
/// <param name="Fill">The background.</param>
/// <param name="Struck">Whether it is struck through.</param>
readonly record struct CellStyle(NumberFormat? Format, string? Fill, bool Struck);

/// <summary>The styles that cells point at by their place.</summary>
sealed class Styles
{
    // Excel itself allows 65,490.
    const int Most = 100_000;

    readonly List<CellStyle> styles = [];

    public CellStyle this[int index] => index >= 0 && index < styles.Count ? styles[index] : default;

    public static Styles Read(Parts parts, string? part, string? theme)
    {
        var (result, palette) = (new Styles(), Palette.Read(parts, part, theme));
        var (formats, known, fills, inFormats, inFill) = (
            new Dictionary<int, string>(),
            new Dictionary<int, NumberFormat?>(),
            new List<string?>(),
            false,
            false
        );
        var (fonts, inFonts) = (new List<bool>(), false);
        using var reader = parts.Open(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
                inFormats = false;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "fills")
                inFill = false;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "fonts")
                inFonts = false;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "fonts":
                    inFonts = !reader.IsEmptyElement;
                    break;
                case "font" when inFonts && fonts.Count < Most:
                    fonts.Add(false);
                    break;
                case "strike" when inFonts && fonts.Count > 0:
                    fonts[^1] = reader.GetAttribute("val") is null or "1" or "true";
                    break;
                case "numFmt" when formats.Count < Most:
                    formats[Number(reader, "numFmtId")] = Code(reader.GetAttribute("formatCode"));
                    break;
                case "fills":
                    inFill = !reader.IsEmptyElement;
                    break;
                case "fill" when inFill && fills.Count < Most:
                    fills.Add(null);
                    break;
                case "patternFill" when inFill && reader.GetAttribute("patternType") != "solid":
                    break;
                case "patternFill" when inFill && fills.Count > 0:
                    fills[^1] = Foreground(reader, palette);
                    break;
                case "cellXfs":
                    inFormats = !reader.IsEmptyElement;
                    break;
                case "xf" when inFormats && result.styles.Count < Most:
                    result.styles.Add(Style(reader, formats, known, fills, fonts));
                    break;
            }
        }
        return result;
    }

    static CellStyle Style(
        XmlReader reader,
        Dictionary<int, string> formats,
        Dictionary<int, NumberFormat?> known,
        List<string?> fills,
        List<bool> fonts
    )
    {
        var (format, fill, font) = (Number(reader, "numFmtId"), Number(reader, "fillId"), Number(reader, "fontId"));
        if (!known.TryGetValue(format, out var shows))
            shows = known[format] = NumberFormat.Of(format, formats.GetValueOrDefault(format));
        return new(shows, fill >= 0 && fill < fills.Count ? fills[fill] : null, font >= 0 && font < fonts.Count && fonts[font]);
    }

    // Excel allows 255 characters.
    static string Code(string? code) => code is { Length: > 1_000 } ? "" : code ?? "";

    // A solid pattern shows its foreground.
    static string? Foreground(XmlReader reader, Palette palette)
    {
        if (reader.IsEmptyElement)
            return null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "fgColor" })
                return palette.Colour(reader);
        }
        return null;
    }

    static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
