using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Referrals.Queue;

public class ReferralQueueTests
{
    static async Task<Guid> TakenAsync(TestRegister register, ReferralForm? form = null, params ConsentStatement[] answers) =>
        (
            await register
                .The<ReferralIntake>()
                .ReceiveAsync(
                    form ?? TestReferrals.Form(),
                    answers.Length == 0 ? [TestReferrals.Agrees] : answers,
                    new(ReferralSource.CommunityTeam, ReferralMethod.Phone)
                )
        ).Id;

    static ReferralForm Called(string given, string family, DateOnly? born = null) =>
        TestReferrals.Form(born) with
        {
            Person = TestReferrals.Form(born).Person with { GivenName = given, FamilyName = family },
        };

    static async Task<QueueRow> RowAsync(TestRegister register, Guid id) =>
        (await register.The<ReferralQueue>().OpenAsync()).Single(row => row.Id == id);

    [Fact]
    public async Task The_soonest_deadline_comes_first_and_what_stands_still_after_what_runs()
    {
        await using var register = await TestRegister.OpenAsync();
        var triage = register.The<Triage>();
        register.Time.At(new(2026, 11, 16));
        var waiting = await TakenAsync(register, Called("Delroy", "Campbell", new(1985, 1, 17)));
        var late = await TakenAsync(register, Called("Chloe", "Hartley", new(2001, 1, 3)));
        register.Time.At(new(2026, 11, 19));
        var lately = await TakenAsync(register, Called("Graham", "Tolley", new(1968, 2, 9)));
        var seen = await TakenAsync(register, Called("Owain", "Prosser", new(2003, 3, 7)));
        foreach (var id in new[] { waiting, seen })
            await triage.ReviewRiskAsync(id);
        await triage.ContactAsync(
            waiting,
            new()
            {
                At = register.Time.GetUtcNow(),
                WithWhom = "Delroy",
                Reached = true,
            }
        );
        await triage.AskAsync(waiting, "Which hospital was it?");

        var rows = await register.The<ReferralQueue>().OpenAsync();

        Assert.Equal([late, lately, seen, waiting], rows.Select(row => row.Id));
        Assert.Equal(
            ["Risk review 1 day late", "Risk review by 23 November", "Contact by 26 November", "Clock paused"],
            rows.Select(row => row.Clock!.Headline(new(2026, 11, 19)))
        );
        Assert.Equal("Decision: waiting for the referrer since 19 November", rows[3].ClockLeft);
    }

