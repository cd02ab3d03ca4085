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
    static async Task<Guid> EverythingAsync(TestRegister register, Guid? keyworker = null)
    {
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var form = TestReferrals.Form();
        var received = await register
            .The<ReferralIntake>()
            .ReceiveAsync(
                form with
                {
                    Referrer = form.Referrer with { Email = "nadia@example.org" },
                },
                [TestReferrals.Agrees],
                new(ReferralSource.CommunityTeam, ReferralMethod.Phone)
            );
        var person = Guid.Empty;
        await AtAsync(register, async () =>
            person = await register.The<ReferralDecisions>().AcceptAsync(received.Id, new() { Rating = Rating.Amber, Reason = reason })
        );
        var entry = await register.AskAsync(db => db.Entries.SingleAsync(registerEntry => registerEntry.PersonId == person, cancel));
        var task = await register.AskAsync(db =>
            db.TeamTasks.Where(team => team.PersonId == person && team.DoneAt == null).Select(team => team.Id).FirstAsync(cancel)
        );
        await AtAsync(register, () => register.The<TeamTasks>().TakeAsync(task, true, cancel));
        await AtAsync(register, () => register
                .The<Blazor.Modules.Register.Ratings.RatingService>()
                .DecideAsync(
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
        await AtAsync(register, () =>
            register.The<Blazor.Modules.Plans.PlanService>().AddAsync(person, PlanItemKind.Strength, "Draws.", cancel: cancel)
        );
        await AddActionAsync(register, entry);
        await AtAsync(register, () => register
                .The<PersonRecords>()
                .InvolveAsync(
                    person,
                    new()
                    {
                        Role = InvolvementRole.Keyworker,
                        Name = "Layla Owen",
                        AccountId = keyworker,
                    },
                    cancel
                ));
        await ChangeDetailsAsync(register, entry, was => was with { PreferredName = "Zosia" });
        await AtAsync(register, () =>
            register
                .The<AboutPeople>()
                .ChangeAsync(person, new Dictionary<string, string> { ["matters"] = "Trains." }, new Dictionary<string, string>(), cancel)
        );
        await register.SaveAsync(db =>
            db.Add(new KeyworkerRequest(person, register.Act.Today.AddYears(-15), "Rated Amber.", TestActs.InDays(5), register.Act))
        );
        await register.GrantAsync(
            person,
            await register.SaveAsync(db =>
                db.Add(new Organisation("City Council", OrganisationKind.Council, new(2026, 1, 5), register.Act)).Entity
            )
        );
        var other = (await register.AddPersonAsync()).PersonId;
        await register.SaveAsync(db =>
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
        await register.SaveAsync(db =>
            db.Add(new RecordMerge(new(person, other, [], [], "The same NHS number and birthday."), register.Act))
        );
        await register.SaveAsync(db => db.Add(new ToldApart(person, other, "Twins, each with a number.", register.Act)));
        await AtAsync(register, () => register.The<Discussions>().AskAsync(person, "The school place ends in July.", cancel: cancel));
        await register.SaveAsync(db =>
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
        await AtAsync(register, async () =>
            escalated = await register
                .The<Blazor.Modules.Escalations.EscalationService>()
                .RaiseAsync(person, new() { To = "panel", Reason = reason }, cancel: cancel)
        );
        await AtAsync(register, () =>
            register.The<Blazor.Modules.Escalations.EscalationService>().AnswerAsync(escalated, new("Agreed.", "The panel", null), cancel)
        );
        await AtAsync(register, () =>
            register.The<Blazor.Modules.ServiceGaps.ServiceGapService>().RaiseAsync(TestGaps.Form, [person], cancel: cancel)
        );
        await AtAsync(register, () =>
            register.The<Assessments>().RecordAsync(person, OnRecord.Found(able: false, register.Act.Today), cancel)
        );
        await AtAsync(register, () => register
                .The<BestInterests>()
                .RecordAsync(
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
        await AtAsync(register, () => register
                .The<Tellings>()
                .RecordAsync(
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
        await AtAsync(register, async () =>
            mam = await register
                .The<Blazor.Modules.MultiAgency.MamService>()
                .AskAsync(person, new(MamPurpose.ComingHome, "He comes home in May, and nobody watches the plan.", true), cancel)
        );
        await AtAsync(register, () => register
                .The<Blazor.Modules.MultiAgency.MamService>()
                .PlanAsync(
                    mam,
                    new()
                    {
                        Date = register.Act.Today,
                        Start = new(10, 0),
                        Place = "Severn House",
                    },
                    cancel
                ));
        await AtAsync(register, () => register.The<MamGuests>().InviteAsync(mam, TestMams.Mother, cancel));
        await AtAsync(register, () =>
            register.The<MamNotes>().PrepareAsync(mam, TestMams.Met with { On = register.Act.Today }, null, cancel)
        );
        await AtAsync(register, () => register.The<MamNotes>().WriteAsync(mam, [new("plan", "He knows it and wants it.", "")], cancel));
        var mother = await register.AskAsync(db =>
            db.Mams.SelectMany(meeting => meeting.Invitees).Select(invitee => invitee.Id).SingleAsync(cancel)
        );
        await AtAsync(register, () => register.The<MamGuests>().AttendAsync(mam, mother, MamAttendance.Came, cancel));
        return person;
    }
}
