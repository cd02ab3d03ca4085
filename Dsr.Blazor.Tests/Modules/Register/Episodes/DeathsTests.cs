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
        await using var register = await TestRegister.Open();
        var person = await Closed(register);
        await register
            .The<AgreedActions>()
            .Add(
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
        await register.Save(db =>
            db.Add(new TeamTask(TeamTaskKind.Turns26, "Turns 26.", TestActs.InDays(7), null, person, register.Act)).Entity
        );
        await register.Save(db => db.Add(new InpatientStay(person, "Elm Ward", register.Act.Today.AddDays(-9), register.Act)).Entity);
        var action = await register.Ask(db => db.Actions.Select(plan => plan.Id).SingleAsync(cancel));
        register.Actor = await register.AddStaff("Priya Kaur", Role.Coordinator);
        var form = new DeathForm { DiedOn = register.Act.Today.AddDays(-1) };

        Assert.Contains(
            "1 open action",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().Record(person, form, cancel))).Message,
            StringComparison.Ordinal
        );
        await register
            .The<Deaths>()
            .Record(
                person,
                form with
                {
                    Actions = new Dictionary<Guid, ActionChoice> { [action] = new(false, "Not needed any more.") },
                },
                cancel
            );

        var dead = await register.Ask(db => db.People.SingleAsync(cancel));
        Assert.Equal(form.DiedOn, dead.DiedOn);
        Assert.Throws<RefusedException>(dead.DemandLiving);
        Assert.Equal(
            [TeamTaskKind.TellLeder],
            await register.Ask(db => db.TeamTasks.Where(task => task.DoneAt == null).Select(task => task.Kind).ToListAsync(cancel))
        );
        Assert.Equal(form.DiedOn, await register.Ask(db => db.Stays.Select(stay => stay.DischargedOn).SingleAsync(cancel)));
        Assert.Equal(ActionStatus.Cancelled, await register.Ask(db => db.Actions.Select(plan => plan.Status).SingleAsync(cancel)));
        var notice = Assert.Single((await register.The<TodayBoard>().Page(TodayKind.Notices, 1, cancel))!.Rows);
        Assert.Equal("Has died: nothing is sent, reviews are off", notice.What);
    }

    [Fact]
    public async Task With_an_open_episode_or_a_second_time_it_is_refused()
    {
        await using var register = await TestRegister.Open();
        var (open, closed) = (
            (await register.AddPerson(details: TestPeople.Details("Anna", "Other") with { NhsNumber = "" })).PersonId,
            await Closed(register)
        );
        var form = new DeathForm { DiedOn = register.Act.Today };
        await register.The<Deaths>().Record(closed, form, cancel);

        Assert.Contains(
            "is open",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().Record(open, form, cancel))).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "already",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().Record(closed, form, cancel))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "DiedOn",
            (await Assert.ThrowsAsync<RefusedException>(() => register.The<Deaths>().Record(closed, new(), cancel))).Field
        );
    }

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Chair, false)]
    public async Task The_team_records_it(Role role, bool may)
    {
        await using var register = await TestRegister.Open();
        var person = await Closed(register);
        register.Actor = await register.AddStaff("Somebody", role);

        var failed = await Record.ExceptionAsync(() =>
            register.The<Deaths>().Record(person, new() { DiedOn = register.Act.Today }, cancel)
        );

        Assert.Equal(may, failed is not NotAllowedException);
    }

    static async Task<Guid> Closed(TestRegister register)
    {
        var entry = await register.AddPerson();
        await register.Save(db =>
        {
            var one = db.Entries.Single(each => each.Id == entry.Id);
            one.Close(ClosureReason.RiskReduced, register.Act);
            return one;
        });
        return entry.PersonId;
    }
}
