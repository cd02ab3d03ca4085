using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Modules.Meetings.Domain.Series;

public class SeriesDatesTests
{
    static Recurrence Rule(Interval every, DayOfWeek weekday, string from, int nth = 1) =>
        new()
        {
            Every = every,
            Weekday = weekday,
            From = from.Day(),
            Nth = nth,
        };

    static string Next(Recurrence rule, string from, int count) =>
        string.Join(
            " ",
            SeriesDates.Next(rule, from.Day(), count, WorkingCalendar.EnglandAndWales).Select(seriesDate => seriesDate.On.Iso())
        );

    [Theory]
    [InlineData(Interval.Week, DayOfWeek.Friday, 1, "2026-11-20", "2026-11-20", "2026-11-20 2026-11-27 2026-12-04")]
    [InlineData(Interval.Week, DayOfWeek.Tuesday, 1, "2026-11-20", "2026-11-20", "2026-11-24 2026-12-01 2026-12-08")]
    // Every two weeks is counted from the first day of the series, whatever day is asked from.
    [InlineData(Interval.TwoWeeks, DayOfWeek.Tuesday, 1, "2026-11-20", "2026-11-20", "2026-11-24 2026-12-08 2026-12-22")]
    [InlineData(Interval.TwoWeeks, DayOfWeek.Tuesday, 1, "2026-11-20", "2026-12-01", "2026-12-08 2026-12-22 2027-01-05")]
    [InlineData(Interval.Month, DayOfWeek.Thursday, 2, "2026-11-20", "2026-11-20", "2026-12-10 2027-01-14 2027-02-11")]
    [InlineData(Interval.Month, DayOfWeek.Monday, 1, "2026-06-01", "2026-06-01", "2026-06-01 2026-07-06 2026-08-03")]
    // The last: a fifth where there is one, and the fourth where there is none.
    [InlineData(Interval.Month, DayOfWeek.Wednesday, 5, "2026-09-01", "2026-09-01", "2026-09-30 2026-10-28 2026-11-25")]
    [InlineData(Interval.Month, DayOfWeek.Monday, 5, "2027-02-01", "2027-02-01", "2027-02-22 2027-03-30 2027-04-26")]
    public void A_rule_gives_its_days(Interval every, DayOfWeek weekday, int nth, string first, string from, string days) =>
        Assert.Equal(days, Next(Rule(every, weekday, first, nth), from, 3));

    [Theory]
    // Easter 2026: Good Friday 3 April, Easter Monday 6 April.
    [InlineData(DayOfWeek.Friday, "2026-04-03", "2026-04-07", "moved from Friday 3 April, bank holiday")]
    [InlineData(DayOfWeek.Monday, "2026-04-06", "2026-04-07", "moved from Monday 6 April, bank holiday")]
    // May has two.
    [InlineData(DayOfWeek.Monday, "2026-05-04", "2026-05-05", "moved from Monday 4 May, bank holiday")]
    [InlineData(DayOfWeek.Monday, "2026-05-25", "2026-05-26", "moved from Monday 25 May, bank holiday")]
    // Christmas 2026 is a Friday: Boxing Day is given back on the Monday.
    [InlineData(DayOfWeek.Friday, "2026-12-25", "2026-12-29", "moved from Friday 25 December, bank holiday")]
    [InlineData(DayOfWeek.Monday, "2026-12-28", "2026-12-29", "moved from Monday 28 December, bank holiday")]
    [InlineData(DayOfWeek.Friday, "2027-01-01", "2027-01-04", "moved from Friday 1 January, bank holiday")]
    [InlineData(DayOfWeek.Monday, "2026-08-31", "2026-09-01", "moved from Monday 31 August, bank holiday")]
    // A year that is not yet published goes by the rules: Easter Monday 2030 is 22 April.
    [InlineData(DayOfWeek.Monday, "2030-04-22", "2030-04-23", "moved from Monday 22 April, bank holiday")]
    [InlineData(DayOfWeek.Monday, "2026-05-18", "2026-05-18", null)]
    public void A_day_on_a_bank_holiday_moves_to_the_next_working_day_and_says_so(DayOfWeek weekday, string slot, string on, string? moved)
    {
        var date = SeriesDates.Next(Rule(Interval.Week, weekday, slot), slot.Day(), 1, WorkingCalendar.EnglandAndWales).Single();

        Assert.Equal((on, slot, moved), (date.On.Iso(), date.Slot.Iso(), date.Moved));
    }

    [Fact]
    public void A_week_after_a_bank_holiday_the_series_is_back_on_its_day() =>
        Assert.Equal("2026-05-18 2026-05-26 2026-06-01", Next(Rule(Interval.Week, DayOfWeek.Monday, "2026-05-18"), "2026-05-18", 3));

    [Fact]
    public void Between_two_days_both_count_and_a_day_that_moved_past_the_end_is_not_lost()
    {
        var dates = SeriesDates.Between(
            Rule(Interval.Week, DayOfWeek.Monday, "2026-01-01"),
            "2026-05-11".Day(),
            "2026-05-25".Day(),
            WorkingCalendar.EnglandAndWales
        );

        Assert.Equal(["2026-05-11", "2026-05-18", "2026-05-26"], dates.Select(seriesDate => seriesDate.On.Iso()));
    }

    [Theory]
    [InlineData(Interval.Week, DayOfWeek.Saturday, 1, "Meetings fall on Monday to Friday. Choose another day of the week.")]
    [InlineData(Interval.Month, DayOfWeek.Monday, 6, "Choose the first to the fourth such day of the month, or the last.")]
    public void A_rule_that_cannot_be_is_refused(Interval every, DayOfWeek weekday, int nth, string words)
    {
        var details = SeriesPolicies.Kinds.Default[0].Begin("2026-11-20".Day()) with
        {
            Recurrence = Rule(every, weekday, "2026-11-20", nth),
        };

        Assert.Equal(
            words,
            Assert.Throws<RefusedException>(() => new MeetingSeries(Guid.NewGuid(), details, Builders.TestActs.Sam)).Message
        );
    }

    [Theory]
    [InlineData(Interval.Week, 1, "every week on Friday")]
    [InlineData(Interval.TwoWeeks, 1, "every two weeks on Friday")]
    [InlineData(Interval.Month, 2, "each month on the second Friday")]
    [InlineData(Interval.Month, 5, "each month on the last Friday")]
    public void A_rule_is_said_in_words(Interval every, int nth, string words) =>
        Assert.Equal(words, Rule(every, DayOfWeek.Friday, "2026-11-20", nth).InWords());
}
