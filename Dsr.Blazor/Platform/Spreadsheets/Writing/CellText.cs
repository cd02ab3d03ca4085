using System.Buffers;
using System.Globalization;
using System.Text;

namespace Dsr.Blazor.Platform.Spreadsheets.Writing;

/// <summary>How text is carried in a cell so that it comes out as it went in (ECMA-376 part 1, ST_Xstring).</summary>
static class CellText
{
    static readonly SearchValues<char> hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The most UTF-16 units a cell holds.</summary>
    public const int Most = 32_767;

    /// <summary>
    /// Whether a spreadsheet that is given the text to type in would take it for a formula. The cell is text all the same;
    /// this decides on the mark that keeps it text when somebody edits it or saves it as CSV. The wide forms are typed in East Asian
    /// locales.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>Line ends as spreadsheets have them; a carriage return that ends no line stays.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>What XML cannot carry as _xHHHH_, and text that looks like such an escape with its first underscore escaped.</summary>
    public static string Escaped(string text)
    {
        var plain = 0;
        while (plain < text.Length && WidthAt(text, plain) is > 0 and var width)
            plain += width;
        if (plain == text.Length)
            return text;

        var escaped = new StringBuilder(text, 0, plain, text.Length + 16);
        for (var at = plain; at < text.Length; )
        {
            var width = WidthAt(text, at);
            if (width > 0)
                escaped.Append(text, at, width);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            at += Math.Max(width, 1);
        }
        return escaped.ToString();
    }

    /// <summary>The longest beginning of the text that has at most this many units and does not part a pair of surrogates.</summary>
    public static string Beginning(string text, int units)
    {
        if (text.Length <= units)
            return text;
        return char.IsHighSurrogate(text[units - 1]) && char.IsLowSurrogate(text[units]) ? text[..(units - 1)] : text[..units];
    }

    // How many units from here go as they are: one, two for a pair, none when it must be escaped.
    static int WidthAt(string text, int at) =>
        text[at] switch
        {
            '_' => IsEscape(text, at) ? 0 : 1,
            '\t' or '\n' => 1,
            < ' ' or '\uFFFE' or '\uFFFF' => 0,
            >= '\uD800' and <= '\uDFFF' => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 0,
            _ => 1,
        };

    static bool IsEscape(string text, int at) =>
        at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(hexadecimal) < 0;
}
