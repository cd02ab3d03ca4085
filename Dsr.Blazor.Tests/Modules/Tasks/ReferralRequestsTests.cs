using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Tasks;

public class ReferralRequestsTests
{
    static readonly Asker ruby = new()
    {
        Name = "Ruby Nowak",
        Relationship = "Her mother",
        ReachAt = "01632 960 155, mornings",
    };

    static async Task<Received> TakenAsync(TestRegister register) =>
        await register.The<ReferralIntake>().ReceivePublicAsync(TestReferrals.Form(), [TestReferrals.Agrees], ReferralSource.Self);

    [Theory]
    [InlineData(TeamTaskKind.TellReferralState, "5 working days from the request on ")]
    [InlineData(TeamTaskKind.WithdrawConsent, "5 working days from the request on ")]
    [InlineData(TeamTaskKind.CopyOfData, "28 days from the request on ")]
    public async Task Each_request_is_a_task_with_a_clock(TeamTaskKind kind, string working)
    {
        await using var register = await TestRegister.OpenAsync();
        var referral = await TakenAsync(register);

        await register.The<ReferralRequests>().AskAsync(kind, ruby with { Reference = referral.Reference }, "Please ring.");

        var task = await register.AskAsync(db => db.TeamTasks.AsNoTracking().SingleAsync());
        Assert.Equal((kind, referral.Id, "Ruby Nowak"), (task.Kind, task.ReferralId, task.Asker!.Name));
        Assert.StartsWith(working, task.Working, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_that_belongs_to_nothing_is_answered_in_the_same_way_and_taken_too()
    {
        await using var register = await TestRegister.OpenAsync();
        var referral = await TakenAsync(register);
        var requests = register.The<ReferralRequests>();

        var known = await requests.AskAsync(
            TeamTaskKind.TellReferralState,
            ruby with
            {
                Reference = referral.Reference.ToLowerInvariant(),
            },
            ""
        );
        var unknown = await requests.AskAsync(TeamTaskKind.TellReferralState, ruby with { Reference = "DSR-R-BBBBBB" }, "");

        Assert.Equal(known, unknown);
        Assert.Equal(
            [null, referral.Id],
            await register.AskAsync(db =>
                db.TeamTasks.OrderBy(task => task.ReferralId != null).Select(task => task.ReferralId).ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_task_of_an_accepted_referral_is_the_persons()
    {
        await using var register = await TestRegister.OpenAsync();
        var referral = await TakenAsync(register);
        var person = await register
            .The<ReferralDecisions>()
            .AcceptAsync(referral.Id, new() { Rating = Rating.Green, Reason = "Some risks, and the plan is holding them." });

        await register.The<ReferralRequests>().AskAsync(TeamTaskKind.WithdrawConsent, ruby with { Reference = referral.Reference }, "");

        Assert.Equal(person, (await register.The<TeamTasks>().OpenAsync(TaskFilter.Asked)).Rows.Single().PersonId);
    }

    [Fact]
    public async Task What_somebody_asked_from_outside_is_done_only_when_it_was_made_sure_who_asked()
    {
        await using var register = await TestRegister.OpenAsync();
        await register
            .The<ReferralRequests>()
            .AskAsync(TeamTaskKind.TellReferralState, ruby with { Reference = (await TakenAsync(register)).Reference }, "");
        var (tasks, id) = (register.The<TeamTasks>(), await register.AskAsync(db => db.TeamTasks.Select(task => task.Id).SingleAsync()));

        Assert.Equal("identity", (await Assert.ThrowsAsync<RefusedException>(() => tasks.FinishAsync(id, "Told her."))).Field);
        await tasks.FinishAsync(id, "Told her.", "Rang the number on the referral.");
        Assert.Contains(
            "operator",
            (await Assert.ThrowsAsync<ConcurrentDecisionException>(() => tasks.FinishAsync(id, "Told her.", "Rang."))).Message,
            StringComparison.Ordinal
        );
        Assert.Empty((await tasks.OpenAsync(TaskFilter.All)).Rows);
    }

    [Theory]
    [InlineData("", "01632 960 155", "Name")]
    [InlineData("Ruby Nowak", "", "ReachAt")]
    public async Task Who_asks_says_who_they_are_and_how_to_reach_them(string name, string reach, string field)
    {
        await using var register = await TestRegister.OpenAsync();

        Assert.Equal(
            field,
            (
                await Assert.ThrowsAsync<RefusedException>(() =>
                    register
                        .The<ReferralRequests>()
                        .AskAsync(
                            TeamTaskKind.TellReferralState,
                            new()
                            {
                                Name = name,
                                ReachAt = reach,
                                Reference = "DSR-R-BBBBBB",
                            },
                            ""
                        )
                )
            ).Field
        );
        Assert.Equal(0, await register.AskAsync(db => db.TeamTasks.CountAsync()));
    }

    [Theory]
    [InlineData(Role.Referrer)]
    [InlineData(Role.Chair)]
    [InlineData(Role.Governance)]
    public async Task Only_the_team_sees_and_does_tasks(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = new Actor(Guid.NewGuid().ToString(), "Tom Ellis", [role], Guid.NewGuid(), null, false);

        await Assert.ThrowsAsync<ForbiddenException>(() =>
            register.The<TeamTasks>().OpenAsync(TaskFilter.All, TestContext.Current.CancellationToken)
        );
    }
}
