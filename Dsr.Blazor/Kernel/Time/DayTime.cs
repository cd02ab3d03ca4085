using System.Globalization;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Kernel.Time;

/// <summary>A day with a time of day behind it, as a day.</summary>
static class DayTime
{
    const long Second = TimeSpan.TicksPerSecond;

    /// <summary>From 23:00 on a day without a zone is in doubt: midnight in the summer is 23:00 of the day before in UTC.</summary>
    internal static readonly TimeSpan Late = TimeSpan.FromHours(23);

    /// <summary>
    /// With a zone, the day in London then; without one the day as written, or the next less than a second before midnight.
    /// </summary>
    internal static DayReading Of(DateOnly day, Match timed)
    {
        if (Ticks(timed) is not { } time)
            return default;
        if (timed.Groups["zone"] is { Success: true, Value: var zone })
            return Zoned(day, time, Offset(zone));
        if (time > TimeSpan.TicksPerDay - Second)
            return day == DateOnly.MaxValue ? new(day) : new(day.AddDays(1));
        return new(day, time >= Late.Ticks);
    }

    static DayReading Zoned(DateOnly day, long time, TimeSpan offset)
    {
        if (day.Year is < 2 or > 9998 || offset.Duration() > TimeSpan.FromHours(14))
            return new(day);
        // Less than a second before midnight is rounding here too.
        var instant = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), offset).AddTicks(time + Second - 1);
        return new(London.DateOf(instant));
    }

    static long? Ticks(Match timed)
    {
        var (hour, minute, second) = (Number(timed, "hour"), Number(timed, "minute"), Number(timed, "second"));
        if (timed.Groups["half"] is { Success: true, Value: var half })
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + (half[0] is 'p' or 'P' ? 12 : 0);
        }
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
            return null;
        var part = timed.Groups["part"] is { Success: true, Value: var digits }
            ? decimal.Parse($"0.{digits}", CultureInfo.InvariantCulture)
            : 0;
        return ((hour * 60L + minute) * 60 + second) * Second + (long)(part * Second);
    }

    static TimeSpan Offset(string zone)
    {
        if (zone.Equals("BST", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.FromHours(1);
        var digits = string.Concat(zone.Where(char.IsAsciiDigit));
        if (digits.Length < 2)
            return TimeSpan.Zero;
        var offset = new TimeSpan(
            int.Parse(digits[..2], CultureInfo.InvariantCulture),
            digits.Length == 4 ? int.Parse(digits[2..], CultureInfo.InvariantCulture) : 0,
            0
        );
        return zone.AsSpan().IndexOfAny('-', '\u2212') >= 0 ? -offset : offset;
    }

    static int Number(Match timed, string group) =>
        timed.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
}
