using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Domain.Carrying;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals;

/// <summary>What a referral says is on the record afterwards, or one link away on it.</summary>
public class CarriedOverTests
{
    static readonly AcceptForm red = new() { Rating = Rating.Red, Reason = "Three A&E attendances in ten days." };
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    static async Task<Guid> TakenAsync(TestRegister register, ReferralForm form, params ConsentStatement[] answers) =>
        (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(
                    form,
                    answers.Length == 0 ? [TestReferrals.Agrees] : answers,
                    new(ReferralSource.CommunityTeam, ReferralMethod.Phone),
                    cancel
                )
        ).Id;

    [Fact]
    public async Task All_that_a_referral_says_stands_where_the_list_says_that_it_goes()
    {
        await using var register = await TestRegister.OpenAsync();
        var person = await register.The<ReferralDecisions>().AcceptAsync(await TakenAsync(register, FullReferral.Form), red, cancel);

        var plan = await register.AskAsync(db => db.PlanItems.Where(item => item.PersonId == person).ToListAsync());
        var about = AboutMe.Together(await register.AskAsync(db => db.About.Where(aboutMe => aboutMe.PersonId == person).ToListAsync()));
        var contact = await register.AskAsync(db => db.Involvements.SingleAsync(involvement => involvement.PersonId == person));
        var entry = await register.AskAsync(db => db.Entries.SingleAsync(registerEntry => registerEntry.PersonId == person));
        var details = (await register.AskAsync(db => db.People.SingleAsync(candidate => candidate.Id == person))).Details();
        foreach (var carried in CarriedFields.Of(FullReferral.Form).Where(carried => carried.Text.Length > 0))
            switch (carried.To)
            {
                case CarriedTo.Plan:
                    Assert.Contains(plan, item => item.Kind == carried.Plan && item.Text == carried.Text);
                    break;
                case CarriedTo.About:
                    Assert.Equal(carried.Text, about[carried.About!.Name]);
                    break;
                case CarriedTo.Contacts:
                    Assert.Contains(
                        carried.Text,
                        $"{contact.Name}|{contact.Team}|{contact.Phone}|{contact.Email}|{contact.Note}",
                        StringComparison.Ordinal
                    );
                    break;
                case CarriedTo.Details:
                    Assert.Equal(
                        typeof(PersonDetails).GetProperty(carried.Field["Person.".Length..])!.GetValue(FullReferral.Form.Person),
                        typeof(PersonDetails).GetProperty(carried.Field["Person.".Length..])!.GetValue(details)
                    );
                    break;
                case CarriedTo.Episode:
                    Assert.Equal(
                        [.. FullReferral.Form.Criteria.Select(criterion => criterion.ToString()), FullReferral.Form.Told!.WordingVersion],
                        [.. entry.Joining!.Criteria.Select(criterion => criterion.ToString()), entry.Joining.Told!.WordingVersion]
                    );
                    break;
                case CarriedTo.Task:
                    Assert.True(
                        await register.AskAsync(db =>
                            db.TeamTasks.AnyAsync(task => task.PersonId == person && task.Kind == TeamTaskKind.ExplainFirst)
                        )
                    );
                    break;
                default:
                    Assert.Equal(CarriedTo.Referral, carried.To);
                    break;
            }
    }

    [Fact]
    public async Task The_record_links_to_its_referral_for_who_may_open_it_and_for_nobody_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Osman", Role.Keyworker);
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var id = await TakenAsync(register, FullReferral.Form);
        var person = await register.The<ReferralDecisions>().AcceptAsync(id, red, cancel);
        await register.SaveAsync(db =>
        {
            var one = db.People.Single(each => each.Id == person);
            one.Involve(
                new()
                {
                    Role = InvolvementRole.Keyworker,
                    Name = "Layla Osman",
                    AccountId = layla.AccountId,
                },
                register.Act
            );
            return one;
        });

