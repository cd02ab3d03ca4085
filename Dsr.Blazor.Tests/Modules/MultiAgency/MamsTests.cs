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

    static Blazor.Modules.MultiAgency.MamService The(TestRegister register) => register.The<Blazor.Modules.MultiAgency.MamService>();

    // Layla's own, planned for today with the mother there.
    static async Task<(TestRegister Register, Actor Layla, RegisterEntry Entry, Guid Mam)> BegunAsync()
    {
        var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        register.Actor = layla;
        var mam = await The(register).AskAsync(entry.PersonId, asked);
        await The(register).PlanAsync(mam, TestMams.Plan());
        await register.The<MamGuests>().InviteAsync(mam, TestMams.Mother);
        await register
            .The<MamGuests>()
            .AttendAsync(mam, (await register.The<MamRoom>().LookAsync(mam)).Guests[0].Invitee.Id, MamAttendance.Came);
        return (register, layla, entry, mam);
    }

    [Fact]
    public async Task From_being_asked_for_to_the_action_plan_and_a_proposed_rating()
    {
        var (register, _, entry, mam) = await BegunAsync();
        await using var _ = register;
        await register.The<MamNotes>().PrepareAsync(mam, TestMams.Met, null);
        await register.The<MamNotes>().WriteAsync(mam, [new("risk", "He may run away.", ""), new("home", "Until Christmas.", "")]);
        await register.The<MamNotes>().AgreeAsync(mam, ring);
        await register.The<Blazor.Modules.Register.Ratings.RatingService>().ProposeAsync(entry.Id, Rating.Red, reason, mam);
        await The(register).HoldAsync(mam, new() { FamilyPrepared = true });
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        await The(register).ApproveAsync(mam);

        var sheet = await register.The<MamRoom>().OpenAsync(mam);

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
            await register.AskAsync(db => db.Actions.Select(action => ValueTuple.Create(action.Source, action.MamId!.Value)).SingleAsync())
        );
    }

    [Fact]
    public async Task A_rating_decided_there_says_so_and_only_while_the_meeting_has_begun()
    {
        var (register, _, entry, mam) = await BegunAsync();
        await using var _ = register;
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var ratings = register.The<Blazor.Modules.Register.Ratings.RatingService>();
        var later = await The(register).AskAsync(entry.PersonId, asked);
        await The(register).PlanAsync(later, TestMams.Plan(7));

        await Assert.ThrowsAsync<RefusedException>(() =>
            ratings.DecideAsync(
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
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            ratings.DecideAsync(
                entry.Id,
                new()
                {
                    Rating = Rating.Red,
                    Reason = reason,
                    Seen = 1,
                }
            )
        );
        await ratings.DecideAsync(
            entry.Id,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                Mam = mam,
            }
        );

        var decided = await register.AskAsync(db => db.RatingDecisions.OrderBy(decision => decision.Number).LastAsync());
        Assert.Equal((RatedAt.Mam, mam, Rating.Red), (decided.Where, decided.MamId, decided.Rating));
        Assert.True(Assert.Single((await register.The<MamRoom>().LookAsync(mam)).Rated).Decided);
    }

    [Fact]
    public async Task A_meeting_about_somebody_else_carries_no_rating()
    {
        var (register, _, _, mam) = await BegunAsync();
        await using var _ = register;
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var other = await register.AddPersonAsync(details: TestPeople.Details("Maya", "Sharma") with { NhsNumber = "" });

        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Blazor.Modules.Register.Ratings.RatingService>()
                .DecideAsync(
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
        var (register, _, entry, mam) = await BegunAsync();
        await using var _ = register;
        await register
            .The<PersonRecords>()
            .InvolveAsync(
                entry.PersonId,
                new()
                {
                    Role = InvolvementRole.Family,
                    Name = "Ned Okonkwo",
                    DoNotContact = true,
                }
            );

        Assert.DoesNotContain((await register.The<MamRoom>().LookAsync(mam)).Offered, offer => offer.Details.Name == "Ned Okonkwo");
        Assert.Contains((await register.The<MamRoom>().LookAsync(mam)).Offered, offer => offer.Details.Name == "Layla Owen");
        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<MamGuests>()
                .InviteAsync(
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
        var (register, _, entry, mam) = await BegunAsync();
        await using var _ = register;
        await register.SaveAsync(db => db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)));
        await register.The<MamGuests>().InviteAsync(mam, TestMams.Teacher);
        async Task<MamGuest> TeacherAsync() =>
            (await register.The<MamRoom>().LookAsync(mam)).Guests.Single(mamGuest => mamGuest.Invitee.Name == "Tess Ward");
        var id = (await TeacherAsync()).Invitee.Id;
        Assert.Equal((false, MaySitIn.NotYet), ((await TeacherAsync()).HasSigned, (await TeacherAsync()).May));
        await Assert.ThrowsAsync<RefusedException>(() => register.The<MamGuests>().AttendAsync(mam, id, MamAttendance.Came));

        await register
            .The<ConsentService>()
            .RecordAsync(
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
        await register.The<MamGuests>().AttendAsync(mam, id, MamAttendance.Came);

        Assert.Equal((MaySitIn.OnConsent, MamAttendance.Came), ((await TeacherAsync()).May, (await TeacherAsync()).Invitee.Attendance));
    }

    [Fact]
    public async Task A_restricted_address_is_not_the_place()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(
            details: TestPeople.Details() with
            {
                Address = "2 Hidden Lane",
                Postcode = "AV2 2AB",
                AddressIsRestricted = true,
            }
        );
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var mam = await The(register).AskAsync(entry.PersonId, asked);

        foreach (var place in new[] { "At 2 hidden lane", "av22ab, side door" })
            Assert.Equal(
                "Place",
                (
                    await Assert.ThrowsAsync<RefusedException>(() => The(register).PlanAsync(mam, TestMams.Plan() with { Place = place }))
                ).Field
            );
        await The(register).PlanAsync(mam, TestMams.Plan() with { Place = "At home" });
    }

    [Fact]
    public async Task The_questions_are_those_that_policy_has_for_the_day_of_the_meeting()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync();
        var newer = MamPolicies.Preventing.Default with { Version = "2027-01" };
        await register.SaveAsync(db =>
            db.Add(
                new PolicySetting(
                    MamPolicies.Preventing,
                    PolicyBook.Write(MamPolicies.Preventing, newer),
                    TestActs.Today.AddDays(5),
                    register.Act
                )
            )
        );
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var mam = await The(register).AskAsync(entry.PersonId, asked);
        await The(register).PlanAsync(mam, TestMams.Plan(3));
        Assert.Equal("2026-11", (await register.The<MamRoom>().LookAsync(mam)).Mam.Template.Version);

        await The(register).MoveAsync(mam, TestMams.Plan(6), "The school cannot come.");

        Assert.Equal("2027-01", (await register.The<MamRoom>().LookAsync(mam)).Mam.Template.Version);
    }

    [Fact]
    public async Task The_next_one_is_the_nearest_that_is_planned_and_a_follow_up_brings_the_same_people()
    {
        var (register, _, entry, mam) = await BegunAsync();
        await using var _ = register;
        Assert.Equal(mam, (await register.The<MamList>().NextAsync(entry.PersonId))!.Id);
        await The(register).HoldAsync(mam, new() { NotPreparedWhy = "They asked not to be met.", FollowUpOn = TestActs.Today.AddDays(28) });
        Assert.Null(await register.The<MamList>().NextAsync(entry.PersonId));

        var next = await register.The<MamRoom>().LookAsync(await The(register).FollowUpAsync(mam));

        Assert.Equal(
            (mam, "Layla Owen", "Ada Okonkwo", MamAttendance.NotRecorded),
            (next.Mam.FollowsId, next.Mam.RunnerName, Assert.Single(next.Guests).Invitee.Name, next.Guests[0].Invitee.Attendance)
        );
        await Assert.ThrowsAsync<RefusedException>(() => The(register).FollowUpAsync(mam));
    }

    [Fact]
    public async Task Opening_and_printing_are_reads_of_the_person()
    {
        var (register, layla, entry, mam) = await BegunAsync();
        await using var _ = register;
        await register.The<MamRoom>().OpenAsync(mam);
        await register.The<MamRoom>().PrintedAsync(mam);

        var reads = await register.AskAsync(db =>
            db.ReadEvents.Where(readEvent => readEvent.PersonId == entry.PersonId && readEvent.ActorId == layla.Id)
                .Select(readEvent => readEvent.Kind)
                .ToListAsync()
        );
        Assert.Equal(["Opened", "Printed"], reads.Order());
    }
}
