using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Values;

/// <summary>A rating as people type it: a word, a letter or a phrase with one rating in it. Two ratings, or a doubt, are none.</summary>
public static class TypedRating
{
    static readonly Dictionary<string, Rating> Words = new()
    {
        ["red"] = Rating.Red,
        ["reds"] = Rating.Red,
        ["amber"] = Rating.Amber,
        ["ambers"] = Rating.Amber,
        ["green"] = Rating.Green,
        ["greens"] = Rating.Green,
        ["blue"] = Rating.Blue,
        ["blues"] = Rating.Blue,
    };

    static readonly Dictionary<string, Rating> Letters = new()
    {
        ["r"] = Rating.Red,
        ["a"] = Rating.Amber,
        ["g"] = Rating.Green,
        ["b"] = Rating.Blue,
    };

    static readonly Dictionary<string, string> Discs = new()
    {
        ["🔴"] = " red ",
        ["🟠"] = " amber ",
        ["🟢"] = " green ",
        ["🔵"] = " blue ",
    };

    // Words that say which thing is rated, and nothing about how.
    static readonly HashSet<string> Framing =
    [
        "rag",
        "brag",
        "roar",
        "rating",
        "rated",
        "status",
        "dsr",
        "level",
        "risk",
        "current",
        "currently",
        "colour",
        "zone",
        "is",
        "now",
    ];

    static readonly HashSet<string> DoubtBefore =
    [
        "not",
        "no",
        "non",
        "was",
        "previously",
        "formerly",
        "from",
        "to",
        "or",
        "never",
        "nearly",
        "possibly",
        "maybe",
        "proposed",
        "suggested",
        "provisional",
        "unsure",
        "if",
    ];

    static readonly HashSet<string> DoubtBehind =
    [
        "tbc",
        "tba",
        "or",
        "to",
        "proposed",
        "suggested",
        "provisional",
        "provisionally",
        "unconfirmed",
    ];

    /// <summary>The rating a cell states, or null.</summary>
    public static Rating? Of(string? text)
    {
        if (InWords(text) is { } rating)
            return rating;
        var told = Told(text);
        return told.Length == 1 && !text!.Contains('?') && Letters.TryGetValue(told[0], out var letter) ? letter : null;
    }

    /// <summary>The rating a text states by its word, or null; a letter is not enough, so a tab named "A" is none.</summary>
    public static Rating? InWords(string? text)
    {
        var told = Told(text);
        var places = told.Index().Where(w => Words.ContainsKey(w.Item)).Select(w => w.Index).ToList();
        var found = places.Select(p => Words[told[p]]).Distinct().ToList();
        if (found.Count == 0)
            return SaysInpatient(told) && !text!.Contains('?') ? Rating.Blue : null;
        return found.Count > 1 || places.Exists(p => Doubted(told, p)) || Questioned(text!) || SpeltOtherwise(told, found[0])
            ? null
            : found[0];
    }

    static bool Doubted(string[] told, int place) =>
        told.Take(place).Any(DoubtBefore.Contains) || (place + 1 < told.Length && DoubtBehind.Contains(told[place + 1]));

    // "Red?" and "? Red", but not "Red - bed found?".
    static bool Questioned(string text)
    {
        var folded = FoldedText.Of(text.Replace("?", " questioned ", StringComparison.Ordinal)).Split(' ');
        return folded.Index().Any(w => w.Item == "questioned" && (IsWord(folded, w.Index - 1) || IsWord(folded, w.Index + 1)));
    }

    static bool IsWord(string[] words, int place) => place >= 0 && place < words.Length && Words.ContainsKey(words[place]);

    // "A/Red" is as much two ratings as "Amber/Red"; "Red - a crisis" is not.
    static bool SpeltOtherwise(string[] told, Rating found) =>
        told.All(w => Letters.ContainsKey(w) || Words.ContainsKey(w))
        && told.Any(w => Letters.TryGetValue(w, out var letter) && letter != found);

    // Blue is the policy's word for being an inpatient; some teams write only the latter.
    static bool SaysInpatient(string[] told) => string.Concat(told) is "inpatient" or "inpatients";

    static string[] Told(string? text)
    {
        foreach (var (disc, word) in Discs)
            text = text?.Replace(disc, word, StringComparison.Ordinal);
        return [.. FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Framing.Contains(w))];
    }
}
