using System.Globalization;

namespace Dsr.Blazor.Kernel.Time;

/// <summary>
/// Dates, times and counts as they are written for people in England. The machine's culture plays no part:
/// the invariant culture has English month names, and the rest is spelled out here.
/// </summary>
public static class Written
{
    static readonly CultureInfo english = CultureInfo.InvariantCulture;

    /// <summary>"9 March 2026".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", english);

    /// <summary>"9 Mar 2026".</summary>
    public static string ShortDate(DateOnly day) => day.ToString("d MMM yyyy", english);

    /// <summary>"25 May": where the year is plain.</summary>
    public static string DayAndMonth(DateOnly day) => day.ToString("d MMMM", english);

    /// <summary>"2:30pm"; noon is "12:00pm" and midnight "12:00am".</summary>
    public static string Time(TimeOnly time) => time.ToString("h:mm", english) + (time.Hour < 12 ? "am" : "pm");

    /// <summary>"9 March 2026, 2:30pm", on London's clock.</summary>
    public static string Moment(DateTimeOffset instant) => $"{Date(London.DateOf(instant))}, {Time(London.TimeOf(instant))}";

    /// <summary>How far off a due date is: "today", "tomorrow", "in 7 days", "1 day late".</summary>
    public static string DaysAway(DateOnly today, DateOnly due) =>
        (due.DayNumber - today.DayNumber) switch
        {
            0 => "today",
            1 => "tomorrow",
            > 1 and var days => $"in {Count(days, "day")}",
            var days => $"{Count(-days, "day")} late",
        };

    /// <summary>
    /// How long ago something was: "now", "40 seconds ago", "12 minutes ago", "3 hours ago" within the day,
    /// then "yesterday", "13 November", and with the year once it is another. What lies ahead by more than a minute is written as a moment.
    /// </summary>
    public static string Ago(DateTimeOffset now, DateTimeOffset then) =>
        (now - then) switch
        {
            { TotalMinutes: < -1 } => Moment(then),
            { TotalSeconds: < 10 } => "now",
            { TotalMinutes: < 1 } span => $"{Count((int)span.TotalSeconds, "second")} ago",
            { TotalHours: < 1 } span => $"{Count((int)span.TotalMinutes, "minute")} ago",
            var span => AnEarlierHour(London.DateOf(now), London.DateOf(then), (int)span.TotalHours),
        };

    /// <summary>"1 day", "7 days", "1,200 days".</summary>
    public static string Count(int count, string one) => $"{count.ToString("N0", english)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>"1 person", "1,204 people".</summary>
    public static string People(int count) => count == 1 ? "1 person" : $"{count.ToString("N0", english)} people";

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    static string AnEarlierHour(DateOnly today, DateOnly day, int hours) =>
        (today.DayNumber - day.DayNumber) switch
        {
            0 => $"{Count(hours, "hour")} ago",
            1 => "yesterday",
            _ when today.Year == day.Year => DayAndMonth(day),
            _ => Date(day),
        };
}
