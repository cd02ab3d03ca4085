namespace Dsr.Blazor.Kernel.Time;

/// <summary>
/// What a deadline in working days was worked out from, kept beside its stored day: where a bank holiday is proclaimed, the day
/// is worked out again.
/// </summary>
/// <param name="Days">How many working days.</param>
/// <param name="From">What it runs from, as it stands in a sentence: "the request".</param>
/// <param name="Day">The day of that.</param>
/// <param name="ReceivedAt">The instant of that, where it has a time: after hours it counts as the next working day.</param>
public sealed record WorkingDaySpan(int Days, string From, DateOnly Day, DateTimeOffset? ReceivedAt)
{
    /// <summary>The deadline by a calendar.</summary>
    public Deadline In(WorkingCalendar calendar) =>
        ReceivedAt is { } received ? Deadline.WorkingDays(Days, From, received, calendar) : Deadline.WorkingDays(Days, From, Day, calendar);
}
