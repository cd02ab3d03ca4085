using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.ProfessionalReferral;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Register.Episodes;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.MultiAgency;

/// <summary>Who sees a multi-agency meeting, who runs it, and what of it.</summary>
public class MamSightTests
{
    static readonly AskForMam byMyself = new(MamPurpose.PreventingAdmission, "School has given notice, nights are hard.", RunMyself: true);

    static Blazor.Modules.MultiAgency.MamService The(TestRegister register) => register.The<Blazor.Modules.MultiAgency.MamService>();

    // Of a meeting that the team runs, of somebody in whom the actor is involved, where their role may be.
    [Theory]
    [InlineData(Role.Coordinator, true, true, true)]
    [InlineData(Role.Lead, true, true, true)]
    [InlineData(Role.Chair, true, true, true)]
    [InlineData(Role.Commissioner, true, false, false)]
    [InlineData(Role.Governance, true, false, false)]
    [InlineData(Role.Keyworker, true, false, false)]
    [InlineData(Role.PartnerProfessional, true, false, false)]
    [InlineData(Role.Referrer, false, false, false)]
    [InlineData(Role.PanelMember, false, false, false)]
    [InlineData(Role.Analyst, false, false, false)]
    [InlineData(Role.SystemAdministrator, false, false, false)]
    public async Task Each_role_sees_runs_and_approves_what_the_table_says(Role role, bool sees, bool runs, bool approves)
    {
        await using var register = await TestRegister.OpenAsync();
        var trust = await register.SaveAsync(db =>
            db.Add(new Organisation("Trust", OrganisationKind.Trust, new(2025, 4, 2), register.Act)).Entity
        );
        var actor = await register.AddStaffAsync("Somebody", trust.Id, role);
        var entry = await register.AddPersonAsync(keyworker: actor.AccountId);
        var mam = await The(register).AskAsync(entry.PersonId, byMyself with { RunMyself = false });
        register.Actor = actor;

        Assert.Equal(sees, await Record.ExceptionAsync(() => register.The<MamRoom>().OpenAsync(mam)) is null);
        Expect(runs, await Record.ExceptionAsync(() => The(register).PlanAsync(mam, TestMams.Plan())));
        register.Actor = Actor.Operator;
        if (!runs)
            await The(register).PlanAsync(mam, TestMams.Plan());
        await register.The<MamGuests>().InviteAsync(mam, TestMams.Mother);
        await register
            .The<MamGuests>()
            .AttendAsync(mam, (await register.The<MamRoom>().LookAsync(mam)).Guests[0].Invitee.Id, MamAttendance.Came);
        await The(register).HoldAsync(mam, new() { NotPreparedWhy = "They asked not to be met." });
        register.Actor = actor;
        Expect(approves, await Record.ExceptionAsync(() => The(register).ApproveAsync(mam)));
    }

    [Theory]
    [InlineData(Role.Keyworker)]
    [InlineData(Role.PartnerProfessional)]
    public async Task Ones_own_is_run_and_anothers_only_read(Role role)
    {
        await using var register = await TestRegister.OpenAsync();
        var trust = await register.SaveAsync(db =>
            db.Add(new Organisation("Trust", OrganisationKind.Trust, new(2025, 4, 2), register.Act)).Entity
        );
        var actor = await register.AddStaffAsync("Somebody", trust.Id, role);
        var entry = await register.AddPersonAsync(keyworker: actor.AccountId);
        var another = await register.AddPersonAsync(details: TestPeople.Details("Maya", "Sharma") with { NhsNumber = "" });
        register.Actor = actor;
        var mine = await The(register).AskAsync(entry.PersonId, byMyself);

        await The(register).PlanAsync(mine, TestMams.Plan());
        await Assert.ThrowsAsync<ForbiddenException>(() => The(register).ApproveAsync(mine));
        await Assert.ThrowsAsync<NotFoundException>(() => The(register).AskAsync(another.PersonId, byMyself));
        Assert.Equal([mine], (await register.The<MamList>().AllAsync()).Select(row => row.Id));
    }

