using System.Text;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>
/// How a name sounds to somebody in England who writes it down: the consonants that are heard, in order. Vowels are
/// what people spell differently, so only the first sound keeps its vowel, and a short name its first and its last.
/// </summary>
public static class PhoneticKey
{
    // What is written in several ways and heard in one; in this order, the longer before the shorter.
    static readonly (string Written, string Heard)[] everywhere =
    [
        ("sch", "sk"),
        ("chr", "kr"),
        ("tch", "C"),
        ("ch", "C"),
        ("sh", "S"),
        ("ph", "f"),
        ("bh", "f"),
        ("mh", "f"),
        ("th", "t"),
        ("dh", "d"),
        ("kh", "k"),
        ("gh", ""),
        ("ck", "k"),
        ("dg", "j"),
        ("x", "ks"),
        ("q", "k"),
        ("z", "s"),
        ("v", "f"),
    ];

    static readonly (string Written, string Heard)[] atTheStart =
    [
        ("kn", "n"),
        ("gn", "n"),
        ("pn", "n"),
        ("wr", "r"),
        ("ps", "s"),
        ("mc", "mak"),
        ("x", "s"),
        ("gh", "g"),
    ];

    /// <summary>The key of a name; names of one key sound alike. Empty where there are no letters.</summary>
    public static string Of(string? name)
    {
        var heard = Heard(FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal));
        var key = new StringBuilder();
        for (var i = 0; i < heard.Length; i++)
            key.Append(Code(heard, i));
        // Two consonants are too little to tell a name by: Dean, Dan and Diana.
        return key.Length is 0 or > 2
            ? key.ToString()
            : $"{key}-{string.Concat(heard.Where(IsVowel).Take(1)).Replace('y', 'i')}{(heard[^1] == 'a' ? "a" : "")}";
    }

    static string Heard(string name)
    {
        var once = string.Concat(name.Where((c, i) => i == 0 || c != name[i - 1]));
        foreach (var (written, spoken) in atTheStart)
            if (once.StartsWith(written, StringComparison.Ordinal))
                once = spoken + once[written.Length..];
        foreach (var (written, spoken) in everywhere)
            once = once.Replace(written, spoken, StringComparison.Ordinal);
        return once;
    }

    static string Code(string heard, int at) =>
        heard[at] switch
        {
            var c when at == 0 && IsVowel(c) => First(c),
            var c when IsVowel(c) => "",
            'h' or 'w' when at > 0 => "",
            'c' => IsSoftened(heard, at) ? "s" : "k",
            'g' => IsSoftened(heard, at) ? "j" : "g",
            var c => c.ToString(),
        };

    static string First(char vowel) =>
        vowel switch
        {
            'i' or 'y' or 'e' => "e",
            'o' or 'u' => "o",
            _ => "a",
        };

    static bool IsSoftened(string heard, int at) => at + 1 < heard.Length && heard[at + 1] is 'e' or 'i' or 'y';

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
