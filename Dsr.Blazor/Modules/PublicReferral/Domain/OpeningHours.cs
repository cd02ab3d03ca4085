using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.PublicReferral.Domain;

/// <summary>Whether the team is there at an instant, in words that say when it is next.</summary>
public sealed record OpenState(bool IsOpen, string InWords);

/// <summary>When the team works.</summary>
/// <param name="Days">The days of the week.</param>
/// <param name="From">When they begin, on London's clock; null where an area says no more than "working hours".</param>
/// <param name="Until">When they end; null together with <paramref name="From"/>.</param>
/// <param name="OnBankHolidays">Whether it works on bank holidays too.</param>
public sealed record OpeningHours(IReadOnlyList<DayOfWeek> Days, TimeOnly? From, TimeOnly? Until, bool OnBankHolidays = false)
{
    // Further than any run of holidays; without a day at all the search must still end.
    const int Search = 31;
    const int Announced = 21;

    /// <summary>"Monday to Friday, 9am to 5pm. Closed on bank holidays."</summary>
    public string InWords => $"{DaysInWords}, {Times}.{(OnBankHolidays ? "" : " Closed on bank holidays.")}";

    /// <summary>Whether the team works on a day.</summary>
    public bool WorksOn(DateOnly day, BankHolidays holidays) =>
        Days.Contains(day.DayOfWeek) && (OnBankHolidays || holidays.On(day) is null);

    /// <summary>How it stands at an instant.</summary>
    public OpenState At(DateTimeOffset now, BankHolidays holidays)
    {
        var (today, time) = (London.DateOf(now), London.TimeOf(now));
        var works = WorksOn(today, holidays);
        if (works && From is null)
            return new(true, "Open today, in working hours.");
        if (works && time >= From && time < Until)
            return new(true, $"Open now, until {Hour(Until.Value)}.");
        return new(
            false,
            string.Join(
                ' ',
                new[] { "Closed now.", WhyClosed(today, holidays), Opens(today, later: works && time < From, holidays) }.OfType<string>()
            )
        );
    }

    /// <summary>
    /// The bank holidays of the next three weeks on which the team would otherwise work, in a sentence; null when there are none.
    /// </summary>
    public string? ComingClosures(DateOnly today, BankHolidays holidays)
    {
        var closed = holidays
            .Between(today.AddDays(1), today.AddDays(Announced))
            .Where(holiday => !OnBankHolidays && Days.Contains(holiday.Date.DayOfWeek))
            .ToList();
        return closed.Count == 0
            ? null
            : $"Closed on {Written.List([.. closed.Select(holiday => $"{DayInWords(holiday.Date)} ({holiday.InWords})")])}.";
    }

    string? WhyClosed(DateOnly today, BankHolidays holidays) =>
        OnBankHolidays || holidays.On(today) is not { } holiday ? null : $"Today is {holiday.InWords}.";

    string? Opens(DateOnly today, bool later, BankHolidays holidays)
    {
        var at = From is { } from ? $" at {Hour(from)}" : "";
        if (later)
            return $"We open today{at}.";
        var next = Enumerable
            .Range(1, Search)
            .Select(today.AddDays)
            .Where(day => WorksOn(day, holidays))
            .Select(day => (DateOnly?)day)
            .FirstOrDefault();
        return next is { } opens ? $"We open {(opens == today.AddDays(1) ? "tomorrow" : $"on {DayInWords(opens)}")}{at}." : null;
    }

    string DaysInWords
    {
        get
        {
            var week = Days.OrderBy(FromMonday).ToList();
            var isRun = week.Count > 2 && FromMonday(week[^1]) - FromMonday(week[0]) == week.Count - 1;
            return isRun ? $"{week[0]} to {week[^1]}" : Written.List([.. week.Select(day => $"{day}")]);
        }
    }

    string Times => From is { } from && Until is { } until ? $"{Hour(from)} to {Hour(until)}" : "in working hours";

    static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    static string DayInWords(DateOnly day) => $"{day.DayOfWeek} {Written.Date(day)}";

    static string Hour(TimeOnly time) =>
        time.Minute == 0 ? Written.Time(time).Replace(":00", "", StringComparison.Ordinal) : Written.Time(time);
}
