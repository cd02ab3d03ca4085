using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain.Matching;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Pages.Record;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals.Pages;

public class ReferralReadingTests
{
    static ReferralReading Reading(TestRegister register) =>
        new(
            register.The<Authorizer>(),
            register.The<IDbContextFactory<DsrDb>>(),
            register.The<ReferralQueue>(),
            register.The<ReferralLetters>(),
            register.The<PolicyStore>(),
            register.The<WorkingCalendar>(),
            register.The<Clock>()
        );

    static async Task<Guid> TakenAsync(TestRegister register, ReferralForm? form = null) =>
        (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(form ?? TestReferrals.Form(), [TestReferrals.Agrees], new(ReferralSource.CommunityTeam, ReferralMethod.Phone))
        ).Id;

    [Fact]
    public async Task The_checks_say_what_the_rules_find_and_who_may_be_the_same()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(
            Rating.Amber,
            TestPeople.Details("Zofia", "Nowak") with
            {
                DateOfBirth = TestReferrals.Adult,
                NhsNumber = "",
            }
        );
        var twin = await TakenAsync(register);
        var id = await TakenAsync(
            register,
            TestReferrals.Form() with
            {
                Criteria = [],
                Person = TestReferrals.Form().Person with { LocalAuthority = "Wyreborough Council" },
            }
        );

        var view = await Reading(register).ReadAsync(id);

        Assert.Equal(
            [
                (CheckKind.Area, CheckResult.NotMet),
                (CheckKind.Diagnosis, CheckResult.Met),
                (CheckKind.Criteria, CheckResult.NotMet),
                (CheckKind.Consent, CheckResult.Met),
                (CheckKind.Duplicates, CheckResult.Unclear),
            ],
            view.Findings.Select(finding => (finding.Kind, finding.Result))
        );
        Assert.Equal(Likelihood.Likely, Assert.Single(view.Candidates).Likeness.Likelihood);
        Assert.Equal(twin, Assert.Single(view.Others).Id);
        Assert.Contains("No risk criterion is ticked. Tick what is met.", view.Missing);
    }

    [Theory]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Governance, true)]
    [InlineData(Role.Referrer, false)]
    [InlineData(Role.Keyworker, false)]
    public async Task What_the_team_notes_is_open_to_those_who_see_every_referral(Role role, bool open)
    {
        await using var register = await TestRegister.OpenAsync();
        var actor = await register.AddStaffAsync("Somebody", role);
        var id = await TakenAsync(register);
        register.Actor = actor;

        if (open)
            Assert.False((await Reading(register).ReadAsync(id)).MayAct);
        else
            await Assert.ThrowsAsync<NotFoundException>(() => Reading(register).ReadAsync(id));
    }

    [Fact]
    public async Task To_open_a_referral_is_written_down_by_its_id_once_for_each_quarter_of_an_hour()
    {
        await using var register = await TestRegister.OpenAsync();
        var (one, other) = (await TakenAsync(register), await TakenAsync(register));
        var reads = register.The<ReadLog>();

        foreach (var id in new[] { one, one, other })
            await reads.ReferralOpenedAsync(id, null);
        register.Time.Advance(TimeSpan.FromMinutes(16));
        await reads.ReferralOpenedAsync(one, null);

        var written = await register.AskAsync(db =>
            db.ReadEvents.Where(read => read.Kind == "ReferralOpened")
                .Join(db.ReadPayloads, read => read.Sequence, payload => payload.Sequence, (_, payload) => payload.Json)
                .ToListAsync()
        );
        Assert.Equal(
            [one, other, one],
            written.Select(json => Guid.Parse(System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("referral").GetString()!))
        );
    }

    [Fact]
    public void A_later_version_says_what_it_changed()
    {
        var before = TestReferrals.Form();
        var after = before with { Risks = "Runs into the road.", Person = before.Person with { FamilyName = "Nowakowa" } };

        Assert.Equal(
            [("Risks", "", "Runs into the road."), ("Family name", "Nowak", "Nowakowa")],
            SaidFields.Changed(before, after).Select(pair => (pair.After.Label, pair.Before.Text, pair.After.Text))
        );
    }
}
