using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Home.MyWork;
using Dsr.Blazor.Modules.Keyworking;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Modules.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Home.MyWork;

public class MyDeskTests
{
    static readonly DateOnly today = new(2026, 11, 20);

    [Fact]
    public async Task It_holds_one_s_own_people_with_who_is_presented_soon_first_and_one_s_own_actions_overdue_first()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var green = await SomebodyAsync(register, "Green", layla, Rating.Green, today.AddDays(3));
        var red = await SomebodyAsync(register, "Red", layla, Rating.Red, today.AddDays(6));
        var strange = await SomebodyAsync(register, "Strange", null, Rating.Red, today);
        await register.The<Blazor.Modules.Meetings.MeetingService>().MakeAsync(today.AddDays(2), "Weekly review");
        await register.SaveAsync(db =>
        {
            db.MeetingItems.RemoveRange(db.MeetingItems.Where(item => item.PersonId == green.PersonId));
            return 0;
        });
        await AgreeAsync(register, red, "later", layla, today.AddDays(4));
        await AgreeAsync(register, green, "late", layla, today.AddDays(1));
        await AgreeAsync(register, red, "somebody else's", null, today);
        await register.The<AgreedActions>().FinishAsync(await AgreeAsync(register, green, "done", layla, today), null);
        register.Time.At(today.AddDays(2));
        register.Actor = layla;

        var desk = await register.The<MyDesk>().ReadAsync();

