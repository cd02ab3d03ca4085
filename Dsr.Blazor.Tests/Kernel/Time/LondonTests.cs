using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class LondonTests
{
    [Theory]
    [InlineData("2026-03-09T14:30Z", "2026-03-09", "14:30")]
    [InlineData("2026-07-01T23:30Z", "2026-07-02", "00:30")]
    [InlineData("2026-03-29T00:59Z", "2026-03-29", "00:59")] // the minute before the clocks go forward
    [InlineData("2026-03-29T01:00Z", "2026-03-29", "02:00")]
    [InlineData("2026-10-25T00:59Z", "2026-10-25", "01:59")]
    [InlineData("2026-10-25T01:00Z", "2026-10-25", "01:00")] // and back
    [InlineData("2026-07-01T02:00+05:00", "2026-06-30", "22:00")]
    public void An_instant_is_read_on_the_clock_in_London(string instant, string day, string time)
    {
        Assert.Equal(day.Day(), London.DateOf(instant.Utc()));
        Assert.Equal(TimeOnly.Parse(time, null), London.TimeOf(instant.Utc()));
    }

    [Theory]
    [InlineData("2026-03-09", "14:30", "2026-03-09T14:30Z")]
    [InlineData("2026-07-01", "14:30", "2026-07-01T13:30Z")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T00:30Z")] // comes twice: the first is meant
    [InlineData("2026-03-29", "01:30", "2026-03-29T01:30Z")] // never comes
    public void A_day_and_time_in_London_is_one_instant_in_utc(string day, string time, string instant)
    {
        var found = London.Instant(day.Day(), TimeOnly.Parse(time, null));
        Assert.Equal(instant.Utc(), found);
        Assert.Equal(TimeSpan.Zero, found.Offset);
    }
}
