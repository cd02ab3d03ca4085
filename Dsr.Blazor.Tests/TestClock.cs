using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests;

/// <summary>Clocks that stand until a test moves them, in London.</summary>
public static class TestClock
{
    static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>A Friday noon, outside summer time: 20 November 2026.</summary>
    public static FakeTimeProvider Start()
    {
        var time = new FakeTimeProvider(new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
        time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"));
        return time;
    }

    /// <summary>Lets it run, for what waits beside the test and is not stepped: a second for a second, until it is disposed.</summary>
    public static IDisposable Run(this FakeTimeProvider time) => new Timer(_ => time.Advance(Step), null, Step, Step);

    /// <summary>The same clock at an hour of a day in UTC, before or after what it showed.</summary>
    public static FakeTimeProvider At(this FakeTimeProvider time, DateOnly day, int hour = 12)
    {
        time.AdjustTime(new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero));
        return time;
    }
}
