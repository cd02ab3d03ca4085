using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Governance.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Kernel.Time;

namespace Dsr.Blazor.Tests.Modules.Governance.Domain;

public class ProclaimedHolidayTests
{
    static readonly DateOnly monday = new(2026, 11, 23);

    [Fact]
    public void A_deadline_in_working_days_leaves_it_out_and_says_so()
    {
        var calendar = With(Add([], monday));

        var deadline = Deadline.WorkingDays(2, "the request", new DateOnly(2026, 11, 20), calendar);

        Assert.Equal(new DateOnly(2026, 11, 25), deadline.Due);
        Assert.Equal(
            "2 working days from the request on 20 November 2026; the bank holiday for the Coronation (by proclamation) does not count",
            deadline.Working
        );
        Assert.False(calendar.IsWorkingDay(monday));
        Assert.Equal(
            new DateOnly(2026, 11, 24),
            Deadline.WorkingDays(2, "the request", new DateOnly(2026, 11, 20), WorkingCalendar.EnglandAndWales).Due
        );
    }

    [Fact]
    public void An_open_task_follows_there_and_back_and_a_done_one_stays()
    {
        var (open, done) = (Task(), Task());
        done.Finish("Done.", "", TestActs.Sam);
        var known = Add([], monday);

        Assert.Equal((true, false), (open.Follow(With(known)), done.Follow(With(known))));
        Assert.Equal((new DateOnly(2026, 11, 25), new DateOnly(2026, 11, 24)), (open.Due, done.Due));
        Assert.Contains("(by proclamation) does not count", open.Working, StringComparison.Ordinal);
        Assert.False(open.Follow(With(known)));

        Assert.True(open.Follow(With(ProclaimedHoliday.TakeBack(known, monday, "Moved to another day.", TestActs.Sam))));
        Assert.Equal((done.Due, done.Working), (open.Due, open.Working));
    }

    [Fact]
    public void A_task_whose_day_was_chosen_stays_where_it_is()
    {
        var task = new TeamTask(
            TeamTaskKind.ChooseReview,
            "Decide.",
            Deadline.Chosen(monday, "set", TestActs.Today, WorkingCalendar.EnglandAndWales),
            null,
            null,
            TestActs.Sam
        );

        Assert.False(task.Follow(With(Add([], monday))));
        Assert.Equal(monday, task.Due);
    }

    // Received on Friday at 6pm it counts as Monday; with Monday off, as Tuesday.
    [Fact]
    public void What_arrives_after_hours_before_it_counts_from_the_day_after_it()
    {
        var received = new DateTimeOffset(2026, 11, 20, 18, 0, 0, TimeSpan.Zero);
        var task = new TeamTask(
            TeamTaskKind.CorrectReferral,
            "Put right.",
            Deadline.WorkingDays(1, "the request", received, WorkingCalendar.EnglandAndWales),
            null,
            null,
            TestActs.Sam
        );
        Assert.Equal(new DateOnly(2026, 11, 24), task.Due);

        task.Follow(With(Add([], monday)));

        Assert.Equal(new DateOnly(2026, 11, 25), task.Due);
        Assert.StartsWith(
            "1 working day from the request on 20 November 2026 at 6:00pm, which counts as 24 November 2026",
            task.Working,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2026-11-28", "2026-11-20", "is a Saturday")]
    [InlineData("2026-12-25", "2026-11-20", "is a bank holiday already: Christmas Day")]
    [InlineData("2026-11-24", "2026-11-25", "a day before it")]
    [InlineData("2062-11-24", "2026-11-20", "Check the year")]
    [InlineData("2026-11-24", "1926-11-20", "Check the year")]
    [InlineData("2026-11-23", "2026-11-20", "written down already")]
    public void A_day_that_cannot_be_one_is_refused(string date, string from, string says)
    {
        var known = Add([], monday);

        var refused = Assert.Throws<RefusedException>(() =>
            ProclaimedHoliday.Add(
                known,
                date.Day(),
                "the bank holiday",
                "Proclaimed.",
                from.Day(),
                BankHolidays.EnglandAndWales,
                TestActs.Sam
            )
        );

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "A name", "A reason", "The day is missing")]
    [InlineData("2026-11-24", "", "A reason", "What it is called is missing")]
    [InlineData("2026-11-24", "A name", " ", "The reason is missing")]
    public void Nothing_may_be_missing(string? date, string name, string reason, string says) =>
        Assert.Contains(
            says,
            Assert
                .Throws<RefusedException>(() =>
                    ProclaimedHoliday.Add([], date?.Day(), name, reason, TestActs.Today, BankHolidays.EnglandAndWales, TestActs.Sam)
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void It_counts_from_the_day_it_says_and_not_before()
    {
        var holiday = Assert.Single(Add([], monday, TestActs.Today.AddDays(2)));

        Assert.Equal((false, true), (holiday.CountsOn(TestActs.Today.AddDays(1)), holiday.CountsOn(TestActs.Today.AddDays(2))));
    }

    static IReadOnlyList<ProclaimedHoliday> Add(IReadOnlyList<ProclaimedHoliday> known, DateOnly date, DateOnly? from = null) =>
        ProclaimedHoliday.Add(
            known,
            date,
            "the bank holiday for the Coronation",
            "Proclaimed on 18 November.",
            from ?? TestActs.Today,
            BankHolidays.EnglandAndWales,
            TestActs.Sam
        );

    static WorkingCalendar With(IReadOnlyList<ProclaimedHoliday> known) =>
        WorkingCalendar.EnglandAndWales with
        {
            Holidays = BankHolidays.EnglandAndWales.And(() =>
                [.. known.Where(holiday => holiday.CountsOn(TestActs.Today)).Select(holiday => holiday.ToBankHoliday())]
            ),
        };

    static TeamTask Task() =>
        new(
            TeamTaskKind.AskForKeyworker,
            "Ask.",
            Deadline.WorkingDays(2, "the rating", TestActs.Today, WorkingCalendar.EnglandAndWales),
            null,
            null,
            TestActs.Sam
        );
}
