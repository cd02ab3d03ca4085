using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Governance;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Governance;

public class ProclaimedHolidaysTests
{
    static readonly DateOnly monday = new(2026, 11, 23);

    [Fact]
    public async Task Stored_deadlines_move_in_the_same_commit_and_the_calendar_of_all_rooms_follows()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var calendar = register.The<WorkingCalendar>();
        var task = await register.SaveAsync(db =>
            db.Add(
                new TeamTask(
                    TeamTaskKind.AskForKeyworker,
                    "Ask.",
                    Deadline.WorkingDays(2, "the rating", register.Act.Today, calendar),
                    null,
                    entry.PersonId,
                    register.Act
                )
            ).Entity
        );
        await register.The<KeyworkerRequests>().AskAsync(entry.PersonId, "Rated Amber.");
        await register.SaveAsync(db =>
            db.Add(
                new TeamTask(
                    TeamTaskKind.TellLeder,
                    "Tell.",
                    Deadline.WorkingDays(2, "the death", register.Act.Today, calendar),
                    null,
                    entry.PersonId,
                    register.Act
                )
            )
        );
        var before = await register.AskAsync(db => db.KeyworkerRequests.Select(request => request.Due).SingleAsync());
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);

        var moved = await Holidays(register, kai)
            .AddAsync(monday, "the bank holiday for the Coronation", "Proclaimed on 18 November.", register.Act.Today);

        // Asking for a keyworker has done its task: the other task and the request run.
        Assert.Equal(2, moved);
        var tasks = await register.AskAsync(db => db.TeamTasks.OrderBy(known => known.Kind).ToListAsync());
        Assert.Equal([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], tasks.Select(known => known.Due).Order());
        Assert.Equal(new DateOnly(2026, 11, 24), tasks.Single(known => known.Id == task.Id).Due);
        Assert.Equal(
            WorkingCalendar.EnglandAndWales.AddWorkingDays(before, 1),
            await register.AskAsync(db => db.KeyworkerRequests.Select(request => request.Due).SingleAsync())
        );
        Assert.False(calendar.IsWorkingDay(monday));
        Assert.Contains(
            "by proclamation",
            Deadline.WorkingDays(1, "the referral", register.Act.At, calendar).Working,
            StringComparison.Ordinal
        );
        var events = await register.AskAsync(db =>
            db.AuditEvents.Where(link => link.Why == "added a bank holiday by proclamation").ToListAsync()
        );
        Assert.Equal((3, kai.Id), (events.Count, events.Select(link => link.ActorId).Distinct().Single()));

        register.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Holidays(register, kai).TakeBackAsync(monday, "Moved to another day."));
        Assert.Equal(before, await register.AskAsync(db => db.KeyworkerRequests.Select(request => request.Due).SingleAsync()));
        Assert.True(calendar.IsWorkingDay(monday));
        var row = Assert.Single(await Holidays(register, kai).ListAsync());
        Assert.Equal(("Kai Morris", "Moved to another day."), (row.Holiday.EndedBy, row.Holiday.EndReason));
        await Assert.ThrowsAsync<ConcurrentDecisionException>(() => Holidays(register, kai).TakeBackAsync(monday, "Again."));
    }

    [Fact]
    public async Task One_that_counts_from_later_moves_nothing_until_the_night_of_that_day()
    {
        await using var register = await TestRegister.OpenAsync();
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        var calendar = register.The<WorkingCalendar>();
        await register.SaveAsync(db =>
            db.Add(
                new TeamTask(
                    TeamTaskKind.TellLeder,
                    "Tell.",
                    Deadline.WorkingDays(5, "the death", register.Act.Today, calendar),
                    null,
                    null,
                    register.Act
                )
            )
        );

        Assert.Equal(0, await Holidays(register, kai).AddAsync(new(2026, 11, 26), "the bank holiday", "Proclaimed.", new(2026, 11, 24)));
        await register.The<ProclaimedHolidays>().FollowAsync();
        Assert.Equal(new DateOnly(2026, 11, 27), await register.AskAsync(db => db.TeamTasks.Select(task => task.Due).SingleAsync()));
        Assert.True(calendar.IsWorkingDay(new(2026, 11, 26)));

        register.Time.At(new(2026, 11, 24), 2);
        await register.The<ProclaimedHolidays>().FollowAsync();
        Assert.Equal(new DateOnly(2026, 11, 30), await register.AskAsync(db => db.TeamTasks.Select(task => task.Due).SingleAsync()));
        Assert.False(calendar.IsWorkingDay(new(2026, 11, 26)));
    }

    [Fact]
    public async Task Two_days_stand_beside_each_other_and_a_meeting_on_one_is_counted()
    {
        await using var register = await TestRegister.OpenAsync();
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        var registerId = await register.AskAsync(db => db.Registers.Select(known => known.Id).SingleAsync());
        await register.SaveAsync(db => db.Add(new Meeting(registerId, "Weekly review", monday, register.Act)));
        await Holidays(register, kai).AddAsync(monday, "the bank holiday", "Proclaimed.", register.Act.Today);
        register.Time.Advance(TimeSpan.FromSeconds(1));
        await Holidays(register, kai).AddAsync(monday.AddDays(1), "the day after", "Proclaimed.", register.Act.Today);

        var rows = await Holidays(register, kai).ListAsync();

        Assert.Equal([(monday.AddDays(1), 0), (monday, 1)], rows.Select(row => (row.Holiday.Date, row.Meetings)));
        Assert.Equal(new DateOnly(2026, 11, 25), register.The<WorkingCalendar>().NextWorkingDay(monday));
    }

    [Fact]
    public async Task Rooms_that_are_opened_later_know_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var kai = await register.AddStaffAsync("Kai Morris", Role.SystemAdministrator);
        await Holidays(register, kai).AddAsync(monday, "the bank holiday", "Proclaimed.", register.Act.Today);

        await using var beside = await register.BesideAsync();

        Assert.False(beside.The<WorkingCalendar>().IsWorkingDay(monday));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator, true)]
    [InlineData(Role.Lead, false)]
    [InlineData(Role.Coordinator, false)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Governance, false)]
    public async Task Who_answers_for_policy_and_nobody_else(Role role, bool may)
    {
        await using var register = await TestRegister.OpenAsync();
        var holidays = Holidays(register, await register.AddStaffAsync("Somebody", role));

        foreach (
            var act in new Func<Task>[]
            {
                () => holidays.ListAsync(),
                () => holidays.AddAsync(monday, "the bank holiday", "Proclaimed.", register.Act.Today),
                () => holidays.TakeBackAsync(monday, "A mistake."),
            }
        )
        {
            if (may)
                await act();
            else
                await Assert.ThrowsAsync<ForbiddenException>(act);
        }
    }

    static ProclaimedHolidays Holidays(TestRegister register, Actor actor) => register.As<ProclaimedHolidays>(actor);
}
