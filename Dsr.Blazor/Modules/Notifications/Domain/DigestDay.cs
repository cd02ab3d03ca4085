using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>A day on which digests may be made, as policy and the calendar have it.</summary>
/// <param name="Date">The day in London.</param>
/// <param name="Weekly">Whether the weekly ones are made on it: the week's first working day from the one that policy names.</param>
public sealed record DigestDay(DateOnly Date, bool Weekly)
{
    /// <summary>The day of an instant; null before policy's hour, and on a day on which nobody works.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="hour">The hour in London, from 0 to 23, from which digests are made.</param>
    /// <param name="weekday">The day of the weekly one; where that is a holiday, the next working day.</param>
    /// <param name="calendar">Weekends and bank holidays.</param>
    public static DigestDay? Of(DateTimeOffset now, int hour, DayOfWeek weekday, WorkingCalendar calendar)
    {
        var today = London.DateOf(now);
        if (London.TimeOf(now).Hour < hour || !calendar.IsWorkingDay(today))
            return null;
        var named = today.AddDays(-(((int)today.DayOfWeek - (int)weekday + 7) % 7));
        return new DigestDay(today, calendar.NextWorkingDay(named) == today);
    }

    /// <summary>Whether a digest is to be made for who chose this and was last written to then.</summary>
    public bool IsDue(DigestEvery every, DateOnly? last) =>
        last != Date && (every == DigestEvery.Day || every == DigestEvery.Week && Weekly);
}
