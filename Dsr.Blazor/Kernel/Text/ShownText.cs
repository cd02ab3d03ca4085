using System.Globalization;
using System.Text;

namespace Dsr.Blazor.Kernel.Text;

/// <summary>
/// Text as it shows. Characters that nobody sees (Unicode category Cf: direction marks, joiners, soft hyphens, byte
/// order marks) mean nothing and go, and so do control characters, halves of characters and what is no character.
/// A joiner stays where it shapes the letters before it.
/// </summary>
public static class ShownText
{
    const char Replaced = '\uFFFD';
    const int BlackFlag = 0x1F3F4;

    // Scripts whose letters a joiner shapes, and the signs that emoji are joined of.
    static readonly (int From, int To)[] Shaped =
    [
        (0x0600, 0x109F),
        (0x1780, 0x18AF),
        (0x1A00, 0x1CFF),
        (0x2600, 0x27BF),
        (0xA800, 0xABFF),
        (0xD800, 0xDFFF),
        (0xFB50, 0xFE0F),
        (0xFE70, 0xFEFE),
    ];

    /// <summary>What shows of a text; the text itself where all of it does. Line breaks and tabs stay.</summary>
    public static string Of(string? text)
    {
        var odd = (text ?? "").AsSpan().IndexOfAnyExceptInRange(' ', '~');
        if (odd < 0)
            return text ?? "";
        var shown = new StringBuilder(text!.Length).Append(text, 0, odd);
        for (var at = odd; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                AddPair(shown, text[at], text[++at]);
            else if (!char.IsSurrogate(text[at]))
                Add(shown, text[at]);
        }
        DropLooseJoiners(shown);
        return shown.Equals(text) ? text : shown.ToString();
    }

    static void Add(StringBuilder shown, char c)
    {
        if (c is >= ' ' and <= '~' or '\t' or '\n' or '\r')
            shown.Append(c);
        else if (c is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            shown.Append('\n');
        else if (c is >= '\u0080' and <= '\u009F')
            shown.Append(Replaced);
        else if (c is '\u200C' or '\u200D' && shown.Length > 0 && IsShaped(shown[^1]))
            shown.Append(c);
        else if (!char.IsControl(c) && !IsUnseen(c))
            shown.Append(c);
    }

    // The flags of England, Scotland and Wales are written in letters that do not show.
    static void AddPair(StringBuilder shown, char high, char low)
    {
        var sign = char.ConvertToUtf32(high, low);
        var isTag = sign is >= 0xE0020 and <= 0xE007F;
        if (
            (sign & 0xFFFE) == 0xFFFE
            || (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.Format && !(isTag && EndsInFlag(shown)))
        )
            return;
        shown.Append(high).Append(low);
    }

    static bool EndsInFlag(StringBuilder shown) =>
        shown.Length > 1
        && char.IsSurrogatePair(shown[^2], shown[^1])
        && char.ConvertToUtf32(shown[^2], shown[^1]) is BlackFlag or (>= 0xE0020 and < 0xE007F);

    static bool IsShaped(char c) => Array.Exists(Shaped, range => c >= range.From && c <= range.To);

    // Besides category Cf: fillers of Hangul and the grapheme joiner, which show nothing either, and what is no character.
    static bool IsUnseen(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c
            is '\u034F'
                or '\u115F'
                or '\u1160'
                or '\u17B4'
                or '\u17B5'
                or '\u3164'
                or '\uFFA0'
                or '\uFFFE'
                or '\uFFFF'
                or (>= '\uFDD0' and <= '\uFDEF');

    // A joiner that joins nothing: at the end, or before a space.
    static void DropLooseJoiners(StringBuilder shown)
    {
        for (var at = shown.Length - 1; at >= 0; at--)
        {
            if (shown[at] is '\u200C' or '\u200D' && (at == shown.Length - 1 || char.IsWhiteSpace(shown[at + 1])))
                shown.Remove(at, 1);
        }
    }
}