    [Fact]
    public async Task A_referrer_runs_their_own_and_sees_nothing_else_of_the_record()
    {
        var (register, tom, person) = await ReferredAsync(signed: true);
        await using var _ = register;
        var anothers = await The(register).AskAsync(person, byMyself with { RunMyself = false });
        register.Actor = tom;
        var mine = await The(register).AskAsync(person, byMyself);
        await The(register).PlanAsync(mine, TestMams.Plan());
        await register.The<MamNotes>().PrepareAsync(mine, TestMams.Met, null);
        await register.The<MamNotes>().WriteAsync(mine, [new("risk", "She may run away.", "")]);
        await register
            .The<MamNotes>()
            .AgreeAsync(
                mine,
                new()
                {
                    Text = "Ring the school",
                    OwnerName = "Tom Ellis",
                    OwnerOrganisation = "Wychford School",
                    Due = new(2026, 12, 1),
                }
            );

        var sheet = await register.The<MamRoom>().OpenAsync(mine);

        Assert.Equal(
            (true, true, false, null, 0),
            (sheet.SitsIn, sheet.Rights.Run, sheet.Rights.OpenRecord, sheet.Person.Rating, sheet.Offered.Count)
        );
        Assert.Single(sheet.Actions);
        Assert.Equal([mine], (await register.The<MamList>().AllAsync()).Select(row => row.Id));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<MamRoom>().OpenAsync(anothers));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<MamList>().OfAsync(person));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<PersonRecords>().OpenAsync(person));
    }

    [Fact]
    public async Task A_referrer_whose_organisation_has_not_signed_arranges_it_and_reads_nothing_that_is_said_until_a_consent_names_it()
    {
        var (register, tom, person) = await ReferredAsync(signed: false);
        await using var _ = register;
        register.Actor = tom;
        var mine = await The(register).AskAsync(person, byMyself);
        await The(register).PlanAsync(mine, TestMams.Plan());
        var sheet = await register.The<MamRoom>().OpenAsync(mine);
        Assert.False(sheet.SitsIn);
        Assert.Equal(("Zofia Nowak", null), (sheet.Person.Name, sheet.Person.Identity));
        await Assert.ThrowsAsync<RefusedException>(() => register.The<MamNotes>().WriteAsync(mine, [new("risk", "She may run away.", "")]));

        register.Actor = Actor.Operator;
        await register
            .The<ConsentService>()
            .RecordAsync(
                person,
                new()
                {
                    Scope = ConsentScope.ShareWithOrganisations,
                    Decision = ConsentDecision.Given,
                    Basis = ConsentBasis.Person16OrOver,
                    Giver = ConsentGiver.Person,
                    ByWhom = "Zofia",
                    WithWhom = ["Wychford School"],
                },
                await register.AskAsync(db =>
                    db.Consents.Where(consent => consent.PersonId == person && consent.Scope == ConsentScope.ShareWithOrganisations)
                        .OrderByDescending(consent => consent.RecordedAt)
                        .Select(consent => (Guid?)consent.Id)
                        .FirstOrDefaultAsync()
                ),
                TestContext.Current.CancellationToken
            );
        register.Actor = tom;

        Assert.True((await register.The<MamRoom>().OpenAsync(mine)).SitsIn);
        Assert.NotNull((await register.The<MamRoom>().OpenAsync(mine)).Person.Identity);
        await register.The<MamNotes>().WriteAsync(mine, [new("risk", "She may run away.", "")]);
    }

    [Fact]
    public async Task Nobody_asks_for_one_by_a_referral_that_is_not_theirs_or_not_accepted()
    {
        var (register, tom, _) = await ReferredAsync(signed: true);
        await using var __ = register;
        var id = await register.AskAsync(db => db.Referrals.Select(referral => referral.Id).SingleAsync());
        register.Actor = tom;
        Assert.Equal("Zofia Nowak", (await register.The<MamList>().SubjectAsync(null, id)).Name);
        var form = TestProfessional.Form();
        var open = (
            await register
                .The<ProfessionalReferrals>()
                .SendAsync(
                    form with
                    {
                        Said = form.Said with { Person = form.Said.Person with { GivenName = "Maya", FamilyName = "Sharma" } },
                    }
                )
        ).Id;
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<MamList>().SubjectAsync(null, open));
        register.Actor = await register.AddStaffAsync("Tess Ward", tom.OrganisationId, Role.Referrer);
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<MamList>().SubjectAsync(null, id));
    }

    [Fact]
    public async Task Withdrawn_consent_hides_it_from_partners_and_referrers_at_once_and_flags_it_to_be_cancelled()
    {
        var (register, tom, person) = await ReferredAsync(signed: true);
        await using var _ = register;
        register.Actor = tom;
        var mine = await The(register).AskAsync(person, byMyself);
        await The(register).PlanAsync(mine, TestMams.Plan());
        register.Actor = Actor.Operator;
        await SuspendedSightTests.WithdrawAsync(register, person);

        register.Actor = tom;
        Assert.Empty(await register.The<MamList>().AllAsync());
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<MamRoom>().OpenAsync(mine));
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        Assert.True(Assert.Single(await register.The<MamList>().AllAsync()).IsToCancel);
        Assert.True((await register.The<MamRoom>().OpenAsync(mine)).IsWithheld);
        await Assert.ThrowsAsync<RefusedException>(() => register.The<MamGuests>().InviteAsync(mine, TestMams.Mother));
        await The(register).CancelAsync(mine, "Consent was withdrawn.");
        Assert.False(Assert.Single(await register.The<MamList>().AllAsync()).IsToCancel);
    }

    static void Expect(bool may, Exception? failure)
    {
        if (may)
            Assert.Null(failure);
        else
            Assert.True(failure is ForbiddenException or NotFoundException, failure?.ToString() ?? "it was done");
    }

    // Tom Ellis of Wychford School referred Zofia, who was accepted; the operator acts.
    static async Task<(TestRegister Register, Actor Tom, Guid Person)> ReferredAsync(bool signed)
    {
        var register = await TestRegister.OpenAsync();
        var school = await register.SaveAsync(db =>
            db.Add(new Organisation("Wychford School", OrganisationKind.School, signed ? new(2025, 4, 2) : null, register.Act)).Entity
        );
        var tom = register.Actor = await register.AddStaffAsync("Tom Ellis", school.Id, Role.Referrer);
        var referral = (await register.The<ProfessionalReferrals>().SendAsync(TestProfessional.Form())).Id;
        register.Actor = Actor.Operator;
        var person = await register
            .The<ReferralDecisions>()
            .AcceptAsync(referral, new() { Rating = Rating.Amber, Reason = "Notice given; support is not in place." });
        return (register, tom, person);
    }
}
