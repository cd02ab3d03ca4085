namespace Dsr.Blazor.Kernel.Time;

/// <summary>Which days count as working days, and when a day's work ends. A working day is Monday to Friday and no bank holiday.</summary>
/// <param name="Holidays">The bank holidays.</param>
/// <param name="ClosesAt">What arrives later than this, on London's clock, counts as the next working day.</param>
public sealed record WorkingCalendar(BankHolidays Holidays, TimeOnly ClosesAt)
{
    /// <summary>The published bank holidays, and days that end at 5:00pm.</summary>
    public static WorkingCalendar EnglandAndWales { get; } = new(BankHolidays.EnglandAndWales, new TimeOnly(17, 0));

    /// <summary>Whether the day counts.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(day) is null;

    /// <summary>The day itself when it counts, otherwise the first after it that does.</summary>
    public DateOnly NextWorkingDay(DateOnly onOrAfter)
    {
        var day = onOrAfter;
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The nth working day after a day, which itself does not count; before it when <paramref name="count"/> is negative.
    /// With 0, the next working day on or after.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int count)
    {
        if (count == 0)
            return NextWorkingDay(from);
        var day = from;
        for (var left = Math.Abs(count); left > 0; )
        {
            day = day.AddDays(Math.Sign(count));
            if (IsWorkingDay(day))
                left--;
        }
        return day;
    }

    /// <summary>How many working days lie after one day, up to and including the other; negative when that is the earlier.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        for (var day = from; day != to; )
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                count += step;
        }
        return count;
    }

    /// <summary>
    /// The working day that something received counts from: that day, or the next when it was no working day or after hours.
    /// </summary>
    public DateOnly EffectiveStart(DateTimeOffset received)
    {
        var day = London.DateOf(received);
        return NextWorkingDay(London.TimeOf(received) > ClosesAt ? day.AddDays(1) : day);
    }
}
