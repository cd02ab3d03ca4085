using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.Meetings.Preparing;

public class SeriesBookTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    static SeriesDetails Weekly => SeriesPolicies.Kinds.Default[0].Begin(TestActs.Today);

    static SeriesBook Book(TestRegister register) => register.The<SeriesBook>();

    static Task<List<Meeting>> MeetingsAsync(TestRegister register) =>
        register.AskAsync(db =>
            db.Meetings.AsNoTracking().Include(meeting => meeting.Items).OrderBy(meeting => meeting.Date).ToListAsync(cancel)
        );

    static MakeMeetings Job(TestRegister register) => new(register.Services.GetRequiredService<IServiceScopeFactory>());

    [Fact]
    public async Task A_series_makes_its_meetings_six_weeks_ahead_and_builds_the_agenda_of_those_that_are_near()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        await Book(register).MakeAsync(Weekly, cancel);

        var meetings = await MeetingsAsync(register);
        Assert.Equal(
            ["20 Nov", "27 Nov", "4 Dec", "11 Dec", "18 Dec", "29 Dec", "4 Jan"],
            meetings.Select(meeting => meeting.Date.ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal("moved from Friday 25 December, bank holiday: Christmas Day", meetings[5].MovedInWords());
        Assert.Equal([1, 1, 0, 0, 0, 0, 0], meetings.Select(meeting => meeting.Items.Count));
        Assert.All(meetings, meeting => Assert.Equal((new TimeOnly(10, 0), 120), (meeting.StartsAt!.Value, meeting.Length!.Value)));
    }

    [Fact]
    public async Task The_night_makes_what_is_missing_once_and_keeps_the_agendas_fresh_unless_they_were_ordered_or_published()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        await register.AddPersonAsync(Rating.Red, TestPeople.Details("Maya", "Sharma") with { NhsNumber = "" });
        await Book(register).MakeAsync(Weekly, cancel);
        var before = await MeetingsAsync(register);
        await Job(register).RunAsync(cancel);
        Assert.Equal(before.Select(meeting => meeting.Version), (await MeetingsAsync(register)).Select(meeting => meeting.Version));

        await register.The<Blazor.Modules.Meetings.MeetingService>().ReorderAsync(before[0].Id, before[0].Items[1].Id, 1, cancel);
        register.Time.At(TestActs.Today, 13);
        await register.AddPersonAsync(Rating.Amber, TestPeople.Details("Noor", "Example") with { NhsNumber = "" });
        await Job(register).RunAsync(cancel);
        Assert.Equal([2, 3], (await MeetingsAsync(register)).Take(2).Select(meeting => meeting.Items.Count));

        register.Time.At(TestActs.Today.AddDays(7), 3);
        await Job(register).RunAsync(cancel);
        var after = await MeetingsAsync(register);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal(new DateOnly(2027, 1, 8), after[^1].Date);
    }

    [Fact]
    public async Task A_day_that_was_cancelled_or_moved_is_not_made_again()
    {
        await using var register = await TestRegister.OpenAsync();
        await Book(register).MakeAsync(Weekly, cancel);
        var meetings = await MeetingsAsync(register);
        await register.The<PlannedMeetings>().CancelAsync(meetings[1].Id, "Half of the members are ill.", cancel);
        await register
            .The<PlannedMeetings>()
            .MoveAsync(meetings[2].Id, meetings[2].Date.AddDays(3), new TimeOnly(9, 0), "The chair is away.", cancel);
        await Job(register).RunAsync(cancel);

        var after = await MeetingsAsync(register);
        Assert.Equal(meetings.Count, after.Count);
        Assert.Equal(MeetingStatus.Cancelled, after.Single(meeting => meeting.Id == meetings[1].Id).Status);
        Assert.Equal(new DateOnly(2026, 12, 7), after.Single(meeting => meeting.Id == meetings[2].Id).Date);
    }

    [Fact]
    public async Task Changing_a_series_changes_its_meetings_to_come_and_cancels_those_on_days_that_are_no_longer_its_own()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await Book(register).MakeAsync(Weekly, cancel);
        var row = Assert.Single(await Book(register).AllAsync(cancel));
        var to = row.Details with
        {
            Name = "Thursday review",
            StartsAt = new(9, 30),
            Recurrence = row.Details.Recurrence with { Weekday = DayOfWeek.Thursday },
        };
        await Book(register).ChangeAsync(id, to, row.Version, cancel);

        var meetings = await MeetingsAsync(register);
        Assert.All(meetings.Where(meeting => meeting.Slot!.Value.DayOfWeek == DayOfWeek.Friday), meeting =>
            Assert.Equal((MeetingStatus.Cancelled, "The series meets on other days now."), (meeting.Status, meeting.CancelledWhy))
        );
        var coming = meetings.Where(meeting => meeting.Status != MeetingStatus.Cancelled).ToList();
        Assert.Equal(6, coming.Count);
        Assert.All(coming, meeting => Assert.Equal(("Thursday review", new TimeOnly(9, 30)), (meeting.Title, meeting.StartsAt!.Value)));

        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => Book(register).ChangeAsync(id, to, row.Version, cancel));
    }

    [Fact]
    public async Task A_series_that_ended_makes_no_more()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await Book(register).MakeAsync(Weekly, cancel);
        await Book(register).EndAsync(id, cancel);
        var count = (await MeetingsAsync(register)).Count;
        register.Time.At(TestActs.Today.AddDays(30));
        await Job(register).RunAsync(cancel);

        Assert.Equal(count, (await MeetingsAsync(register)).Count);
        await Assert.ThrowsAsync<RefusedException>(() => register.The<PlannedMeetings>().MakeExtraAsync(id, register.Act.Today, cancel));
    }

    [Fact]
    public async Task An_extra_meeting_is_called_as_its_series_and_stands_beside_its_days()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        var id = await Book(register).MakeAsync(Weekly, cancel);
        var extra = await register.The<PlannedMeetings>().MakeExtraAsync(id, new(2026, 11, 24), cancel);

        var meeting = (await MeetingsAsync(register)).Single(candidate => candidate.Id == extra);
        Assert.Equal((id, null, "Weekly review", 1), (meeting.SeriesId!.Value, meeting.Slot, meeting.Kind, meeting.Items.Count));
        Assert.True((await register.The<Blazor.Modules.Meetings.MeetingQueries>().AllAsync(cancel)).Single(row => row.Id == extra).IsExtra);
    }

    [Fact]
    public async Task A_day_says_what_stands_in_its_way()
    {
        await using var register = await TestRegister.OpenAsync();
        await Book(register).MakeAsync(Weekly, cancel);
        var planned = register.The<PlannedMeetings>();

        Assert.Equal(
            "25 December 2026 is a bank holiday: Christmas Day. The next working day is Tuesday 29 December 2026.",
            await planned.InTheWayAsync(new(2026, 12, 25), cancel: cancel)
        );
        Assert.Equal("28 November 2026 is a Saturday.", await planned.InTheWayAsync(new(2026, 11, 28), cancel: cancel));
        Assert.Equal(
            "There is a meeting on that day already: Weekly review.",
            await planned.InTheWayAsync(new(2026, 11, 27), cancel: cancel)
        );
        Assert.Null(await planned.InTheWayAsync(new(2026, 11, 26), cancel: cancel));
    }

    [Theory]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.Commissioner, false)]
    public async Task Only_those_who_run_meetings_make_and_see_series(Role role, bool may)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Somebody", role);

        foreach (
            var act in new Func<Task>[]
            {
                () => Book(register).MakeAsync(Weekly, cancel),
                () => Book(register).AllAsync(cancel),
                () => Book(register).ChoicesAsync(cancel),
            }
        )
        {
            var failure = await Record.ExceptionAsync(act);
            if (may)
                Assert.Null(failure);
            else
                Assert.IsType<ForbiddenException>(failure);
        }
    }
}
