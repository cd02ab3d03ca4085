using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Register.Episodes;

public class DeathsTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_somebody_whose_episode_is_closed_it_stops_messages_cancels_tasks_ends_a_stay_and_names_LeDeR()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await ClosedAsync(register);
        await register
            .The<AgreedActions>()
            .AddAsync(
                person,
                new()
                {
                    Text = "Find a flat",
                    OwnerName = "A",
                    OwnerOrganisation = "B",
                    Due = register.Act.Today,
                },
                cancel: cancel
            );
        await register.SaveAsync(db =>
            db.Add(new TeamTask(TeamTaskKind.Turns26, "Turns 26.", TestActs.InDays(7), null, person, register.Act)).Entity
        );
        await register.SaveAsync(db => db.Add(new InpatientStay(person, "Elm Ward", register.Act.Today.AddDays(-9), register.Act)).Entity);
        var action = await register.AskAsync(db => db.Actions.Select(plan => plan.Id).SingleAsync(cancel));
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var form = new DeathForm { DiedOn = register.Act.Today.AddDays(-1) };

        Assert.Contains(
            "1 open action",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().RecordAsync(person, form, cancel))).Message,
            StringComparison.Ordinal
        );
        await register
            .The<Deaths>()
            .RecordAsync(
                person,
                form with
                {
                    Actions = new Dictionary<Guid, ActionChoice> { [action] = new(false, "Not needed any more.") },
                },
                cancel
            );

        var dead = await register.AskAsync(db => db.People.SingleAsync(cancel));
        Assert.Equal(form.DiedOn, dead.DiedOn);
        Assert.Throws<RefusedException>(dead.DemandLiving);
        Assert.Equal(
            [TeamTaskKind.TellLeder],
            await register.AskAsync(db => db.TeamTasks.Where(task => task.DoneAt == null).Select(task => task.Kind).ToListAsync(cancel))
        );
        Assert.Equal(form.DiedOn, await register.AskAsync(db => db.Stays.Select(stay => stay.DischargedOn).SingleAsync(cancel)));
        Assert.Equal(ActionStatus.Cancelled, await register.AskAsync(db => db.Actions.Select(plan => plan.Status).SingleAsync(cancel)));
        var notice = Assert.Single((await register.The<TodayBoard>().PageAsync(TodayKind.Notices, 1, cancel))!.Rows);
        Assert.Equal("Has died: nothing is sent, reviews are off", notice.What);
    }

    [Fact]
    public async Task With_an_open_episode_or_a_second_time_it_is_refused()
    {
        await using var register = await TestRegister.OpenAsync();
        var (open, closed) = (
            (await register.AddPersonAsync(details: TestPeople.Details("Anna", "Other") with { NhsNumber = "" })).PersonId,
            await ClosedAsync(register)
        );
        var form = new DeathForm { DiedOn = register.Act.Today };
        await register.The<Deaths>().RecordAsync(closed, form, cancel);

        Assert.Contains(
            "is open",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().RecordAsync(open, form, cancel))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "already",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().RecordAsync(closed, form, cancel))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "DiedOn",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().RecordAsync(closed, new(), cancel))).Field
        );
    }

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Chair, false)]
    public async Task The_team_records_it(Role role, bool may)
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await ClosedAsync(register);
        register.Actor = await register.AddStaffAsync("Somebody", role);

        var failed = await Record.ExceptionAsync(() =>
            register.The<Deaths>().RecordAsync(person, new() { DiedOn = register.Act.Today }, cancel)
        );

        Assert.Equal(may, failed is not ForbiddenException);
    }

    static async Task<Guid> ClosedAsync(TestRegister register)
    {
        var entry = await register.AddPersonAsync();
        await register.SaveAsync(db =>
        {
            var one = db.Entries.Single(each => each.Id == entry.Id);
            one.Close(ClosureReason.RiskReduced, register.Act);
            return one;
        });
        return entry.PersonId;
    }
}
