using System.Text.RegularExpressions;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>Looks for people in a text that managers and analysts read, and that should hold none.</summary>
public static partial class GapText
{
    /// <summary>Whether an NHS number stands in a text, with or without spaces and dashes; a telephone number is none.</summary>
    public static bool HoldsNhsNumber(string? text)
    {
        var groups = Digits().Matches(text ?? "");
        for (var first = 0; first < groups.Count; first++)
        {
            var number = groups[first].Value;
            for (var next = first + 1; number.Length < 10 && next < groups.Count && IsJoined(text!, groups[next - 1], groups[next]); next++)
                number += groups[next].Value;
            if (number.Length == 10 && NhsNumber.TryParse(number, out _))
                return true;
        }
        return false;
    }

    /// <summary>The parts of some names that stand in a text as words, each once.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="names">Given, family and preferred names. A part of one letter is not looked for.</param>
    public static IReadOnlyList<string> NamesIn(string? text, IEnumerable<string> names)
    {
        // Begun with a small letter, "will" and "may" are words and not names.
        var said = Words()
            .Matches(text ?? "")
            .Select(word => word.Value)
            .Where(word => char.IsUpper(word[0]))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names
                .SelectMany(name => Words().Matches(name).Select(part => part.Value))
                .Where(part => part.Length > 1 && said.Contains(part))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    static bool IsJoined(string text, Match one, Match next) =>
        NhsNumber.Compact(text[(one.Index + one.Length)..next.Index]).Length == 0 && next.Index - one.Index - one.Length <= 3;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Words();
}
