using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Tests.Kernel.Time;

public class DeadlineTests
{
    static readonly WorkingCalendar calendar = WorkingCalendar.EnglandAndWales;

    [Theory]
    [InlineData(7, "the review", "2026-11-12", "2026-11-19", "7 days from the review on 12 November 2026")]
    [InlineData(28, "admission", "2026-03-03", "2026-03-31", "28 days from admission on 3 March 2026")]
    [InlineData(1, "discharge", "2028-02-28", "2028-02-29", "1 day from discharge on 28 February 2028")]
    [InlineData(0, "the meeting", "2026-03-03", "2026-03-03", "the same day as the meeting on 3 March 2026")]
    public void Within_days_leaves_out_the_day_it_runs_from(int days, string from, string start, string due, string working) =>
        IsDue(due, working, Deadline.WithinDays(days, from, start.Day(), calendar));

    [Theory]
    [InlineData(14, "2026-03-03", "2026-03-16", "14 days beginning with the meeting on 3 March 2026, which is day 1")]
    [InlineData(1, "2026-03-03", "2026-03-03", "1 day beginning with the meeting on 3 March 2026, which is day 1")]
    public void A_statutory_period_counts_the_day_it_begins_with(int days, string start, string due, string working) =>
        IsDue(due, working, Deadline.PeriodOfDaysBeginningWith(days, "the meeting", start.Day(), calendar));

    [Theory]
    [InlineData(
        3,
        "2026-11-30",
        "2027-02-28",
        "3 months from the last review on 30 November 2026; that month has no day 30, so its last day counts"
    )]
    [InlineData(
        6,
        "2026-03-31",
        "2026-09-30",
        "6 months from the last review on 31 March 2026; that month has no day 31, so its last day counts"
    )]
    [InlineData(
        12,
        "2028-02-29",
        "2029-02-28",
        "12 months from the last review on 29 February 2028; that month has no day 29, so its last day counts"
    )]
    [InlineData(1, "2026-02-28", "2026-03-28", "1 month from the last review on 28 February 2026")]
    public void Months_end_on_the_same_day_or_on_the_last_there_is(int months, string start, string due, string working) =>
        IsDue(due, working, Deadline.WithinMonths(months, "the last review", start.Day(), calendar));

    [Theory]
    [InlineData(5, "2026-11-20T12:00Z", "2026-11-27", "5 working days from receipt on 20 November 2026")]
    [InlineData(
        5,
        "2026-12-22T12:00Z",
        "2026-12-31",
        "5 working days from receipt on 22 December 2026; Christmas Day and the substitute day for Boxing Day do not count"
    )]
    [InlineData(
        5,
        "2025-12-22T12:00Z",
        "2025-12-31",
        "5 working days from receipt on 22 December 2025; Christmas Day and Boxing Day do not count"
    )]
    [InlineData(
        2,
        "2026-11-20T18:12Z",
        "2026-11-25",
        "2 working days from receipt on 20 November 2026 at 6:12pm, which counts as 23 November 2026"
    )]
    [InlineData(2, "2026-11-21T09:00Z", "2026-11-25", "2 working days from receipt on 21 November 2026, which counts as 23 November 2026")]
    [InlineData(
        1,
        "2026-04-03T09:00Z",
        "2026-04-08",
        "1 working day from receipt on 3 April 2026, which counts as 7 April 2026; Good Friday and Easter Monday do not count"
    )]
    [InlineData(
        1,
        "2026-08-28T12:00Z",
        "2026-09-01",
        "1 working day from receipt on 28 August 2026; the Summer bank holiday does not count"
    )]
    [InlineData(
        1,
        "2029-03-29T12:00Z",
        "2029-04-03",
        "1 working day from receipt on 29 March 2029; Good Friday and Easter Monday do not count (provisional: the bank holidays of 2029 are worked out by rule)"
    )]
    [InlineData(
        5,
        "2028-12-27T12:00Z",
        "2029-01-04",
        "5 working days from receipt on 27 December 2028; New Year's Day does not count (provisional: the bank holidays of 2029 are worked out by rule)"
    )]
    public void Working_days_run_from_the_day_that_counts_and_name_what_does_not(int days, string received, string due, string working) =>
        IsDue(due, working, Deadline.WorkingDays(days, "receipt", received.Utc(), calendar));

