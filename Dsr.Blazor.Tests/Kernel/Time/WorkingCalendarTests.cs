using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class WorkingCalendarTests
{
    static readonly WorkingCalendar calendar = WorkingCalendar.EnglandAndWales;

    [Theory]
    [InlineData("2026-11-20", true)] // Friday
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", false)] // the substitute day
    [InlineData("2026-12-29", true)]
    [InlineData("2029-03-30", false)] // Good Friday by rule
    public void Mondays_to_Fridays_count_unless_they_are_bank_holidays(string day, bool works) =>
        Assert.Equal(works, calendar.IsWorkingDay(day.Day()));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-23")]
    [InlineData("2026-12-25", "2026-12-29")]
    [InlineData("2026-04-03", "2026-04-07")]
    public void The_next_working_day_may_be_the_day_itself(string day, string next) =>
        Assert.Equal(next, calendar.NextWorkingDay(day.Day()).Iso());

    [Theory]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-11-20", 5, "2026-11-27")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 5, "2027-01-05")] // 29, 30, 31 December; New Year's Day off; 4, 5 January
    [InlineData("2026-11-21", 1, "2026-11-23")] // from a Saturday
    [InlineData("2026-11-21", 0, "2026-11-23")]
    [InlineData("2026-11-20", 0, "2026-11-20")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    [InlineData("2026-11-22", -2, "2026-11-19")] // from a Sunday
    public void Working_days_are_added_without_the_day_they_run_from(string from, int count, string day) =>
        Assert.Equal(day, calendar.AddWorkingDays(from.Day(), count).Iso());

    [Theory]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-11-20", "2026-11-23", 1)]
    [InlineData("2026-12-24", "2027-01-05", 5)]
    [InlineData("2026-11-20", "2026-11-22", 0)]
    [InlineData("2026-12-29", "2026-12-24", -1)]
    public void Working_days_between_count_the_last_and_not_the_first(string from, string to, int count) =>
        Assert.Equal(count, calendar.WorkingDaysBetween(from.Day(), to.Day()));

    [Fact]
    public void Adding_and_counting_agree_from_every_day_of_three_years() => Assert.All(Enumerable.Range(0, 1100), offset =>
        {
            var from = "2026-01-01".Day().AddDays(offset);
            foreach (var count in new[] { -7, -1, 1, 2, 10 })
                Assert.Equal(count, calendar.WorkingDaysBetween(from, calendar.AddWorkingDays(from, count)));
        });

    [Theory]
    [InlineData("2026-11-20T12:00Z", "2026-11-20")]
    [InlineData("2026-11-20T17:00Z", "2026-11-20")] // on the stroke is in time
    [InlineData("2026-11-20T17:00:01Z", "2026-11-23")]
    [InlineData("2026-11-19T23:59Z", "2026-11-20")]
    [InlineData("2026-11-20T02:00Z", "2026-11-20")] // before the day begins is that day
    [InlineData("2026-11-21T10:00Z", "2026-11-23")]
    [InlineData("2026-12-24T18:00Z", "2026-12-29")]
    [InlineData("2026-07-01T16:30Z", "2026-07-02")] // half past five in London's summer
    [InlineData("2026-07-01T15:59Z", "2026-07-01")]
    [InlineData("2026-06-30T23:30Z", "2026-07-01")] // already the first of July in London
    public void What_comes_after_hours_or_on_a_day_off_counts_from_the_next_working_day(string received, string counts) =>
        Assert.Equal(counts, calendar.EffectiveStart(received.Utc()).Iso());

    [Fact]
    public void An_area_may_close_at_another_hour()
    {
        var early = calendar with { ClosesAt = new TimeOnly(16, 30) };
        Assert.Equal("2026-11-23", early.EffectiveStart("2026-11-20T16:45Z".Utc()).Iso());
        Assert.Equal("2026-11-20", early.EffectiveStart("2026-11-20T16:15Z".Utc()).Iso());
    }
}
