namespace Dsr.Blazor.Tests;

/// <summary>A clock that stands until a test moves it. It begins on a Friday noon, outside summer time.</summary>
public sealed class FakeTime : TimeProvider
{
    DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public FakeTime At(DateOnly day, int hour = 12)
    {
        now = new DateTimeOffset(day, new TimeOnly(hour, 0), TimeSpan.Zero);
        return this;
    }

    public void Pass(TimeSpan span) => now += span;
}
