using System.Globalization;
using System.Text;

namespace Dsr.Blazor.Kernel.Text;

/// <summary>Text as it is searched and compared: no accents, no case, no punctuation, single spaces, nothing that nobody sees.</summary>
public static class FoldedText
{
    /// <summary>"Zoë  O'Brien-Müller" becomes "zoe obrien muller".</summary>
    public static string Of(string? text)
    {
        var folded = new StringBuilder();
        foreach (var c in ShownText.Of(text).Normalize(NormalizationForm.FormKD))
        {
            if (
                CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
                || c is '\'' or '\u2019' or '\u2018' or '`'
            )
                continue;
            if (char.IsLetterOrDigit(c))
                folded.Append(Plain(char.ToLowerInvariant(c)));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    // Letters that do not come apart into a base letter and a mark.
    static string Plain(char c) =>
        c switch
        {
            'ł' => "l",
            'ø' => "o",
            'đ' or 'ð' => "d",
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'þ' => "th",
            'ı' => "i",
            _ => c.ToString(),
        };
}
