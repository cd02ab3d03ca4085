using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Tasks;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Consent.Domain.Holding;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages.Timeline;

public partial class TimelinesTests
{
    // Somebody of whom every kind of record exists: from a referral over triage, with work on the record after it.
    static async Task<Guid> Everything(TestRegister register, Guid? keyworker = null)
    {
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        var form = TestReferrals.Form();
        var received = await register
            .The<ReferralIntake>()
            .Receive(
                form with
                {
                    Referrer = form.Referrer with { Email = "nadia@example.org" },
                },
                [TestReferrals.Agrees],
                new(ReferralSource.CommunityTeam, ReferralMethod.Phone)
            );
        var person = Guid.Empty;
        await At(register, async () =>
            person = await register.The<ReferralDecisions>().Accept(received.Id, new() { Rating = Rating.Amber, Reason = reason })
        );
        var entry = await register.Ask(db => db.Entries.SingleAsync(registerEntry => registerEntry.PersonId == person, cancel));
        var task = await register.Ask(db =>
            db.TeamTasks.Where(team => team.PersonId == person && team.DoneAt == null).Select(team => team.Id).FirstAsync(cancel)
        );
        await At(register, () => register.The<TeamTasks>().Take(task, true, cancel));
        await At(register, () => register
                .The<Blazor.Modules.Register.Ratings.Ratings>()
                .Decide(
                    entry.Id,
                    new()
                    {
                        Rating = Rating.Blue,
                        Reason = reason,
                        Seen = 1,
                        Hospital = "Elm Ward",
                    },
                    cancel
                ));
        await At(register, () => register.The<Blazor.Modules.Plans.Plans>().Add(person, PlanItemKind.Strength, "Draws.", cancel: cancel));
        await AddAction(register, entry);
        await At(register, () => register
                .The<PersonRecords>()
                .Involve(
                    person,
                    new()
                    {
                        Role = InvolvementRole.Keyworker,
                        Name = "Layla Owen",
                        AccountId = keyworker,
                    },
                    cancel
                ));
        await ChangeDetails(register, entry, was => was with { PreferredName = "Zosia" });
        await At(register, () =>
            register
                .The<AboutPeople>()
                .Change(person, new Dictionary<string, string> { ["matters"] = "Trains." }, new Dictionary<string, string>(), cancel)
        );
        await register.Save(db =>
            db.Add(new KeyworkerRequest(person, register.Act.Today.AddYears(-15), "Rated Amber.", TestActs.InDays(5), register.Act))
        );
        await register.Grant(
            person,
            await register.Save(db =>
                db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 5), register.Act)).Entity
            )
        );
        var other = (await register.AddPerson()).PersonId;
        await register.Save(db =>
            db.Add(
                new RecordFile(
                    person,
                    new("Plan", "Plan of May", register.Act.Today, new(FileReach.Team)),
                    ["Plan"],
                    new("0f", "plan.pdf", FileContent.Pdf, 9, new string('0', 64)),
                    register.Act
                )
            )
        );
        await register.Save(db => db.Add(new RecordMerge(new(person, other, [], [], "The same NHS number and birthday."), register.Act)));
        await register.Save(db => db.Add(new ToldApart(person, other, "Twins, each with a number.", register.Act)));
        await At(register, () => register.The<Discussions>().Ask(person, "The school place ends in July.", cancel: cancel));
        await register.Save(db =>
            db.Add(
                new Handover(
                    entry,
                    new()
                    {
                        Board = "NHS Elsewhere",
                        What = "The plan.",
                        ToWhom = "Their team",
                        On = register.Act.Today,
                    },
                    register.Act
                )
            )
        );
        var escalated = Guid.Empty;
        await At(register, async () =>
            escalated = await register
                .The<Blazor.Modules.Escalations.Escalations>()
                .Raise(person, new() { To = "panel", Reason = reason }, cancel: cancel)
        );
        await At(register, () =>
            register.The<Blazor.Modules.Escalations.Escalations>().Answer(escalated, new("Agreed.", "The panel", null), cancel)
        );
        await At(register, () => register.The<Blazor.Modules.ServiceGaps.ServiceGaps>().Raise(TestGaps.Form, [person], cancel: cancel));
        await At(register, () => register.The<Assessments>().Record(person, OnRecord.Found(able: false, register.Act.Today), cancel));
        await At(register, () => register
                .The<BestInterests>()
                .Record(
                    person,
                    new()
                    {
                        About = null,
                        Question = "Where to live",
                        InFavour = true,
                        Reasons = "It is what he likes.",
                        Consulted = "His sister.",
                        DecisionMaker = "Nadia Cooper",
                        Authority = DeputyCheck.Nobody,
                    },
                    null,
                    cancel
                ));
        await At(register, () => register
                .The<Tellings>()
                .Record(
                    person,
                    new()
                    {
                        ToWhom = "Ewa Nowak",
                        Format = "Spoken",
                        ByWhom = "Sam Reid",
                    },
                    cancel
                ));
        var mam = Guid.Empty;
        await At(register, async () =>
            mam = await register
                .The<Blazor.Modules.MultiAgency.Mams>()
                .Ask(person, new(MamPurpose.ComingHome, "He comes home in May, and nobody watches the plan.", true), cancel)
        );
        await At(register, () => register
                .The<Blazor.Modules.MultiAgency.Mams>()
                .Plan(
                    mam,
                    new()
                    {
                        Date = register.Act.Today,
                        Start = new(10, 0),
                        Place = "Severn House",
                    },
                    cancel
                ));
        await At(register, () => register.The<MamGuests>().Invite(mam, TestMams.Mother, cancel));
        await At(register, () => register.The<MamNotes>().Prepare(mam, TestMams.Met with { On = register.Act.Today }, null, cancel));
        await At(register, () => register.The<MamNotes>().Write(mam, [new("plan", "He knows it and wants it.", "")], cancel));
        var mother = await register.Ask(db => db.Mams.SelectMany(meeting => meeting.Invitees).Select(invitee => invitee.Id).SingleAsync(cancel));
        await At(register, () => register.The<MamGuests>().Attend(mam, mother, MamAttendance.Came, cancel));
        return person;
    }
}
