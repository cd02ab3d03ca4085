using System.Globalization;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Text;

namespace Dsr.Blazor.Kernel.Time;

/// <summary>A day out of a text.</summary>
/// <param name="Day">The day; null when there is none, or could be two.</param>
/// <param name="Late">Whether an hour from 23:00 on stands behind it without a zone: programs turn midnight into the evening
/// before.</param>
public readonly record struct DayReading(DateOnly? Day, bool Late = false);

/// <summary>
/// The one reading of a day as people and programs write it, for all ways in: day before month. What could be two days
/// is none. An instant with a zone is the day that it was in London then.
/// </summary>
public static partial class DayText
{
    static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>How a year of two digits is completed; null when it makes no day.</summary>
    public delegate DateOnly? Century(int year, int month, int day);

    /// <summary>A year of two digits is of this century.</summary>
    public static DateOnly? ThisCentury(int year, int month, int day) => Day(2000 + year, month, day);

    /// <summary>A year of two digits is of the latest century that is not in the future.</summary>
    public static Century OfBirth(DateOnly today) =>
        (year, month, day) => Day(2000 + year, month, day) is { } late && late <= today ? late : Day(1900 + year, month, day);

    /// <summary>Reads a day, with or without a time of day behind it.</summary>
    public static DayReading Read(string? typed, Century century)
    {
        if (Plainly(typed) is { } plain)
            return new(plain);
        var text = Spaces().Replace(ShownText.Of(typed), " ").Trim(' ', ',', ';', '.');
        if (text.Length is 0 or > 100)
            return default;
        if (Plain(text, century) is { } day)
            return new(day);
        if (Epoch().Match(text) is { Success: true } epoch)
            return Instant(long.Parse(epoch.Groups[1].Value, CultureInfo.InvariantCulture));
        var timed = TimeOfDay().Match(text);
        return timed.Success && Plain(timed.Groups["day"].Value.Trim(' ', ','), century) is { } dated ? DayTime.Of(dated, timed) : default;
    }

    /// <summary>A date of birth typed into three fields; a whole date in the first of them is read too.</summary>
    public static DateOnly? OfParts(string day, string month, string year, DateOnly today) =>
        Read(
            string.Join(' ', new[] { day, month, year }.Select(part => part.Trim(' ', '.', ',', '/')).Where(part => part.Length > 0)),
            OfBirth(today)
        )
            is { Late: false } read
            ? read.Day
            : null;

    // dd/mm/yyyy, as nearly all are written.
    static DateOnly? Plainly(string? typed) =>
        typed is { Length: 10 }
        && DateOnly.TryParseExact(typed, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    static DateOnly? Plain(string text, Century century) =>
        OfText(text, century) ?? OfText(Around().Replace(text, "").Trim(' ', ','), century);

    static DateOnly? OfText(string text, Century century)
    {
        if (DayFirst().Match(text) is { Success: true } dmy)
            return Made(dmy.Groups[3].Value, Int(dmy.Groups[2]), Int(dmy.Groups[1]), century);
        if (YearFirst().Match(text) is { Success: true } ymd)
            return Day(Int(ymd.Groups[1]), Int(ymd.Groups[2]), Int(ymd.Groups[3]));
        if (MonthNamed().Match(text) is { Success: true } named)
            return Made(named.Groups[3].Value, Month(named.Groups[2].Value), Int(named.Groups[1]), century);
        if (MonthBefore().Match(text) is { Success: true } before)
            return Day(Int(before.Groups[3]), Month(before.Groups[1].Value), Int(before.Groups[2]));
        if (YearNamed().Match(text) is { Success: true } late)
            return Day(Int(late.Groups[1]), Month(late.Groups[2].Value), Int(late.Groups[3]));
        return Digits(text);
    }

    // Four digits would be a year, and six could be read two ways.
    static DateOnly? Digits(string text)
    {
        if (text.Length != 8 || !text.All(char.IsAsciiDigit))
            return null;
        var yearFirst = Day(Part(text, 0, 4), Part(text, 4, 2), Part(text, 6, 2));
        var dayFirst = Day(Part(text, 4, 4), Part(text, 2, 2), Part(text, 0, 2));
        return (Likely(yearFirst), Likely(dayFirst)) switch
        {
            ({ } one, null) => one,
            (null, { } other) => other,
            _ => null,
        };
    }

    static DateOnly? Likely(DateOnly? day) => day is { Year: >= 1800 and <= 2199 } ? day : null;

    static DateOnly? Made(string year, int month, int day, Century century) =>
        year.Length == 4
            ? Day(int.Parse(year, CultureInfo.InvariantCulture), month, day)
            : century(int.Parse(year, CultureInfo.InvariantCulture), month, day);

    static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    static int Month(string name)
    {
        var folded = FoldedText.Of(name);
        return folded.Length < 3 ? 0 : Array.FindIndex(Months, month => month.StartsWith(folded, StringComparison.Ordinal)) + 1;
    }

    static DayReading Instant(long milliseconds) =>
        Math.Abs(milliseconds) < 100_000_000_000_000 ? new(London.DateOf(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))) : default;

    static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    static int Part(string text, int from, int length) => int.Parse(text.AsSpan(from, length), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^([0-9]{1,2})(?:st|nd|rd|th)? ?[./\\\-\u2010-\u2015 ] ?([0-9]{1,2}) ?[./\\\-\u2010-\u2015 ] ?([0-9]{4}|[0-9]{2})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{4})[./\-\u2010-\u2015 ]([0-9]{1,2})[./\-\u2010-\u2015 ]([0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"^([0-9]{1,2})(?:st|nd|rd|th)?[ ./,\-\u2010-\u2015]*(?:of )?([a-z]{3,9})[ ./,'’\-\u2010-\u2015]*([0-9]{4}|[0-9]{2})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MonthNamed();

    [GeneratedRegex(
        @"^([a-z]{3,9})[ ./\-\u2010-\u2015]{1,3}([0-9]{1,2})(?:st|nd|rd|th)?[ ,./\-\u2010-\u2015]{1,3}([0-9]{4})$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MonthBefore();

    [GeneratedRegex(
        @"^([0-9]{4})[ ,./\-\u2010-\u2015]{1,3}([a-z]{3,9})[ ,./\-\u2010-\u2015]{1,3}([0-9]{1,2})(?:st|nd|rd|th)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"^/?Date\((-?[0-9]{1,14})(?:[+\-][0-9]{4})?\)/?$")]
    private static partial Regex Epoch();

    [GeneratedRegex(
        """
            ^(?<day>.+?)(?:T| at |[, ]+)(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2})(?:[.,](?<part>[0-9]{1,12}))?)?
            [ ]?(?<half>[ap]\.?m\.?)?(?:hrs|h)?
            [ ]?(?<zone>Z|BST|(?:UTC|GMT)?[+\-\u2212][0-9]{2}(?::?[0-9]{2})?|UTC|GMT)?(?:[ ]?\([A-Za-z ]+\))?$
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex TimeOfDay();

    // A weekday before it, an age behind it: "Mon 12 Mar 1990 (36)".
    [GeneratedRegex(
        @"^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\.?,? (?=[0-9a-z])|[ ,]*\((?:age[d:]* ?)?[0-9]{1,3} ?(?:y|yr|yrs|years)?(?: old)?\)$|[ ,]*(?:[\-\u2013] ?)?(?:aged? )?[0-9]{1,3} ?(?:yrs?|years?|y/?o)(?: old)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Around();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Spaces();
}