    // Christmas 2026 is a Friday; Boxing Day's holiday is Monday the 28th.
    [Theory]
    [InlineData(23, 10, "Risk review by 29 December", "2 working days left")]
    [InlineData(24, 18, "Risk review by 31 December", "3 working days left")]
    [InlineData(26, 12, "Risk review by 31 December", "3 working days left")]
    public async Task Over_Christmas_the_queue_counts_working_days(int day, int hour, string headline, string left)
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 12, day), hour);

        var row = await RowAsync(register, await TakenAsync(register));

        Assert.Equal(headline, row.Clock!.Headline(new(2026, 12, day)));
        Assert.Equal(left, row.ClockLeft);
    }

    [Fact]
    public async Task What_stands_out_is_flagged()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Amber, TestPeople.Details("Elijah", "Okonkwo"));
        var known = TestReferrals.Form() with
        {
            Person = TestReferrals.Form().Person with
            {
                GivenName = "Elijah",
                FamilyName = "Okonkwo",
                DateOfBirth = new(2005, 4, 7),
                NhsNumber = "999 000 0018",
            },
        };
        var alike = await TakenAsync(register, Called("Eli", "Okonkwo", new(2005, 4, 7)));
        var same = await TakenAsync(register, known);
        var other = await TakenAsync(
            register,
            TestReferrals.Form() with
            {
                Urgent = true,
                ExplainFirst = true,
                Person = TestReferrals.Form().Person with { LocalAuthority = "Wyreborough Council" },
            }
        );

        Assert.Equal([QueueFlag.OnRegister], (await RowAsync(register, same)).Flags);
        Assert.Contains(QueueFlag.PossibleDuplicate, (await RowAsync(register, alike)).Flags);
        Assert.Equal([QueueFlag.Urgent, QueueFlag.OutOfArea, QueueFlag.ExplainFirst], (await RowAsync(register, other)).Flags);
    }

    [Fact]
    public async Task Two_open_referrals_of_one_person_are_both_flagged()
    {
        await using var register = await TestRegister.OpenAsync();
        var (first, second, another) = (
            await TakenAsync(register),
            await TakenAsync(register),
            await TakenAsync(register, Called("Graham", "Tolley", new(1968, 2, 9)))
        );

        Assert.Equal([QueueFlag.PossibleDuplicate], (await RowAsync(register, first)).Flags);
        Assert.Equal([QueueFlag.PossibleDuplicate], (await RowAsync(register, second)).Flags);
        Assert.Empty((await RowAsync(register, another)).Flags);
    }

    [Fact]
    public async Task A_person_who_is_added_or_put_right_later_is_seen_without_asking_for_everybody_again()
    {
        await using var register = await TestRegister.OpenAsync();
        var referral = await TakenAsync(register);
        Assert.Empty((await RowAsync(register, referral)).Flags);

        var entry = await register.AddPersonAsync(
            Rating.Green,
            TestPeople.Details("Zofia", "Nowak") with
            {
                DateOfBirth = TestReferrals.Adult,
                NhsNumber = "",
            }
        );
        Assert.Equal([QueueFlag.PossibleDuplicate], (await RowAsync(register, referral)).Flags);

        await register.SaveAsync(db =>
        {
            var person = db.People.Single(candidate => candidate.Id == entry.PersonId);
            person.Change(
                person.Details() with
                {
                    GivenName = "Bilal",
                    FamilyName = "Rose",
                    DateOfBirth = new DateOnly(1970, 1, 2),
                },
                register.Act
            );
            return person;
        });
        Assert.Empty((await RowAsync(register, referral)).Flags);
    }

    [Fact]
    public async Task Consent_is_said_shortly()
    {
        await using var register = await TestRegister.OpenAsync();
        var asked = await TakenAsync(
            register,
            Called("Reece", "Palmer", TestReferrals.Child),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.NotYetObtained, name: "Carol")
        );
        var held = await TakenAsync(
            register,
            Called("Ailsa", "Stewart", TestReferrals.Child),
            TestReferrals.Says(ConsentGiver.Person, ConsentDecision.Given, canDecide: true),
            TestReferrals.Says(ConsentGiver.Parent, ConsentDecision.Declined, name: "Ian")
        );

        Assert.Equal(
            (ConsentFindingStatus.Missing, "Parent asked, not yet answered"),
            ((await RowAsync(register, asked)).Consent, (await RowAsync(register, asked)).ConsentInWords)
        );
        Assert.Equal(
            (ConsentFindingStatus.Held, "They disagree: held for the lead"),
            ((await RowAsync(register, held)).Consent, (await RowAsync(register, held)).ConsentInWords)
        );
    }

    [Fact]
    public async Task Filters_find_ones_own_and_nobodys_and_those_that_wait()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var (mine, nobodys) = (await TakenAsync(register), await TakenAsync(register));
        register.Actor = priya;
        await register.The<Triage>().AssignAsync([mine], priya.AccountId);
        await register.The<Triage>().AskAsync(nobodys, "Is there a letter?");

        var rows = await register.The<ReferralQueue>().OpenAsync();

        Assert.Equal([mine], rows.Where(row => QueueShow.Mine.Has(row, priya.AccountId)).Select(row => row.Id));
        Assert.Equal([nobodys], rows.Where(row => QueueShow.Unassigned.Has(row, priya.AccountId)).Select(row => row.Id));
        Assert.Equal([nobodys], rows.Where(row => QueueShow.Waiting.Has(row, priya.AccountId)).Select(row => row.Id));
        Assert.DoesNotContain(rows, row => QueueShow.Mine.Has(row, null));
    }

    [Fact]
    public async Task Urgent_ones_come_before_whatever_is_due_sooner()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Time.At(new(2026, 11, 16));
        var late = await TakenAsync(register, Called("Chloe", "Hartley", new(2001, 1, 3)));
        register.Time.At(new(2026, 11, 19));
        var red = await TakenAsync(register, Called("Graham", "Tolley", new(1968, 2, 9)) with { IndicativeRating = Rating.Red });
        register.Time.Advance(TimeSpan.FromMinutes(1));
        var urgent = await TakenAsync(register, Called("Owain", "Prosser", new(2003, 3, 7)) with { Urgent = true });

        var rows = await register.The<ReferralQueue>().OpenAsync();

        Assert.Equal([red, urgent, late], rows.Select(row => row.Id));
        Assert.Equal([red, urgent], rows.Where(row => QueueShow.Urgent.Has(row, null)).Select(row => row.Id));
    }

    [Fact]
    public async Task Decided_ones_leave_the_queue_and_stand_newest_first_apart()
    {
        await using var register = await TestRegister.OpenAsync();
        var (first, second) = (await TakenAsync(register), await TakenAsync(register));
        await register.The<ReferralDecisions>().WithdrawAsync(first, "Zofia herself", "");
        register.Time.Advance(TimeSpan.FromMinutes(1));
        await register
            .The<ReferralDecisions>()
            .CloseAsDuplicateAsync(second, (await register.AddPersonAsync()).Reference, "The same person.");

        Assert.Empty(await register.The<ReferralQueue>().OpenAsync());
        Assert.Equal([second, first], (await register.The<ReferralQueue>().DecidedAsync(1)).Select(row => row.Id));
        Assert.Equal(
            (2, 0),
            (await register.The<ReferralQueue>().DecidedCountAsync(), await register.The<ReferralQueue>().OpenCountAsync(Actor.Operator))
        );
    }

    [Fact]
    public async Task What_a_colleague_changed_is_told_with_who_and_why_and_ones_own_is_not()
    {
        await using var register = await TestRegister.OpenAsync();
        var (sam, priya) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator)
        );
        var referral = await TakenAsync(register, TestReferrals.Form() with { ExplainFirst = true });
        register.Actor = sam;
        await register.The<Triage>().AssignAsync([referral], sam.AccountId);

        var took = await register.The<ReferralQueue>().AfterAsync([await LastAsync(register)]);
        register.Actor = priya;
        var seen = await register.The<ReferralQueue>().AfterAsync([await LastAsync(register)]);

        Assert.Empty(took.Changes);
        Assert.Equal("Sam Reid", Assert.Single(took.Rows).OwnerName);
        Assert.Equal(
            (referral, "Sam Reid", "took this"),
            (seen.Changes.Single().Referral, seen.Changes.Single().Who, seen.Changes.Single().Why)
        );
    }

    [Fact]
    public async Task A_task_that_is_done_takes_its_flag_off_the_referral()
    {
        await using var register = await TestRegister.OpenAsync();
        var referral = await TakenAsync(register, TestReferrals.Form() with { ExplainFirst = true });
        var task = await register.AskAsync(db => db.TeamTasks.Select(team => team.Id).SingleAsync());
        await register.The<Blazor.Modules.Tasks.TeamTasks>().FinishAsync(task, "Explained on the phone with the easy-read page.");

        var news = await register.The<ReferralQueue>().AfterAsync([await LastAsync(register)]);

        Assert.Equal((referral, 0), (news.Rows.Single().Id, news.Rows.Single().Flags.Count));
    }

    [Theory]
    [InlineData(Role.Coordinator, true)]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Chair, true)]
    [InlineData(Role.Commissioner, true)]
    [InlineData(Role.Governance, true)]
    [InlineData(Role.Keyworker, false)]
    [InlineData(Role.PartnerProfessional, false)]
    [InlineData(Role.Referrer, false)]
    [InlineData(Role.Analyst, false)]
    [InlineData(Role.SystemAdministrator, false)]
    public async Task The_queue_is_open_to_those_who_see_every_referral(Role role, bool open)
    {
        await using var register = await TestRegister.OpenAsync();
        await TakenAsync(register);
        register.Actor = await register.AddStaffAsync("Somebody", role);

        if (open)
            Assert.Single(await register.The<ReferralQueue>().OpenAsync());
        else
            await Assert.ThrowsAsync<ForbiddenException>(() => register.The<ReferralQueue>().OpenAsync());
        Assert.Equal(open ? 1 : null, await register.The<ReferralQueue>().OpenCountAsync(register.Actor));
    }

    static async Task<ChangeNotice> LastAsync(TestRegister register)
    {
        var links = await register.AskAsync(db => db.AuditEvents.OrderByDescending(link => link.Sequence).Take(20).ToListAsync());
        var last = links.Where(link => link.CommitId == links[0].CommitId).ToList();
        return new(last[0].Sequence, [.. last.Select(link => new Touched(link.Kind, link.AggregateId, link.PersonId))]);
    }
}
