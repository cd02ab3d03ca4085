using System.Text.RegularExpressions;

namespace Dsr.Blazor.Casework.Imports.Reading.Xlsx;

/// <summary>Whether a number format shows a day.</summary>
static partial class NumberFormat
{
    /// <summary>By the format's code, or by its number where the standard knows it without one. A time of day alone is no day.</summary>
    public static bool IsDate(int id, string? code) => code is { Length: > 0 } ? IsDate(code) : id is >= 14 and <= 17 or 22 or >= 27 and <= 31 or >= 34 and <= 36 or >= 50 and <= 58;

    static bool IsDate(string code)
    {
        // Only the first section counts, without what is quoted, escaped or in brackets: colours, locales, [h].
        var letters = Dead().Replace(code, "").Split(';')[0].ToLowerInvariant();
        if (letters.Contains("general", StringComparison.Ordinal)) return false;
        return letters.Contains('y') || letters.Contains('d') || (letters.Contains("mmm", StringComparison.Ordinal) && !letters.Contains('h') && !letters.Contains('s'));
    }

    [GeneratedRegex("""
        "[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?
        """)]
    private static partial Regex Dead();
}
