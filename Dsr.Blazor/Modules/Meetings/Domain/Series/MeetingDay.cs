using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>When the next meeting is likely to be.</summary>
public static class MeetingDay
{
    /// <summary>
    /// The weekday of the last one, next time it comes round; before the first, the next working day. Never a day that does not count.
    /// </summary>
    /// <param name="last">The latest meeting there is, held or planned; null before the first.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="calendar">Says which days are working days.</param>
    public static DateOnly Next(DateOnly? last, DateOnly today, WorkingCalendar calendar)
    {
        if (last is not { } date)
            return calendar.NextWorkingDay(today);
        var weeks = Math.Max(1, (today.DayNumber - date.DayNumber + 6) / 7);
        return calendar.NextWorkingDay(date.AddDays(7 * weeks));
    }
}