        Assert.Equal(
            [
                ("Elijah Red", (Rating?)Rating.Red, (DateOnly?)today.AddDays(6), (DateOnly?)today.AddDays(2)),
                ("Elijah Green", Rating.Green, today.AddDays(3), null),
            ],
            desk.People.Select(myPerson => (myPerson.Name, myPerson.Rating, myPerson.NextReview, myPerson.PresentedOn))
        );
        Assert.Equal(["late", "later"], desk.Actions.Select(actionRow => actionRow.Text));
        Assert.Equal((2, 0), (desk.AllPeople, desk.Asked.Count));
        Assert.DoesNotContain(desk.People, myPerson => myPerson.Id == strange.PersonId);
    }

    [Fact]
    public async Task A_planned_multi_agency_meeting_asks_whom_it_invited_until_they_answer()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var red = await SomebodyAsync(register, "Red", layla, Rating.Red, today.AddDays(60));
        var mam = await register.SaveAsync(db =>
        {
            var planned = new MultiAgencyMeeting(
                red.PersonId,
                new() { Why = "School has given notice, nights are hard." },
                TestMams.Template,
                register.Act
            );
            planned.Plan(TestMams.Plan(5), TestMams.Template, register.Act);
            planned.Invite(
                new()
                {
                    Name = "Layla Owen",
                    Role = "Keyworker",
                    Organisation = "Trust",
                    AccountId = layla.AccountId,
                },
                register.Act
            );
            return db.Add(planned).Entity;
        });
        register.Actor = layla;
        Assert.Equal(
            [(AskedKind.Mam, mam.Id, "Elijah Red", (DateOnly?)today.AddDays(5))],
            (await register.The<MyDesk>().ReadAsync())
                .Asked.Where(askedOfMe => askedOfMe.Kind == AskedKind.Mam)
                .Select(askedOfMe => (askedOfMe.Kind, askedOfMe.Id, askedOfMe.Who, askedOfMe.Due))
        );
        Assert.Equal(
            [NoticeKind.Invited],
            await register.AskAsync(db =>
                db.Notices.Where(notice => notice.AccountId == layla.AccountId && notice.SubjectId == mam.Id)
                    .Select(notice => notice.Kind)
                    .ToListAsync()
            )
        );

        await register.SaveAsync(db =>
        {
            db.Mams.Include(meeting => meeting.Invitees).Single().Answer(mam.Invitees[0].Id, InviteeAnswer.Accepted);
            return 0;
        });
        Assert.DoesNotContain((await register.The<MyDesk>().ReadAsync()).Asked, askedOfMe => askedOfMe.Kind == AskedKind.Mam);
    }

    [Fact]
    public async Task Who_is_suspended_is_gone_from_all_of_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var red = await SomebodyAsync(register, "Red", layla, Rating.Red, today);
        await AgreeAsync(register, red, "hers", layla, today);
        await PublishedAsync(register, today.AddDays(2));
        register.Actor = layla;
        Assert.Equal((1, 1, 1), Counts(await register.The<MyDesk>().ReadAsync()));
        Assert.NotEmpty((await register.The<MyNews>().ReadAsync()).Latest);

        register.Actor = Actor.Operator;
        await RegisterListTests.ChangeAsync(register, red, entry => entry.Suspend());
        register.Actor = layla;

        Assert.Equal((0, 0, 0), Counts(await register.The<MyDesk>().ReadAsync()));
        Assert.Empty((await register.The<MyNews>().ReadAsync()).Latest);
    }

    [Fact]
    public async Task A_published_agenda_asks_for_an_update_until_there_is_one_and_a_draft_does_not()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await SomebodyAsync(register, "Red", layla, Rating.Red, today);
        await register.The<Blazor.Modules.Meetings.MeetingService>().MakeAsync(today.AddDays(1), "First");
        var meeting = await PublishedAsync(register, today.AddDays(2));
        register.Actor = layla;

        var asked = Assert.Single((await register.The<MyDesk>().ReadAsync()).Asked);
        Assert.Equal(
            (AskedKind.Update, meeting, "Elijah Red", "What is new, before the meeting of 22 November 2026", today.AddDays(2)),
            (asked.Kind, asked.Id, asked.Who, asked.What, asked.Due!.Value)
        );

        await register.SaveAsync(db =>
        {
            db.Entry(db.MeetingItems.Single(item => item.MeetingId == meeting)).Property(item => item.Update).CurrentValue = "He is well.";
            return 0;
        });
        Assert.Empty((await register.The<MyDesk>().ReadAsync()).Asked);
    }

    [Fact]
    public async Task A_new_keyworker_is_told_whom_they_were_given_for_four_weeks_and_a_referrer_which_questions_wait()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await SomebodyAsync(register, "Red", null, Rating.Red, today);
        var requests = register.The<KeyworkerRequests>();
        await requests.AskAsync(entry.PersonId, "Two admissions.");
        await requests.AllocateAsync(
            (await requests.OfAsync(entry.PersonId))[0].Id,
            new() { Name = "Layla Owen", AccountId = layla.AccountId }
        );
        await register.SaveAsync(db =>
        {
            var referral = Referral.Receive(
                db.Registers.Single().Id,
                TestReferrals.Form(),
                [],
                new("DSR-R-7K2M9T", ReferralSource.CommunityTeam, ReferralMethod.ProfessionalForm),
                register.Act
            );
            var added = db.Add(referral);
            added.Property(candidate => candidate.ReferrerAccountId).CurrentValue = layla.AccountId;
            referral.Ask("Which school?", register.Act);
            return 0;
        });
        register.Actor = layla;

        Assert.Equal(
            [
                (AskedKind.Information, "DSR-R-7K2M9T", "1 question on your referral"),
                (AskedKind.Keyworker, "Elijah Red", "You are their keyworker since 20 November 2026"),
            ],
            (await register.The<MyDesk>().ReadAsync()).Asked.Select(askedOfMe => (askedOfMe.Kind, askedOfMe.Who, askedOfMe.What))
        );
        register.Time.Advance(TimeSpan.FromDays(28));
        Assert.Equal([AskedKind.Information], (await register.The<MyDesk>().ReadAsync()).Asked.Select(askedOfMe => askedOfMe.Kind));
    }

    [Fact]
    public async Task Who_may_see_everybody_finds_only_whom_they_are_involved_with_and_who_sees_nobody_is_refused()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var hers = await SomebodyAsync(register, "Hers", null, Rating.Red, today);
        await SomebodyAsync(register, "Strange", null, Rating.Red, today);
        await RegisterListTests.ChangeAsync(register, hers.PersonId, person => person.Involve(
                new()
                {
                    Role = InvolvementRole.CareCoordinator,
                    Name = "Priya Kaur",
                    AccountId = priya.AccountId,
                },
                register.Act
            ));
        register.Actor = priya;
        Assert.Equal(["Elijah Hers"], (await register.The<MyDesk>().ReadAsync()).People.Select(myPerson => myPerson.Name));

        register.Actor = await register.AddStaffAsync("Yusuf Bell", Role.Analyst);
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<MyDesk>().ReadAsync());
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<MyNews>().ReadAsync());
    }

    [Fact]
    public async Task It_is_read_again_for_its_own_people_for_whoever_is_involved_anew_and_for_a_meeting()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var hers = await SomebodyAsync(register, "Red", layla, Rating.Red, today);
        register.Actor = layla;
        var desk = await register.The<MyDesk>().ReadAsync();

        Assert.True(desk.Concerns([new(1, [new(nameof(PlanAction), Guid.NewGuid(), hers.PersonId)])]));
        Assert.True(desk.Concerns([new(1, [new(nameof(Person), Guid.NewGuid(), Guid.NewGuid())])]));
        Assert.True(desk.Concerns([new(1, [new(nameof(Meeting), Guid.NewGuid(), null)])]));
        Assert.False(
            desk.Concerns([new(1, [new(nameof(PlanAction), Guid.NewGuid(), Guid.NewGuid()), new("Account", Guid.NewGuid(), null)])])
        );
    }

    static (int People, int Actions, int Asked) Counts(Desk desk) => (desk.People.Count, desk.Actions.Count, desk.Asked.Count);

    internal static Task<RegisterEntry> SomebodyAsync(
        TestRegister register,
        string family,
        Actor? keyworker,
        Rating rating,
        DateOnly review
    ) => register.AddPersonAsync(rating, TestPeople.Details(family: family) with { NhsNumber = "" }, keyworker?.AccountId, review);

    static Task<Guid> AgreeAsync(TestRegister register, RegisterEntry entry, string text, Actor? owner, DateOnly due) =>
        register
            .The<AgreedActions>()
            .AddAsync(
                entry.PersonId,
                new()
                {
                    Text = text,
                    OwnerName = owner?.Name ?? "A. Green",
                    OwnerOrganisation = "Trust",
                    OwnerAccountId = owner?.AccountId,
                    Due = due,
                }
            );

    static async Task<Guid> PublishedAsync(TestRegister register, DateOnly day)
    {
        var id = await register.The<Blazor.Modules.Meetings.MeetingService>().MakeAsync(day, "Weekly review");
        await register.SaveAsync(db =>
            db.Entry(db.Meetings.Single(meeting => meeting.Id == id)).Property(meeting => meeting.Status).CurrentValue =
                MeetingStatus.Published
        );
        return id;
    }
}