    [Theory]
    [InlineData("2026-11-20", "2026-12-04", "10 working days from the review on 20 November 2026")]
    [InlineData("2026-11-21", "2026-12-07", "10 working days from the review on 21 November 2026, which counts as 23 November 2026")]
    public void Working_days_may_run_from_a_day_without_a_time(string day, string due, string working) =>
        IsDue(due, working, Deadline.WorkingDays(10, "the review", day.Day(), calendar));

    [Fact]
    public void A_date_people_chose_says_how_and_when() =>
        IsDue(
            "2026-12-01",
            "agreed at the meeting on 12 November 2026",
            Deadline.Chosen("2026-12-01".Day(), "agreed at the meeting", "2026-11-12".Day(), calendar)
        );

    [Fact]
    public void A_date_chosen_in_the_past_is_overdue_at_once()
    {
        var deadline = Deadline.Chosen("2026-11-10".Day(), "set by hand", "2026-11-12".Day(), calendar);
        Assert.Equal((deadline.Due, deadline.Due), (deadline.Start, deadline.WarnsAt));
        Assert.Equal(DeadlineState.Overdue, deadline.StateOn("2026-11-12".Day()));
        Assert.Equal(DeadlineState.DueToday, deadline.StateOn("2026-11-10".Day()));
    }

    [Theory]
    [InlineData(28, "2026-03-03", "2026-03-24")] // 21 of 28 days gone, a week before two working days
    [InlineData(90, "2026-03-03", "2026-05-10")] // 67.5 of 90, rounded up
    [InlineData(7, "2026-11-12", "2026-11-17")] // due on a Thursday: two working days come first
    [InlineData(7, "2026-11-16", "2026-11-19")] // due on a Monday: Friday and Thursday
    [InlineData(14, "2026-12-15", "2026-12-23")] // due 29 December: Christmas Eve and the day before
    [InlineData(1, "2026-11-12", "2026-11-12")] // never before it began
    [InlineData(0, "2026-11-12", "2026-11-12")]
    public void It_warns_at_three_quarters_or_two_working_days_before_whichever_comes_first(int days, string start, string warns) =>
        Assert.Equal(warns, Deadline.WithinDays(days, "the review", start.Day(), calendar).WarnsAt.Iso());

    [Theory]
    [InlineData("2026-03-03", DeadlineState.InTime, 28, false)]
    [InlineData("2026-03-23", DeadlineState.InTime, 8, false)]
    [InlineData("2026-03-24", DeadlineState.Warning, 7, false)]
    [InlineData("2026-03-30", DeadlineState.Warning, 1, false)]
    [InlineData("2026-03-31", DeadlineState.DueToday, 0, false)]
    [InlineData("2026-04-01", DeadlineState.Overdue, -1, true)]
    public void How_it_stands_is_asked_for_a_day(string today, DeadlineState state, int left, bool overdue)
    {
        var deadline = Deadline.WithinDays(28, "admission", "2026-03-03".Day(), calendar);
        Assert.Equal(
            (state, left, overdue),
            (deadline.StateOn(today.Day()), deadline.DaysLeft(today.Day()), deadline.IsOverdue(today.Day()))
        );
    }

    [Fact]
    public void A_span_that_runs_backwards_is_refused()
    {
        var day = "2026-03-03".Day();
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.WithinDays(-1, "the review", day, calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.PeriodOfDaysBeginningWith(0, "the review", day, calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.WithinMonths(0, "the review", day, calendar));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.WorkingDays(-1, "the review", day, calendar));
    }

    static void IsDue(string due, string working, Deadline deadline)
    {
        Assert.Equal(due, deadline.Due.Iso());
        Assert.Equal(working, deadline.Working);
    }
}