        var shown = Assert.Single(await register.AskAsync(db => RecordReferrals.OfAsync(db, priya, person, cancel)));
        Assert.Equal((id, false), (shown.Id, shown.IsOwn));
        Assert.Empty(await register.AskAsync(db => RecordReferrals.OfAsync(db, layla, person, cancel)));
    }

    [Fact]
    public async Task Who_refused_stands_with_the_answer_that_holds()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var id = await TakenAsync(
            register,
            TestReferrals.Form(TestReferrals.Child),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Given, name: "Ruby Nowak"),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Declined, name: "Jan Nowak") with
            {
                Relationship = "father",
            }
        );
        await register.The<Triage>().RuleAsync(id, true, "Both were heard, and she is not safe without it.", cancel);

        var person = await register.The<ReferralDecisions>().AcceptAsync(id, red, cancel);

        Assert.Contains(
            "Parental responsibility, Jan Nowak, father: said no",
            await register.AskAsync(db =>
                db.Consents.Where(consent => consent.PersonId == person).Select(consent => consent.Note).SingleAsync()
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_repeat_of_somebody_on_the_register_is_a_new_contact_there_with_a_task_and_its_open_tasks()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Osman", Role.Keyworker);
        var known = await register.AddPersonAsync(Rating.Green, keyworker: layla.AccountId);
        var id = await TakenAsync(register, FullReferral.Form);

        await register
            .The<ReferralDecisions>()
            .CloseAsDuplicateAsync(id, known.Reference.ToLowerInvariant(), "The same date of birth.", cancel);

        var contact = await register.AskAsync(db =>
            db.PlanItems.SingleAsync(item => item.PersonId == known.PersonId && item.Kind == PlanItemKind.NewContact)
        );
        Assert.All(
            [
                FullReferral.Form.RecentContacts,
                FullReferral.Form.Risks,
                FullReferral.Form.Medication,
                FullReferral.Form.Safeguarding,
                "harm soon",
            ],
            said => Assert.Contains(said, contact.Text, StringComparison.Ordinal)
        );
        var tasks = await register.AskAsync(db => db.TeamTasks.Where(task => task.ReferralId == id).ToListAsync());
        Assert.Equal([TeamTaskKind.ExplainFirst, TeamTaskKind.LookAtRating], tasks.Select(task => task.Kind).Order());
        Assert.All(tasks, task => Assert.Equal((known.PersonId, true), (task.PersonId, task.IsOpen)));
        Assert.Equal(
            known.PersonId,
            await register.AskAsync(db =>
                db.Referrals.Where(referral => referral.Id == id).Select(referral => referral.PersonId).SingleAsync()
            )
        );
        Assert.Equal(
            layla.AccountId,
            (await register.AskAsync(db => db.Notices.SingleAsync(notice => notice.Kind == NoticeKind.ReferredAgain))).AccountId
        );
    }

    [Fact]
    public async Task A_repeat_of_an_open_referral_stands_in_its_notes_and_makes_it_urgent_where_it_is()
    {
        await using var register = await TestRegister.OpenAsync();
        var (first, second) = (await TakenAsync(register, TestReferrals.Form()), await TakenAsync(register, FullReferral.Form));
        var reference = await register.AskAsync(db =>
            db.Referrals.Where(referral => referral.Id == first).Select(referral => referral.Reference).SingleAsync()
        );

        await register.The<ReferralDecisions>().CloseAsDuplicateAsync(second, reference, "The same person.", cancel);

        var other = await register.AskAsync(db => db.Referrals.Whole().SingleAsync(referral => referral.Id == first));
        Assert.Contains(FullReferral.Form.RecentContacts, Assert.Single(other.Notes).Text, StringComparison.Ordinal);
        Assert.True(other.IsUrgent);
        Assert.Equal(
            [TeamTaskKind.ExplainFirst, TeamTaskKind.LookAtRating],
            (
                await register.AskAsync(db =>
                    db.TeamTasks.Where(task => task.ReferralId == first && task.DoneAt == null).Select(task => task.Kind).ToListAsync()
                )
            ).Order()
        );
        Assert.Empty(await register.AskAsync(db => db.TeamTasks.Where(task => task.ReferralId == second).ToListAsync()));
    }

    [Theory]
    [InlineData("DSR-R-XXXXXX", "No referral and no register entry")]
    [InlineData("closed", "not on the register now")]
    [InlineData("refused", "The other referral has ended")]
    [InlineData("itself", "this referral itself")]
    public async Task What_nobody_would_read_is_no_other_to_close_it_for(string of, string words)
    {
        await using var register = await TestRegister.OpenAsync();
        var (first, second) = (await TakenAsync(register, TestReferrals.Form()), await TakenAsync(register, TestReferrals.Form()));
        var known = await register.AddPersonAsync();
        await register.SaveAsync(db =>
        {
            var entry = db.Entries.Single(registerEntry => registerEntry.Id == known.Id);
            entry.Close(ClosureReason.RiskReduced, register.Act);
            return entry;
        });
        await register
            .The<ReferralDecisions>()
            .NotAcceptAsync(
                first,
                new(
                    NotAcceptedReason.NotAtRisk,
                    "No sign of a risk of admission.",
                    "What you told us is about work, and others help with that.",
                    "Ask the GP."
                ),
                cancel
            );
        var references = await register.AskAsync(db =>
            db.Referrals.ToDictionaryAsync(referral => referral.Id, referral => referral.Reference)
        );
        var reference = of switch
        {
            "closed" => known.Reference,
            "refused" => references[first],
            "itself" => references[second],
            _ => of,
        };

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<ReferralDecisions>().CloseAsDuplicateAsync(second, reference, "The same person.", cancel)
        );

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.True(
            (
                await register.AskAsync(db =>
                    db.Referrals.Where(referral => referral.Id == second).Select(referral => referral.Status).SingleAsync()
                )
            ).IsOpen()
        );
    }

    [Fact]
    public async Task To_look_at_the_rating_is_due_two_working_days_later()
    {
        await using var register = await TestRegister.OpenAsync();
        var known = await register.AddPersonAsync(Rating.Green);
        await register
            .The<ReferralDecisions>()
            .CloseAsDuplicateAsync(await TakenAsync(register, FullReferral.Form), known.Reference, "The same date of birth.", cancel);

        var due = await register.AskAsync(db =>
            db.TeamTasks.Where(task => task.Kind == TeamTaskKind.LookAtRating).Select(task => task.Due).SingleAsync()
        );
        Assert.Equal(WorkingCalendar.EnglandAndWales.AddWorkingDays(register.Act.Today, 2), due);
    }
}
