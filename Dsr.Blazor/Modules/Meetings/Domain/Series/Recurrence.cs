using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>How often the meetings of a series come round.</summary>
public enum Interval
{
    Week,
    TwoWeeks,
    Month,
}

/// <summary>On which days the meetings of a series fall, before bank holidays are looked at.</summary>
public sealed record Recurrence
{
    /// <summary>The number that says "the last of the month".</summary>
    public const int Last = 5;

    public Interval Every { get; init; }
    public DayOfWeek Weekday { get; init; } = DayOfWeek.Friday;

    /// <summary>Of a month: the first to the fourth such weekday, or <see cref="Last"/>. Without meaning for weeks.</summary>
    public int Nth { get; init; } = 1;

    /// <summary>No meeting is before this day; every two weeks are counted from the first such weekday on or after it.</summary>
    public DateOnly From { get; init; }

    /// <summary>The days, the first on or after <see cref="From"/>, without end.</summary>
    public IEnumerable<DateOnly> Days() => Every == Interval.Month ? OfMonths() : OfWeeks(Every == Interval.Week ? 7 : 14);

    /// <summary>"every week on Friday", "every two weeks on Tuesday", "each month on the second Thursday".</summary>
    public string InWords() =>
        Every switch
        {
            Interval.Week => $"every week on {Weekday}",
            Interval.TwoWeeks => $"every two weeks on {Weekday}",
            _ => $"each month on the {Ordinal(Nth)} {Weekday}",
        };

    /// <summary>"first" to "fourth", and "last".</summary>
    public static string Ordinal(int nth) =>
        nth switch
        {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            _ => "last",
        };

    /// <exception cref="RefusedException">When the weekday is no working day, or no month has such a day.</exception>
    internal void Demand()
    {
        Refuse.If(
            Weekday is DayOfWeek.Saturday or DayOfWeek.Sunday,
            "Meetings fall on Monday to Friday. Choose another day of the week.",
            nameof(Weekday)
        );
        Refuse.If(
            Every == Interval.Month && Nth is < 1 or > Last,
            "Choose the first to the fourth such day of the month, or the last.",
            nameof(Nth)
        );
        Refuse.If(From == default, "The first day is missing. Choose the day from which the series runs.", nameof(From));
    }

    IEnumerable<DateOnly> OfWeeks(int days)
    {
        for (var day = OnOrAfter(From); ; day = day.AddDays(days))
            yield return day;
    }

    IEnumerable<DateOnly> OfMonths()
    {
        for (var month = new DateOnly(From.Year, From.Month, 1); ; month = month.AddMonths(1))
            if (Of(month) is var day && day >= From)
                yield return day;
    }

    // The last is the one from which a week on it is another month.
    DateOnly Of(DateOnly month) => Nth == Last ? OnOrAfter(month.AddMonths(1).AddDays(-7)) : OnOrAfter(month).AddDays(7 * (Nth - 1));

    DateOnly OnOrAfter(DateOnly day) => day.AddDays((Weekday - day.DayOfWeek + 7) % 7);
}
