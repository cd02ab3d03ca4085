namespace Dsr.Blazor.Kernel.Time;

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineState
{
    InTime,
    Warning,
    DueToday,
    Overdue,
}

/// <summary>
/// A date by which something must be done, with the sentence that says how it was worked out.
/// Whether it is overdue is asked of it for a day; that is never stored.
/// </summary>
public sealed record Deadline
{
    /// <summary>The day it runs from.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The last day that is in time.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>
    /// The first day of warning: when three quarters of the span are gone, or two working days before, whichever comes first.
    /// </summary>
    public required DateOnly WarnsAt { get; init; }

    /// <summary>"7 days from the review on 12 November 2026".</summary>
    public required string Working { get; init; }

    /// <summary>What it was worked out from, where that is a number of working days; null for any other.</summary>
    public WorkingDaySpan? Span { get; init; }

    /// <summary>Within a number of days of something: the day it happened does not count.</summary>
    /// <param name="days">0 or more; 0 is the same day.</param>
    /// <param name="from">What it runs from, as it stands in a sentence: "the review", "admission".</param>
    /// <param name="start">The day of that.</param>
    /// <param name="calendar">Says which days are working days, for the warning.</param>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="days"/> is negative.</exception>
    public static Deadline WithinDays(int days, string from, DateOnly start, WorkingCalendar calendar) =>
        Of(
            start,
            start.AddDays(AtLeast(0, days)),
            calendar,
            days == 0
                ? $"the same day as {from} on {Written.Date(start)}"
                : $"{Written.Count(days, "day")} from {from} on {Written.Date(start)}"
        );

    /// <summary>A statutory "period of N days beginning with" a day: that day is the first, so the last is N - 1 later.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="days"/> is less than 1.</exception>
    public static Deadline PeriodOfDaysBeginningWith(int days, string from, DateOnly start, WorkingCalendar calendar) =>
        Of(
            start,
            start.AddDays(AtLeast(1, days) - 1),
            calendar,
            $"{Written.Count(days, "day")} beginning with {from} on {Written.Date(start)}, which is day 1"
        );

    /// <summary>Within a number of calendar months. A month that is too short ends it on its last day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="months"/> is less than 1.</exception>
    public static Deadline WithinMonths(int months, string from, DateOnly start, WorkingCalendar calendar)
    {
        var due = start.AddMonths(AtLeast(1, months));
        var shortened = due.Day == start.Day ? "" : $"; that month has no day {start.Day}, so its last day counts";
        return Of(start, due, calendar, $"{Written.Count(months, "month")} from {from} on {Written.Date(start)}{shortened}");
    }

    /// <summary>
    /// Within a number of working days of something received: after hours or on a non-working day, it counts as the next working day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="days"/> is negative.</exception>
    public static Deadline WorkingDays(int days, string from, DateTimeOffset received, WorkingCalendar calendar)
    {
        var (day, start) = (London.DateOf(received), calendar.EffectiveStart(received));
        var late = calendar.IsWorkingDay(day) && start != day ? $" at {Written.Time(London.TimeOf(received))}" : "";
        return InWorkingDays(days, $"{from} on {Written.Date(day)}{late}", day, start, calendar) with
        {
            Span = new(days, from, day, received),
        };
    }

    /// <summary>
    /// Within a number of working days of something that has a day but no time; on a non-working day, it counts as the next working day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">When <paramref name="days"/> is negative.</exception>
    public static Deadline WorkingDays(int days, string from, DateOnly day, WorkingCalendar calendar) =>
        InWorkingDays(days, $"{from} on {Written.Date(day)}", day, calendar.NextWorkingDay(day), calendar) with
        {
            Span = new(days, from, day, null),
        };

    /// <summary>A date that people chose, with the day on which they chose it: "agreed at the meeting on 12 November 2026".</summary>
    /// <param name="due">The date chosen.</param>
    /// <param name="how">How it was chosen: "agreed at the meeting", "set by the panel".</param>
    /// <param name="on">The day they chose it.</param>
    /// <param name="calendar">Says which days are working days, for the warning.</param>
    /// <remarks>A date chosen in the past is already overdue, and its span is nothing.</remarks>
    public static Deadline Chosen(DateOnly due, string how, DateOnly on, WorkingCalendar calendar) =>
        Of(on < due ? on : due, due, calendar, $"{how} on {Written.Date(on)}");

    /// <summary>The same, later by the time for which its clock stood still.</summary>
    /// <param name="due">The new last day.</param>
    /// <param name="because">Why, as it follows the working: "moved by 3 working days while waiting for information".</param>
    /// <param name="calendar">Says which days are working days, for the warning.</param>
    public Deadline Moved(DateOnly due, string because, WorkingCalendar calendar) => Of(Start, due, calendar, $"{Working}; {because}");

    /// <summary>Whether its last day is gone.</summary>
    public bool IsOverdue(DateOnly today) => today > Due;

    /// <summary>Calendar days until it is due: 0 on the day, negative when late.</summary>
    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;

    /// <summary>How it stands on a day.</summary>
    public DeadlineState StateOn(DateOnly today) =>
        today switch
        {
            _ when IsOverdue(today) => DeadlineState.Overdue,
            _ when today == Due => DeadlineState.DueToday,
            _ when today >= WarnsAt => DeadlineState.Warning,
            _ => DeadlineState.InTime,
        };

    static Deadline InWorkingDays(int days, string from, DateOnly day, DateOnly start, WorkingCalendar calendar)
    {
        var due = calendar.AddWorkingDays(start, AtLeast(0, days));
        var counts = start == day ? "" : $", which counts as {Written.Date(start)}";
        return Of(
            start,
            due,
            calendar,
            $"{Written.Count(days, "working day")} from {from}{counts}{Skipped(calendar.Holidays.Between(day, due))}"
        );
    }

    static string Skipped(IReadOnlyList<BankHoliday> holidays)
    {
        if (holidays.Count == 0)
            return "";
        var days = $"; {Written.List([.. holidays.Select(holiday => holiday.InWords)])} {(holidays.Count == 1 ? "does" : "do")} not count";
        var years = holidays.Where(holiday => holiday.IsProvisional).Select(holiday => $"{holiday.Date.Year}").Distinct().ToList();
        return years.Count == 0 ? days : $"{days} (provisional: the bank holidays of {Written.List(years)} are worked out by rule)";
    }

    static Deadline Of(DateOnly start, DateOnly due, WorkingCalendar calendar, string working)
    {
        var threeQuarters = start.AddDays(((due.DayNumber - start.DayNumber) * 3 + 3) / 4);
        var twoWorkingDays = calendar.AddWorkingDays(due, -2);
        var warns = threeQuarters < twoWorkingDays ? threeQuarters : twoWorkingDays;
        return new()
        {
            Start = start,
            Due = due,
            WarnsAt = warns < start ? start : warns,
            Working = working,
        };
    }

    static int AtLeast(int least, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, least);
        return count;
    }
}
