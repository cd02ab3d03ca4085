using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.ProfessionalReferral;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Pages.Record;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.People.Access;

/// <summary>An address that was told before it was restricted, looked for in every copy.</summary>
public class RestrictedReferralsTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_referral_that_brought_somebody_shows_no_address_in_any_version_once_theirs_is_restricted()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await TakenAsync(register);
        await register
            .The<Blazor.Modules.Referrals.Triage>()
            .CorrectAsync(id, Form() with { Person = Form().Person with { Address = "9 First Street" } }, 1, cancel);
        var person = await register
            .The<ReferralDecisions>()
            .AcceptAsync(id, new() { Rating = Rating.Red, Reason = "Three A&E attendances in ten days." }, cancel);
        Assert.Equal("9 First Street, AV2 2AB", (await Reading(register).ReadAsync(id, cancel)).Referral.Form.Person.AddressLine());

        await RestrictAsync(register, person);

        var view = await Reading(register).ReadAsync(id, cancel);
        Assert.Equal(2, view.Referral.Said.Count);
        Assert.All(view.Referral.Said, version =>
            Assert.Equal(
                ("", "", RestrictedAddress.NotShown),
                (version.Form.Person.Address, version.Form.Person.Postcode, version.Form.Person.AddressLine())
            )
        );
        Assert.Empty(SaidFields.Changed(view.Referral.Said[0].Form, view.Referral.Said[1].Form));
        Assert.Equal(
            "9 First Street",
            (await register.AskAsync(db => db.Referrals.Include(referral => referral.Said).SingleAsync(cancel))).Form.Person.Address
        );
    }

    [Fact]
    public async Task A_referral_of_somebody_known_shows_none_before_it_is_decided_and_its_correction_loses_none()
    {
        await using var register = await TestRegister.OpenAsync();
        var known = await register.AddPersonAsync(
            details: TestPeople.Details("Zofia", "Nowak") with
            {
                DateOfBirth = TestReferrals.Adult,
                NhsNumber = "",
            }
        );
        var id = await TakenAsync(register);
        await RestrictAsync(register, known.PersonId);

        var shown = (await Reading(register).ReadAsync(id, cancel)).Referral.Form;
        Assert.Equal(RestrictedAddress.NotShown, shown.Person.AddressLine());
        await register.The<Blazor.Modules.Referrals.Triage>().CorrectAsync(id, shown with { Risks = "Runs into the road." }, 1, cancel);

        var kept = (await register.AskAsync(db => db.Referrals.Include(referral => referral.Said).SingleAsync(cancel))).Form;
        Assert.Equal(
            ("2 Hidden Lane", "AV2 2AB", false, "Runs into the road."),
            (kept.Person.Address, kept.Person.Postcode, kept.Person.AddressIsRestricted, kept.Risks)
        );
    }

    [Fact]
    public async Task A_referral_closed_as_a_duplicate_shows_none_of_the_entry_that_it_repeats()
    {
        await using var register = await TestRegister.OpenAsync();
        var known = await register.AddPersonAsync(details: TestPeople.Details("Ada", "Else"));
        var id = await TakenAsync(register);
        await register
            .The<ReferralDecisions>()
            .CloseAsDuplicateAsync(id, known.Reference, "The same person, who changed her name.", cancel);
        Assert.Equal("2 Hidden Lane, AV2 2AB", (await Reading(register).ReadAsync(id, cancel)).Referral.Form.Person.AddressLine());

        await RestrictAsync(register, known.PersonId);

        Assert.Equal(RestrictedAddress.NotShown, (await Reading(register).ReadAsync(id, cancel)).Referral.Form.Person.AddressLine());
    }

    [Fact]
    public async Task Who_referred_reads_their_own_words_until_it_is_decided_and_no_address_after()
    {
        await using var register = await TestRegister.OpenAsync();
        var tom = await register.AddStaffAsync("Tom Ellis", Role.Referrer);
        var known = await register.AddPersonAsync(
            details: TestPeople.Details("Zofia", "Nowak") with
            {
                DateOfBirth = TestReferrals.Adult,
                NhsNumber = "",
            }
        );
        register.Actor = tom;
        var form = TestProfessional.Form();
        var id = (
            await register
                .The<ProfessionalReferrals>()
                .SendAsync(
                    form with
                    {
                        Said = form.Said with { Person = form.Said.Person with { Address = "2 Hidden Lane", Postcode = "AV2 2AB" } },
                    },
                    cancel
                )
        ).Id;
        register.Actor = Actor.Operator;
        await RestrictAsync(register, known.PersonId);

        register.Actor = tom;
        Assert.Equal("2 Hidden Lane", (await register.The<MyReferrals>().OpenAsync(id, cancel)).Said.Person.Address);

        register.Actor = Actor.Operator;
        await register.The<ReferralDecisions>().CloseAsDuplicateAsync(id, known.Reference, "She is on the register already.", cancel);
        register.Actor = tom;
        Assert.Equal("", (await register.The<MyReferrals>().OpenAsync(id, cancel)).Said.Person.Address);
    }

    [Fact]
    public async Task A_meeting_planned_at_an_address_that_was_restricted_since_does_not_tell_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var entry = await register.AddPersonAsync(details: TestPeople.Details() with { Address = "2 Hidden Lane", Postcode = "AV2 2AB" });
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var mams = register.The<Blazor.Modules.MultiAgency.MamService>();
        var mam = await mams.AskAsync(
            entry.PersonId,
            new(MamPurpose.PreventingAdmission, "School has given notice, nights are hard.", RunMyself: true),
            cancel
        );
        await mams.PlanAsync(mam, TestMams.Plan() with { Place = "At 2 Hidden Lane" }, cancel);
        Assert.Equal("At 2 Hidden Lane", (await register.The<MamRoom>().LookAsync(mam, cancel)).Place);

        await RestrictAsync(register, entry.PersonId);

        var sheet = await register.The<MamRoom>().LookAsync(mam, cancel);
        Assert.Equal((RestrictedAddress.NotShown, true), (sheet.Place, sheet.PlaceIsWithheld));
    }

    static ReferralForm Form() =>
        TestReferrals.Form() with
        {
            Person = TestReferrals.Form().Person with { Address = "2 Hidden Lane", Postcode = "AV2 2AB" },
        };

    static async Task<Guid> TakenAsync(TestRegister register) =>
        (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(Form(), [TestReferrals.Agrees], new(ReferralSource.CommunityTeam, ReferralMethod.Phone), cancel)
        ).Id;

    static async Task RestrictAsync(TestRegister register, Guid person)
    {
        var details = await register.The<PersonRecords>().OpenAsync(person, cancel);
        await register.The<PersonRecords>().ChangeAsync(person, details with { AddressIsRestricted = true }, details, null, cancel);
    }

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
}
