using System.Globalization;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class WrittenTests
{
    [Fact]
    public void A_date_is_day_month_year_whatever_the_machine_speaks()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "th-TH", "en-US" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Assert.Equal("9 March 2026", Written.Date("2026-03-09".Day()));
                Assert.Equal("9 Sep 2026", Written.ShortDate("2026-09-09".Day()));
                Assert.Equal("9 March 2026, 2:30pm", Written.Moment("2026-03-09T14:30Z".Utc()));
                Assert.Equal("1,200 days", Written.Count(1200, "day"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("14:30", "2:30pm")]
    [InlineData("09:05", "9:05am")]
    [InlineData("00:00", "12:00am")]
    [InlineData("12:00", "12:00pm")]
    [InlineData("11:59", "11:59am")]
    [InlineData("23:59", "11:59pm")]
    public void A_time_has_twelve_hours_and_small_letters(string time, string written) =>
        Assert.Equal(written, Written.Time(TimeOnly.Parse(time, null)));

    [Theory]
    [InlineData(0, "0 people")]
    [InlineData(1, "1 person")]
    [InlineData(1204, "1,204 people")]
    public void People_are_counted(int count, string written) => Assert.Equal(written, Written.People(count));

    [Fact]
    public void A_moment_is_on_Londons_clock() => Assert.Equal("2 July 2026, 12:15am", Written.Moment("2026-07-01T23:15Z".Utc()));

    [Theory]
    [InlineData("2026-03-09", "today")]
    [InlineData("2026-03-10", "tomorrow")]
    [InlineData("2026-03-11", "in 2 days")]
    [InlineData("2026-03-16", "in 7 days")]
    [InlineData("2026-03-08", "1 day late")]
    [InlineData("2026-03-02", "7 days late")]
    public void A_due_date_is_so_many_days_away(string due, string written) =>
        Assert.Equal(written, Written.DaysAway("2026-03-09".Day(), due.Day()));

    // Now is 9 March 2026, noon, in London.
    [Theory]
    [InlineData("2026-03-09T12:00:00Z", "now")]
    [InlineData("2026-03-09T11:59:51Z", "now")]
    [InlineData("2026-03-09T11:59:50Z", "10 seconds ago")]
    [InlineData("2026-03-09T11:59:20Z", "40 seconds ago")]
    [InlineData("2026-03-09T11:59:00Z", "1 minute ago")]
    [InlineData("2026-03-09T11:48:00Z", "12 minutes ago")]
    [InlineData("2026-03-09T11:00:01Z", "59 minutes ago")]
    [InlineData("2026-03-09T11:00:00Z", "1 hour ago")]
    [InlineData("2026-03-09T00:00:00Z", "12 hours ago")]
    [InlineData("2026-03-08T23:59:00Z", "yesterday")]
    [InlineData("2026-03-08T00:00:00Z", "yesterday")]
    [InlineData("2026-03-07T23:59:00Z", "7 March")]
    [InlineData("2025-11-13T12:00:00Z", "13 November 2025")]
    [InlineData("2026-03-09T12:00:50Z", "now")] // another machine's clock is a little ahead
    [InlineData("2026-03-10T09:30:00Z", "10 March 2026, 9:30am")]
    public void Something_was_so_long_ago(string then, string written) =>
        Assert.Equal(written, Written.Ago("2026-03-09T12:00Z".Utc(), then.Utc()));

    [Fact]
    public void Minutes_ago_stay_minutes_across_midnight() =>
        Assert.Equal("15 minutes ago", Written.Ago("2026-03-09T00:05Z".Utc(), "2026-03-08T23:50Z".Utc()));

    [Fact]
    public void Yesterday_ends_at_midnight_in_London() =>
        Assert.Equal("3 hours ago", Written.Ago("2026-07-02T02:30Z".Utc(), "2026-07-01T23:15Z".Utc()));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a|b", "a and b")]
    [InlineData("a|b|c", "a, b and c")]
    public void Several_things_are_listed_as_one_says_them(string items, string written) =>
        Assert.Equal(written, Written.List(items.Split('|', StringSplitOptions.RemoveEmptyEntries)));
}
