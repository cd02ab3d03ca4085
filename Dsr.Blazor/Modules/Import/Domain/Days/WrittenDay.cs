using System.Globalization;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Modules.Import.Domain.Days;

/// <summary>A day written as three numbers, the year last: which of the first two is the month, the cell alone may not say.</summary>
/// <param name="First">The first number as written.</param>
/// <param name="Between">What parts them: "/".</param>
/// <param name="Second">The second number as written.</param>
/// <param name="Rest">What comes behind: the year, and a time of day if there is one.</param>
/// <param name="Before">What comes before: a weekday.</param>
public sealed partial record WrittenDay(string Before, string First, string Between, string Second, string Rest)
{
    /// <summary>The day's parts; null when the text is written otherwise.</summary>
    public static WrittenDay? Of(string text)
    {
        var plain = string.Concat(text.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim();
        return Numbers().Match(plain) is { Success: true } m
            ? new(m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value.Trim(), m.Groups[4].Value, m.Groups[5].Value)
            : null;
    }

    /// <summary>Whether it is a day with the day before the month.</summary>
    public bool CanBeDayFirst => IsDay(Second, First);

    /// <summary>Whether it is a day with the month before the day.</summary>
    public bool CanBeMonthFirst => IsDay(First, Second);

    /// <summary>Whether it is two different days.</summary>
    public bool IsTwoWays => CanBeDayFirst && CanBeMonthFirst && Number(First) != Number(Second);

    /// <summary>The same with the first two numbers changed over.</summary>
    public string ChangedOver => $"{Before}{Second}{Between}{First}{Between}{Rest}";

    bool IsDay(string month, string day) =>
        Number(month) is >= 1 and <= 12 && Number(day) >= 1 && Number(day) <= DateTime.DaysInMonth(Year, Number(month));

    // Of two digits the century does not matter here: each holds a leap year every four.
    int Year => Number(YearDigits().Match(Rest).Value) is var year && year < 100 ? 2000 + year : year;

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^([A-Za-z]{3,9}\.?,? )?([0-9]{1,2}) ?([./\\\-\u2010-\u2015 ]) ?([0-9]{1,2}) ?[./\\\-\u2010-\u2015 ] ?(([1-9][0-9]{3}|[0-9]{2})(?![0-9]).*)$"
    )]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex YearDigits();
}
