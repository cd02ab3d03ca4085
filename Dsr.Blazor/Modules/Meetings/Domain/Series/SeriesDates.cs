using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>A day on which a series meets.</summary>
/// <param name="On">The day.</param>
/// <param name="Slot">The day that the rule gives; another than <paramref name="On"/> where that is a bank holiday.</param>
/// <param name="Holiday">The bank holiday that moved it; null where none did.</param>
public sealed record SeriesDate(DateOnly On, DateOnly Slot, string? Holiday)
{
    /// <summary>"moved from Monday 25 May, bank holiday"; null where it was not moved.</summary>
    public string? Moved => Holiday is null ? null : $"moved from {Slot.DayOfWeek} {Written.DayAndMonth(Slot)}, bank holiday";
}

/// <summary>When a series meets next. A day that falls on a bank holiday moves to the next working day, and says so.</summary>
public static class SeriesDates
{
    /// <summary>
    /// The days from one day to another, both included. A day is counted by its place in the rule, so that none is lost by moving past the
    /// end.
    /// </summary>
    /// <param name="rule">The series' rule.</param>
    /// <param name="first">The first day that counts.</param>
    /// <param name="last">The last.</param>
    /// <param name="calendar">Says which days are bank holidays.</param>
    public static IReadOnlyList<SeriesDate> Between(Recurrence rule, DateOnly first, DateOnly last, WorkingCalendar calendar) =>
        [.. rule.Days().TakeWhile(day => day <= last).Where(day => day >= first).Select(day => Of(day, calendar))];

    /// <summary>The next few days, from one on.</summary>
    public static IReadOnlyList<SeriesDate> Next(Recurrence rule, DateOnly from, int count, WorkingCalendar calendar) =>
        [.. rule.Days().SkipWhile(day => day < from).Take(count).Select(day => Of(day, calendar))];

    static SeriesDate Of(DateOnly slot, WorkingCalendar calendar) =>
        new(calendar.NextWorkingDay(slot), slot, calendar.Holidays.On(slot)?.Name);
}
