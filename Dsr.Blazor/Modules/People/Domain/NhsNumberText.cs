using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>What was typed where an NHS number is asked for.</summary>
public enum NumberSaid
{
    /// <summary>Nothing, or words for not knowing.</summary>
    Nothing,

    /// <summary>A number that passes the check.</summary>
    Number,

    /// <summary>Ten equal digits: they pass the check, and were never given to anybody.</summary>
    Repeated,

    /// <summary>Ten digits that fail the check.</summary>
    FailsCheck,

    /// <summary>Anything else.</summary>
    NotTen,
}

/// <summary>What was read.</summary>
/// <param name="Said">What it is.</param>
/// <param name="Digits">The digits, or what else was typed, as they compare; empty for nothing.</param>
public readonly record struct NumberReading(NumberSaid Said, string Digits)
{
    /// <summary>Why it is no NHS number, as a sentence; null when it is one or nothing was said.</summary>
    public string? Wrong =>
        Said switch
        {
            NumberSaid.Repeated => "This is not an NHS number: ten equal digits were never given to anybody.",
            NumberSaid.FailsCheck or NumberSaid.NotTen => "This is not an NHS number: it needs ten digits that pass the check.",
            _ => null,
        };
}

/// <summary>
/// The one reading of an NHS number, for all ways in: with spaces, dashes, dots or slashes, with "NHS:" before or a full
/// stop behind it, as a spreadsheet's number, with marks that nobody sees.
/// </summary>
public static partial class NhsNumberText
{
    static readonly SearchValues<char> Plain = SearchValues.Create("0123456789 ");

    static readonly HashSet<string> NotKnown =
    [
        "0",
        "no",
        "pending",
        "awaiting",
        "awaited",
        "to follow",
        "not traced",
        "not yet traced",
        "untraced",
        "being traced",
        "to be traced",
        "no number",
        "no nhs number",
        "no nhs no",
        "none known",
        "not available",
        "unavailable",
        "not provided",
        "not given",
        "not registered",
        "no nhs number yet",
        "to be advised",
        "dk",
        "i dont know",
        "not sure",
        "missing",
    ];

    /// <summary>Reads what was typed.</summary>
    public static NumberReading Read(string? typed)
    {
        if (Plainly(typed) is { } plain)
            return Judged(plain);
        var text = ShownText.Of(typed).Trim();
        if (NothingSaid.IsUnknown(text) || IsNotKnown(text))
            return new(NumberSaid.Nothing, "");
        var compact = Around().Replace(NhsNumber.Compact(text), "");
        var digits = Digits(compact);
        return digits.Length == 10 && digits.All(char.IsAsciiDigit) ? Judged(digits) : new(NumberSaid.NotTen, digits);
    }

    static NumberReading Judged(string digits) =>
        new(
            digits.AsSpan().IndexOfAnyExcept(digits[0]) < 0 ? NumberSaid.Repeated
                : NhsNumber.PassesCheck(digits) ? NumberSaid.Number
                : NumberSaid.FailsCheck,
            digits
        );

    // Ten digits with spaces between them, as nearly all are written.
    static string? Plainly(string? typed)
    {
        if (typed is null || typed.Length is < 10 or > 12 || typed.AsSpan().ContainsAnyExcept(Plain))
            return null;
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return digits.Length == 10 ? digits : null;
    }

    /// <summary>
    /// The text as it is kept: a number grouped, nothing for words that say there is none, anything else as it was typed.
    /// </summary>
    public static string Tidy(string? typed) =>
        Read(typed) switch
        {
            { Said: NumberSaid.Nothing } => "",
            { Said: NumberSaid.Number } number => NhsNumber.Parse(number.Digits).ToString(),
            _ => ShownText.Of(typed).Trim(),
        };

    /// <summary>The digits of a part of a number, as somebody types it to search for it.</summary>
    public static string Part(string? typed) =>
        Around()
            .Replace(NhsNumber.Compact(typed), "")
            .Replace(".", "", StringComparison.Ordinal)
            .Replace("/", "", StringComparison.Ordinal);

    static bool IsNotKnown(string text) => text.Length <= 40 && (NotKnown.Contains(FoldedText.Of(text)) || Nought().IsMatch(text));

    static string Digits(string text)
    {
        if (PointZero().Match(text) is { Success: true } whole)
            return whole.Groups[1].Value;
        if (Grouped().IsMatch(text))
            return string.Concat(text.Where(char.IsAsciiDigit));
        return PowerOfTen().Match(text) is { Success: true } power ? Expanded(text, power) : text;
    }

    // A text file saved from Excel may have lost digits to "9.99E+09": what is left is no number, even if it should pass the check.
    static string Expanded(string text, Match power)
    {
        var kept = power.Groups[1].Length + power.Groups[2].Length;
        return
            kept == 10
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value == decimal.Truncate(value)
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : text;
    }

    [GeneratedRegex(
        @"^['\u2018\u2019""\u201c(\[=]*(?:NHS)?(?:NUMBER|NUM|NO|NR|ID)?[.:;#=/]*(?=[0-9])|(?<=[0-9])[.,;:/'\u2019""\u201d)\]]+$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Around();

    [GeneratedRegex(@"^[0-9]{1,9}(?:[./,_\u00b7\u2022|][0-9]{1,9})+$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^0(?:[.,]0+)?$")]
    private static partial Regex Nought();

    [GeneratedRegex(@"^([0-9]{10})[.,]0+$")]
    private static partial Regex PointZero();

    [GeneratedRegex(@"^([0-9])[.,]?([0-9]*)[eE]\+?0?9$")]
    private static partial Regex PowerOfTen();
}
