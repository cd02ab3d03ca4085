using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.MultiAgency;

public class MamsTests
{
    const string reason = "Three attendances in ten days; notice given.";

    static readonly AskForMam asked = new(MamPurpose.PreventingAdmission, "School has given notice, nights are hard.", RunMyself: true);

    static readonly ActionDetails ring = new()
    {
        Text = "Ring the school",
        OwnerName = "Tess Ward",
        OwnerOrganisation = "Wychford School",
        Due = new(2026, 12, 1),
    };

    static Blazor.Modules.MultiAgency.Mams The(TestRegister register) => register.The<Blazor.Modules.MultiAgency.Mams>();

    // Layla's own, planned for today with the mother there.
    static async Task<(TestRegister Register, Actor Layla, RegisterEntry Entry, Guid Mam)> Begun()
    {
        var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        register.Actor = layla;
        var mam = await The(register).Ask(entry.PersonId, asked);
        await The(register).Plan(mam, TestMams.Plan());
        await register.The<MamGuests>().Invite(mam, TestMams.Mother);
        await register.The<MamGuests>().Attend(mam, (await register.The<MamRoom>().Look(mam)).Guests[0].Invitee.Id, MamAttendance.Came);
        return (register, layla, entry, mam);
    }

    [Fact]
    public async Task From_being_asked_for_to_the_action_plan_and_a_proposed_rating()
    {
        var (register, _, entry, mam) = await Begun();
        await using var _ = register;
        await register.The<MamNotes>().Prepare(mam, TestMams.Met, null);
        await register.The<MamNotes>().Write(mam, [new("risk", "He may run away.", ""), new("home", "Until Christmas.", "")]);
        await register.The<MamNotes>().Agree(mam, ring);
        await register.The<Blazor.Modules.Register.Ratings.Ratings>().Propose(entry.Id, Rating.Red, reason, mam);
        await The(register).Hold(mam, new() { FamilyPrepared = true });
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        await The(register).Approve(mam);

        var sheet = await register.The<MamRoom>().Open(mam);

        Assert.Equal((MamStatus.Approved, "Layla Owen"), (sheet.Mam.Status, sheet.Mam.RunnerName));
        Assert.Equal(
            [MamStepKind.AskedFor, MamStepKind.Planned, MamStepKind.Prepared, MamStepKind.Held, MamStepKind.Approved],
            sheet.Mam.Steps.Select(step => step.Kind)
        );
        Assert.Equal("Ring the school", Assert.Single(sheet.Actions).Details.Text);
        Assert.Equal(
            (Rating.Red, "Layla Owen", false),
            Assert.Single(sheet.Rated) is var rated ? (rated.Rating, rated.By, rated.Decided) : default
        );
        Assert.Equal(
            (ActionSource.Mam, mam),
            await register.Ask(db => db.Actions.Select(action => ValueTuple.Create(action.Source, action.MamId!.Value)).SingleAsync())
        );
    }

