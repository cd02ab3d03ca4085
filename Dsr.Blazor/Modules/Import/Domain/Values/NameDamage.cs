using System.Globalization;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>Letters that were damaged on their way: a name with such a sign matches nobody, and would go out on letters.</summary>
public static class NameDamage
{
    // Signs of Windows-1252 in the place of its bytes 80 to 9F, in the order of the bytes; 81, 8D, 8F, 90 and 9D are none.
    const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // What stands in names besides letters, or behind them as a remark.
    const string Fine =
        "'\u2019\u2018\u02BC`\u00B4-\u2010\u2011\u2012\u2013\u2014.,()\"\u201C\u201D/&\u00B7\u30FB\u2027*?!:;#+@_=[]{}|\\%\u2020\u2022\u05F3\u05F4\u055A";

    /// <summary>
    /// Whether a name holds a replacement character, a sign that is in no name, letters read twice, or an entity of a web page.
    /// </summary>
    public static bool Is(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or ' ')
                continue;
            if (c is '?' or '\u2020' or '\u2022' && IsLetter(text, at - 1) && IsLetter(text, at + 1))
                return true;
            if (c == '&' && IsEntity(text, at))
                return true;
            if (Fine.Contains(c))
                continue;
            if (IsOdd(c) || IsReadTwice(text, at))
                return true;
        }
        return false;
    }

    /// <summary>Whether letters are lost or were read twice, in a text that may hold other signs than a name.</summary>
    public static bool IsBroken(string text) =>
        text.Contains('\uFFFD') || Enumerable.Range(0, text.Length).Any(at => text[at] >= '\u00C2' && IsReadTwice(text, at));

    static bool IsOdd(char c) =>
        c is '\u0192' or '\u00AA' or '\u00BA' or '\u00B5' or '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.Control
                or UnicodeCategory.CurrencySymbol
                or UnicodeCategory.MathSymbol
                or UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OpenPunctuation
                or UnicodeCategory.OtherPunctuation
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    // "Ã¼" is ü whose two bytes were each read as a letter. Behind other letters than Ã and Â a dash or a quote is only that.
    static bool IsReadTwice(string text, int at)
    {
        var more = text[at] switch
        {
            >= '\u00C2' and <= '\u00DF' => 1,
            >= '\u00E0' and <= '\u00EF' => 2,
            _ => 0,
        };
        if (more == 0 || at + more >= text.Length)
            return false;
        if (text[at] is not ('\u00C2' or '\u00C3') && text[at + 1] is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2013' or '\u2014')
            return false;
        return Enumerable.Range(at + 1, more).All(i => IsByteBehind(text[i]));
    }

    static bool IsByteBehind(char c) => c is >= '\u0080' and <= '\u00BF' || Upper.Contains(c);

    static bool IsEntity(string text, int at)
    {
        var end = text.IndexOf(';', at);
        return end - at is > 2 and < 12 && text[(at + 1)..end].All(c => char.IsAsciiLetterOrDigit(c) || c == '#');
    }

    static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);
}
