using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>A person's name taken apart; a part that was not there is empty.</summary>
public sealed record NameReading(string Family, string Given, string Preferred);

/// <summary>Family and given name out of one cell.</summary>
public static partial class TypedName
{
    static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van",
        "von",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "di",
        "del",
        "della",
        "der",
        "den",
        "ter",
        "ten",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "bint",
        "st",
        "st.",
        "mac",
        "mc",
        "ap",
        "ab",
        "ap.",
        "san",
    };

    // What stands in brackets behind a name without being one.
    static readonly HashSet<string> Remarks = new(StringComparer.OrdinalIgnoreCase)
    {
        "new",
        "twin",
        "deceased",
        "inpatient",
        "child",
        "adult",
        "yp",
        "cyp",
        "he",
        "she",
        "him",
        "her",
        "they",
        "male",
        "female",
    };

    /// <summary>
    /// Takes "Family, Given", "FAMILY Given", "Given FAMILY" and "Given Family" apart. With none of these marks the
    /// family name is the last word, or the first when the column's heading names it first.
    /// </summary>
    public static NameReading Of(string? text, bool familyFirst = false)
    {
        var (plain, preferred) = WithoutNickname(text ?? "");
        plain = Title().Replace(Spaces().Replace(plain, " ").Trim(' ', ',', '.'), "");
        if (plain.IndexOf(',') is >= 0 and var comma)
            return new(plain[..comma].Trim(), Title().Replace(plain[(comma + 1)..].Trim(' ', ','), ""), preferred);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (family, given) = words.Length < 2 ? (plain, "") : ByCapitals(words) ?? (familyFirst ? FamilyFirst(words) : FamilyLast(words));
        return new(family, given, preferred);
    }

    static (string Family, string Given)? ByCapitals(string[] words)
    {
        var first = Array.FindIndex(words, IsCapitals);
        var last = Array.FindLastIndex(words, IsCapitals);
        if (
            first < 0
            || last - first + 1 == words.Length
            || words.Take(first..(last + 1)).Any(w => !IsCapitals(w) && !Particles.Contains(w))
        )
            return null;
        if (first > 0 && last < words.Length - 1)
            return null;
        while (first > 0 && Particles.Contains(words[first - 1]) && last == words.Length - 1)
            first--;
        return (string.Join(' ', words[first..(last + 1)]), string.Join(' ', [.. words[..first], .. words[(last + 1)..]]));
    }

    static (string Family, string Given) FamilyLast(string[] words)
    {
        var at = words.Length - 1;
        while (at > 1 && Particles.Contains(words[at - 1]))
            at--;
        return (string.Join(' ', words[at..]), string.Join(' ', words[..at]));
    }

    static (string Family, string Given) FamilyFirst(string[] words)
    {
        var at = 1;
        while (at < words.Length - 1 && Particles.Contains(words[at - 1]))
            at++;
        return (string.Join(' ', words[..at]), string.Join(' ', words[at..]));
    }

    // An initial is a capital too, and says nothing.
    static bool IsCapitals(string word)
    {
        var rest =
            word.StartsWith("Mac", StringComparison.Ordinal) ? word[3..]
            : word.StartsWith("Mc", StringComparison.Ordinal) ? word[2..]
            : word;
        return rest.Count(char.IsLetter) > 1 && !rest.Any(char.IsLower);
    }

    static (string Plain, string Preferred) WithoutNickname(string text)
    {
        var nickname = Nickname().Match(text);
        if (!nickname.Success)
            return (text, "");
        var name = nickname.Groups[1].Value.Trim();
        return (text.Remove(nickname.Index, nickname.Length), Remarks.Contains(name) || char.IsLower(name[0]) ? "" : name);
    }

    [GeneratedRegex(
        @"[(""“\[] ?(?:known as |aka |likes to be called |pref(?:erred|ers)?:? )?([\p{L}'’ \-]{2,40}?) ?[)""”\]]",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Nickname();

    [GeneratedRegex(@"^(?:mr|mrs|miss|ms|mx|master|dr)\.? (?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"[\s\u00a0\u200b\ufeff]+")]
    private static partial Regex Spaces();
}