    [Fact]
    public async Task A_rating_decided_there_says_so_and_only_while_the_meeting_has_begun()
    {
        var (register, _, entry, mam) = await Begun();
        await using var _ = register;
        register.Actor = await register.AddStaff("Priya Kaur", Role.Coordinator);
        var ratings = register.The<Blazor.Modules.Register.Ratings.Ratings>();
        var later = await The(register).Ask(entry.PersonId, asked);
        await The(register).Plan(later, TestMams.Plan(7));

        await Assert.ThrowsAsync<RefusedException>(() =>
            ratings.Decide(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 1,
                    Mam = later,
                }
            )
        );
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            ratings.Decide(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 1,
                }
            )
        );
        await ratings.Decide(
            entry.Id,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                Mam = mam,
            }
        );

        var decided = await register.Ask(db => db.RatingDecisions.OrderBy(decision => decision.Number).LastAsync());
        Assert.Equal((RatedAt.Mam, mam, Rating.Red), (decided.Where, decided.MamId, decided.Rating));
        Assert.True(Assert.Single((await register.The<MamRoom>().Look(mam)).Rated).Decided);
    }

    [Fact]
    public async Task A_meeting_about_somebody_else_carries_no_rating()
    {
        var (register, _, _, mam) = await Begun();
        await using var _ = register;
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        var other = await register.AddPerson(details: TestPeople.Details("Maya", "Sharma") with { NhsNumber = "" });

        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Blazor.Modules.Register.Ratings.Ratings>()
                .Decide(
                    other.Id,
                    new()
                    {
                        Rating = Rating.Red,
                        Reason = reason,
                        Seen = 1,
                        Mam = mam,
                    }
                )
        );
    }

    [Fact]
    public async Task Who_is_not_to_be_contacted_is_neither_offered_nor_invited_by_name()
    {
        var (register, _, entry, mam) = await Begun();
        await using var _ = register;
        await register
            .The<PersonRecords>()
            .Involve(
                entry.PersonId,
                new()
                {
                    Role = InvolvementRole.Family,
                    Name = "Ned Okonkwo",
                    DoNotContact = true,
                }
            );

        Assert.DoesNotContain((await register.The<MamRoom>().Look(mam)).Offered, offer => offer.Details.Name == "Ned Okonkwo");
        Assert.Contains((await register.The<MamRoom>().Look(mam)).Offered, offer => offer.Details.Name == "Layla Owen");
        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<MamGuests>()
                .Invite(
                    mam,
                    new()
                    {
                        Kind = InviteeKind.Family,
                        Name = "NED okonkwo",
                        Role = "Uncle",
                    }
                )
        );
    }

    [Fact]
    public async Task An_organisation_without_the_agreement_comes_once_a_consent_names_it()
    {
        var (register, _, entry, mam) = await Begun();
        await using var _ = register;
        await register.Save(db => db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)));
        await register.The<MamGuests>().Invite(mam, TestMams.Teacher);
        async Task<MamGuest> Teacher() => (await register.The<MamRoom>().Look(mam)).Guests.Single(mamGuest => mamGuest.Invitee.Name == "Tess Ward");
        var id = (await Teacher()).Invitee.Id;
        Assert.Equal((false, MaySitIn.NotYet), ((await Teacher()).HasSigned, (await Teacher()).May));
        await Assert.ThrowsAsync<RefusedException>(() => register.The<MamGuests>().Attend(mam, id, MamAttendance.Came));

        await register
            .The<Consents>()
            .Record(
                entry.PersonId,
                new()
                {
                    Scope = ConsentScope.ShareWithOrganisations,
                    Decision = ConsentDecision.Given,
                    Basis = ConsentBasis.Person16OrOver,
                    Giver = ConsentGiver.Person,
                    ByWhom = "Elijah",
                    WithWhom = ["Wychford School"],
                },
                null,
                TestContext.Current.CancellationToken
            );
        await register.The<MamGuests>().Attend(mam, id, MamAttendance.Came);

        Assert.Equal((MaySitIn.OnConsent, MamAttendance.Came), ((await Teacher()).May, (await Teacher()).Invitee.Attendance));
    }

    [Fact]
    public async Task A_restricted_address_is_not_the_place()
    {
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson(
            details: TestPeople.Details() with
            {
                Address = "2 Hidden Lane",
                Postcode = "AV2 2AB",
                AddressIsRestricted = true,
            }
        );
        register.Actor = await register.AddStaff("Priya Kaur", Role.Coordinator);
        var mam = await The(register).Ask(entry.PersonId, asked);

        foreach (var place in new[] { "At 2 hidden lane", "av22ab, side door" })
            Assert.Equal(
                "Place",
                (await Assert.ThrowsAsync<RefusedException>(() => The(register).Plan(mam, TestMams.Plan() with { Place = place }))).Field
            );
        await The(register).Plan(mam, TestMams.Plan() with { Place = "At home" });
    }

    [Fact]
    public async Task The_questions_are_those_that_policy_has_for_the_day_of_the_meeting()
    {
        await using var register = await TestRegister.Open();
        var entry = await register.AddPerson();
        var newer = MamPolicies.Preventing.Default with { Version = "2027-01" };
        await register.Save(db =>
            db.Add(
                new PolicySetting(
                    MamPolicies.Preventing,
                    PolicyBook.Write(MamPolicies.Preventing, newer),
                    TestActs.Today.AddDays(5),
                    register.Act
                )
            )
        );
        register.Actor = await register.AddStaff("Priya Kaur", Role.Coordinator);
        var mam = await The(register).Ask(entry.PersonId, asked);
        await The(register).Plan(mam, TestMams.Plan(3));
        Assert.Equal("2026-11", (await register.The<MamRoom>().Look(mam)).Mam.Template.Version);

        await The(register).Move(mam, TestMams.Plan(6), "The school cannot come.");

        Assert.Equal("2027-01", (await register.The<MamRoom>().Look(mam)).Mam.Template.Version);
    }

    [Fact]
    public async Task The_next_one_is_the_nearest_that_is_planned_and_a_follow_up_brings_the_same_people()
    {
        var (register, _, entry, mam) = await Begun();
        await using var _ = register;
        Assert.Equal(mam, (await register.The<MamList>().Next(entry.PersonId))!.Id);
        await The(register).Hold(mam, new() { NotPreparedWhy = "They asked not to be met.", FollowUpOn = TestActs.Today.AddDays(28) });
        Assert.Null(await register.The<MamList>().Next(entry.PersonId));

        var next = await register.The<MamRoom>().Look(await The(register).FollowUp(mam));

        Assert.Equal(
            (mam, "Layla Owen", "Ada Okonkwo", MamAttendance.NotRecorded),
            (next.Mam.FollowsId, next.Mam.RunnerName, Assert.Single(next.Guests).Invitee.Name, next.Guests[0].Invitee.Attendance)
        );
        await Assert.ThrowsAsync<RefusedException>(() => The(register).FollowUp(mam));
    }

    [Fact]
    public async Task Opening_and_printing_are_reads_of_the_person()
    {
        var (register, layla, entry, mam) = await Begun();
        await using var _ = register;
        await register.The<MamRoom>().Open(mam);
        await register.The<MamRoom>().Printed(mam);

        var reads = await register.Ask(db =>
            db.ReadEvents.Where(readEvent => readEvent.PersonId == entry.PersonId && readEvent.ActorId == layla.Id).Select(readEvent => readEvent.Kind).ToListAsync()
        );
        Assert.Equal(["Opened", "Printed"], reads.Order());
    }
}
