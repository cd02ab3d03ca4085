using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>A meeting was put on another day or time.</summary>
/// <param name="From">The day that it was on.</param>
/// <param name="FromTime">The time; null where none was said.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who moved it; blank where a bank holiday did.</param>
public sealed record MeetingMove(DateOnly From, TimeOnly? FromTime, string Because, string By)
{
    /// <summary>"moved from Monday 25 May, 10:00am: the chair is away".</summary>
    public string InWords() =>
        $"moved from {From.DayOfWeek} {Written.DayAndMonth(From)}{(By.Length > 0 && FromTime is { } time ? $", {Written.Time(time)}" : "")}{(By.Length > 0 ? $": {Because}" : $", {Because}")}";
}
