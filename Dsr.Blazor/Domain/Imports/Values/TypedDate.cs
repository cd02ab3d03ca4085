using System.Globalization;
using System.Text.RegularExpressions;
using Dsr.Blazor.Domain.People;

namespace Dsr.Blazor.Domain.Imports.Values;

/// <summary>A day as people type it, day before month. What could be two days is none.</summary>
public static partial class TypedDate
{
    static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>A date of birth: a two-digit year takes the latest century that is not in the future.</summary>
    public static DateOnly? OfBirth(Typed typed, DateOnly today) => Of(typed, (year, month, day) => Day(2000 + year, month, day) is { } late && late <= today ? late : Day(1900 + year, month, day));

    /// <summary>Any other date: a two-digit year is of this century.</summary>
    public static DateOnly? Of(Typed typed) => Of(typed, (year, month, day) => Day(2000 + year, month, day));

    static DateOnly? Of(Typed typed, Func<int, int, int, DateOnly?> shortYear)
    {
        if (typed.TwoWays) return null;
        if (typed.Date is { } known) return known;
        var text = Spaces().Replace(typed.DayText ?? typed.Text, " ").Trim(' ', ',', ';', '.');
        return Read(text, shortYear) ?? Read(Around().Replace(TimeOfDay().Replace(text, ""), "").Trim(' ', ','), shortYear);
    }

    static DateOnly? Read(string text, Func<int, int, int, DateOnly?> shortYear)
    {
        if (DayFirst().Match(text) is { Success: true } dmy) return Made(dmy.Groups[3].Value, Int(dmy.Groups[2]), Int(dmy.Groups[1]), shortYear);
        if (YearFirst().Match(text) is { Success: true } ymd) return Day(Int(ymd.Groups[1]), Int(ymd.Groups[2]), Int(ymd.Groups[3]));
        if (MonthNamed().Match(text) is { Success: true } named) return Made(named.Groups[3].Value, Month(named.Groups[2].Value), Int(named.Groups[1]), shortYear);
        if (MonthBefore().Match(text) is { Success: true } before) return Day(Int(before.Groups[3]), Month(before.Groups[1].Value), Int(before.Groups[2]));
        return Digits(text);
    }

    // Five digits are a spreadsheet's own count. Four would be a year, and six could be read two ways.
    static DateOnly? Digits(string text)
    {
        if (Serial().IsMatch(text)) return ExcelDay.Of(double.Parse(text, CultureInfo.InvariantCulture));
        if (text.Length != 8 || !text.All(char.IsAsciiDigit)) return null;
        var yearFirst = Day(Part(text, 0, 4), Part(text, 4, 2), Part(text, 6, 2));
        var dayFirst = Day(Part(text, 4, 4), Part(text, 2, 2), Part(text, 0, 2));
        return (yearFirst, dayFirst) switch { ({ } one, null) => one, (null, { } other) => other, _ => null };
    }

    static DateOnly? Made(string year, int month, int day, Func<int, int, int, DateOnly?> shortYear) =>
        year.Length == 4 ? Day(int.Parse(year, CultureInfo.InvariantCulture), month, day) : shortYear(int.Parse(year, CultureInfo.InvariantCulture), month, day);

    static DateOnly? Day(int year, int month, int day) =>
        year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    static int Month(string name)
    {
        var folded = FoldedText.Of(name);
        return folded.Length < 3 ? 0 : Array.FindIndex(Months, m => m.StartsWith(folded, StringComparison.Ordinal)) + 1;
    }

    static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    static int Part(string text, int from, int length) => int.Parse(text.AsSpan(from, length), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2}) ?[./\\\-\u2010-\u2015 ] ?([0-9]{1,2}) ?[./\\\-\u2010-\u2015 ] ?([0-9]{4}|[0-9]{2})$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{4})[./\-\u2010-\u2015 ]([0-9]{1,2})[./\-\u2010-\u2015 ]([0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th)?[ ./,\-\u2010-\u2015]*(?:of )?([a-z]{3,9})[ ./,'’\-\u2010-\u2015]*([0-9]{4}|[0-9]{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthNamed();

    [GeneratedRegex(@"^([a-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})$", RegexOptions.IgnoreCase)]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"^[0-9]{5}(\.[0-9]+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"(?:T| at |[, ]+)[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)? ?(?:am|pm|hrs|h)?(?:Z|[+\-][0-9]{2}:?[0-9]{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    // A weekday before it, an age behind it: "Mon 12 Mar 1990 (36)".
    [GeneratedRegex(@"^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,? (?=[0-9])|[ ,]*\((?:age[d:]* ?)?[0-9]{1,3} ?(?:y|yr|yrs|years)?(?: old)?\)$|[ ,]*(?:[\-\u2013] ?)?(?:aged? )?[0-9]{1,3} ?(?:yrs?|years?|y/?o)(?: old)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"[\s\u00a0\u200b\ufeff]+")]
    private static partial Regex Spaces();
}
