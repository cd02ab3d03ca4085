using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain;

public class MeetingDayTests
{
    [Theory]
    [InlineData(null, "2026-11-20", "2026-11-20")]
    [InlineData(null, "2026-11-21", "2026-11-23")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-27")]
    [InlineData("2026-11-13", "2026-11-20", "2026-11-20")]
    [InlineData("2026-11-06", "2026-11-20", "2026-11-20")]
    [InlineData("2026-10-07", "2026-11-20", "2026-11-25")]
    [InlineData("2026-12-04", "2026-11-20", "2026-12-11")]
    [InlineData("2026-12-18", "2026-12-21", "2026-12-29")]
    public void The_next_meeting_is_on_the_same_weekday_and_never_on_a_day_off(string? last, string today, string next) =>
        Assert.Equal(next, MeetingDay.Next(last?.Day(), today.Day(), WorkingCalendar.EnglandAndWales).Iso());
}
