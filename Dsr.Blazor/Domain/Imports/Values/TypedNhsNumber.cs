using System.Globalization;
using System.Text.RegularExpressions;
using Dsr.Blazor.Domain.People;

namespace Dsr.Blazor.Domain.Imports.Values;

/// <summary>An NHS number as people and spreadsheets write it: grouped, as a number, or as one in powers of ten.</summary>
public static partial class TypedNhsNumber
{
    /// <summary>The digits as they compare, whether or not they pass the check; empty when nothing was typed.</summary>
    public static string Digits(Typed typed)
    {
        if (typed.Unreadable) return typed.Text.Trim();
        if (typed.IsBlank) return "";
        var text = NhsNumber.Compact(typed.Text).TrimStart('\'', '\u2019');
        if (Dotted().IsMatch(text)) return string.Concat(text.Where(char.IsAsciiDigit));
        if (PointZero().Match(text) is { Success: true } whole) return whole.Groups[1].Value;
        return PowerOfTen().Match(text) is { Success: true } power ? Expanded(text, power) : text;
    }

    /// <summary>The number, when it is one.</summary>
    public static NhsNumber? Of(Typed typed) => NhsNumber.TryParse(Digits(typed), out var number) ? number : null;

    // A text file saved from Excel may have lost digits to "9.99E+09": what is left is no number, even if it should pass the check.
    static string Expanded(string text, Match power)
    {
        var kept = power.Groups[1].Length + power.Groups[2].Length;
        return kept == 10 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value)
            ? value.ToString("0", CultureInfo.InvariantCulture)
            : text;
    }

    [GeneratedRegex(@"^[0-9]{3}[./][0-9]{3}[./][0-9]{4}$")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^([0-9]{10})[.,]0+$")]
    private static partial Regex PointZero();

    [GeneratedRegex(@"^([0-9])[.,]?([0-9]*)[eE]\+?0?9$")]
    private static partial Regex PowerOfTen();
}
