using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Notifications;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Notifications;

public class TellingTests
{
    [Fact]
    public async Task An_action_is_told_in_the_commit_that_gives_it_and_never_to_who_gave_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await AgreeAsync(register, priya, entry.PersonId, layla);
        await AgreeAsync(register, priya, entry.PersonId, priya);

        var notice = Assert.Single(
            await register.AskAsync(db => db.Notices.Where(candidate => candidate.Kind == NoticeKind.ActionGiven).ToListAsync())
        );
        Assert.Equal((layla.AccountId, (Guid?)entry.PersonId, "Priya Kaur"), (notice.AccountId, notice.PersonId, notice.By));
        var given = await register.AskAsync(db => db.AuditEvents.SingleAsync(link => link.AggregateId == notice.SubjectId));
        var told = await register.AskAsync(db =>
            db.AuditEvents.Where(link => link.Kind == nameof(NoticeBox) && link.AggregateId == layla.AccountId)
                .OrderBy(link => link.Sequence)
                .LastAsync()
        );
        Assert.Equal(given.CommitId, told.CommitId);
        // No timeline tells who was told.
        Assert.Null(told.PersonId);
    }

    [Fact]
    public async Task A_change_that_is_refused_tells_nobody()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var entry = await register.AddPersonAsync();
        await using (var change = await register.The<UnitOfWork>().BeginAsync(priya, "added an action"))
        {
            change.Db.Add(new PlanAction(entry.PersonId, For(layla), ActionSource.Record, null, change.Act));
            await change.Db.SaveChangesAsync();
        }
        Assert.Empty(await register.AskAsync(db => db.Notices.ToListAsync()));
    }

    [Fact]
    public async Task Nobody_is_told_about_somebody_whom_they_may_not_see()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        // Layla is not involved: a spreadsheet says that the action is hers, and the person is not hers to see.
        var entry = await register.AddPersonAsync();
        await using (var change = await register.The<UnitOfWork>().BeginAsync(priya, "brought an action"))
        {
            change.Db.Add(new PlanAction(entry.PersonId, For(layla), ActionSource.Import, null, change.Act));
            await change.CommitAsync();
        }
        Assert.Empty(await register.AskAsync(db => db.Notices.ToListAsync()));
    }

    [Fact]
    public async Task Whoever_works_with_somebody_hears_of_their_rating_and_a_suspended_person_is_gone_from_the_bell_until_resumed()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var sam = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await register
            .As<Blazor.Modules.Register.Ratings.RatingService>(sam)
            .DecideAsync(
                entry.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "Nothing has happened for a long time.",
                    Seen = 1,
                }
            );
        await AgreeAsync(register, priya, entry.PersonId, layla);

        var mine = Mine(register, layla);
        var rows = (await mine.PageAsync()).Rows;
        Assert.Equal(
            ["An action is yours, due 9 December 2026", "Rated Green; it was Amber", "You are named as the keyworker"],
            rows.Select(row => row.Words).Order()
        );
        Assert.All(rows, row => Assert.Equal("Elijah Okonkwo", row.Person));

        await ChangeAsync(register, sam, entry.Id, registerEntry => registerEntry.Suspend());
        var hidden = await mine.UnreadAsync();
        Assert.Equal(0, hidden.Count);
        Assert.Equal(0, (await mine.PageAsync()).Total);
        // The bell asks again when something of this person changes, for then they may come back.
        Assert.Equal([entry.PersonId], hidden.People);
        await Assert.ThrowsAsync<NotFoundException>(() => mine.OpenAsync(rows[0].Id));
        // Those who may open the record read that it was suspended; of what else happened nothing shows.
        Assert.DoesNotContain(await register.AskAsync(db => db.Notices.ToListAsync()), notice =>
            notice.Kind == NoticeKind.Episode && notice.AccountId == layla.AccountId
        );
    }

    [Fact]
    public async Task Who_may_open_a_suspended_record_reads_of_the_suspension_and_the_rest_comes_back_after_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, sam) = (
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator),
            await register.AddStaffAsync("Sam Reid", Role.Lead)
        );
        var entry = await register.AddPersonAsync(keyworker: priya.AccountId);
        await AgreeAsync(register, sam, entry.PersonId, priya);
        await ChangeAsync(register, sam, entry.Id, registerEntry => registerEntry.Suspend());
        Assert.Equal(
            ["Suspended until what the entry rests on is checked"],
            (await Mine(register, priya).PageAsync()).Rows.Select(row => row.Words)
        );

        await ChangeAsync(register, sam, entry.Id, registerEntry => registerEntry.Close(ClosureReason.Died, register.Act));
        Assert.Equal(4, (await Mine(register, priya).PageAsync()).Total);
    }

    [Fact]
    public async Task Reading_is_ones_own_and_what_comes_meanwhile_stays_unread()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await AgreeAsync(register, priya, entry.PersonId, layla);
        await AgreeAsync(register, priya, entry.PersonId, layla);
        var mine = Mine(register, layla);
        var rows = (await mine.PageAsync()).Rows;
        var seen = register.Time.GetUtcNow();

        await Assert.ThrowsAsync<NotFoundException>(() => Mine(register, priya).OpenAsync(rows[0].Id));
        Assert.Equal(3, (await mine.UnreadAsync()).Count);
        await mine.OpenAsync(rows[0].Id);
        Assert.Equal(2, (await mine.UnreadAsync()).Count);
        register.Time.Advance(TimeSpan.FromSeconds(1));
        await AgreeAsync(register, priya, entry.PersonId, layla);
        await mine.ReadAllAsync(seen);
        Assert.Equal(1, (await mine.UnreadAsync()).Count);
    }

    [Fact]
    public async Task What_is_switched_off_is_not_counted_and_what_nothing_wants_is_not_kept()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        var (mine, choices) = (Mine(register, layla), register.As<NoticeChoices>(layla));
        var all = Enum.GetValues<NoticeKind>();

        await choices.ChooseAsync(new([.. all.Except([NoticeKind.ActionGiven])], all, DigestEvery.Week));
        await AgreeAsync(register, priya, entry.PersonId, layla);
        Assert.Equal(1, (await mine.UnreadAsync()).Count);
        Assert.Equal(2, await register.AskAsync(db => db.Notices.CountAsync()));

        await choices.ChooseAsync(
            new([.. all.Except([NoticeKind.ActionGiven])], [.. all.Except([NoticeKind.ActionGiven])], DigestEvery.Week)
        );
        await AgreeAsync(register, priya, entry.PersonId, layla);
        Assert.Equal(2, await register.AskAsync(db => db.Notices.CountAsync()));
        Assert.Equal(DigestEvery.Week, (await choices.MineAsync()).Digest);
    }

    [Fact]
    public async Task A_published_agenda_is_told_once_to_those_who_may_see_somebody_on_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var unsigned = await register.SaveAsync(db =>
            db.Add(new Organisation("A council that has not signed", OrganisationKind.Council, null, register.Act)).Entity
        );
        var amina = await register.AddStaffAsync("Amina Green", unsigned.Id, Role.PartnerProfessional);
        var entries = new[]
        {
            await register.AddPersonAsync(keyworker: layla.AccountId),
            await register.AddPersonAsync(details: TestPeople.Details("Mia", "Hall") with { NhsNumber = "" }, keyworker: layla.AccountId),
            await register.AddPersonAsync(details: TestPeople.Details("Noor", "Shah") with { NhsNumber = "" }, keyworker: amina.AccountId),
        };
        await using var work = await register.The<UnitOfWork>().BeginAsync(priya, "published an agenda");
        var meeting = work.Db.Add(new Meeting(entries[0].RegisterId, "Weekly review", new(2026, 11, 26), work.Act)).Entity;
        meeting.SetAgenda(
            [.. entries.Select(entry => new AgendaLine(entry.Id, entry.PersonId, AgendaSection.Amber, ["Amber"]))],
            new HashSet<Guid>(),
            work.Act
        );
        await work.Db.SaveChangesAsync();
        work.Db.Entry(meeting).Property(candidate => candidate.Status).CurrentValue = MeetingStatus.Published;
        await work.CommitAsync();

        var told = Assert.Single(await register.AskAsync(db => db.Notices.Where(notice => notice.Kind == NoticeKind.Agenda).ToListAsync()));
        Assert.Equal((layla.AccountId, "Somebody you work with is on the agenda of 26 November 2026"), (told.AccountId, told.Words));
    }

    [Theory]
    [InlineData(true, Rating.Amber, "Urgent: a referral says that somebody may come to harm soon")]
    [InlineData(false, Rating.Red, "Urgent: who refers somebody thinks Red")]
    [InlineData(false, Rating.Amber, null)]
    public async Task An_urgent_referral_is_told_to_everybody_who_triages(bool urgent, Rating indicative, string? told)
    {
        await using var register = await TestRegister.OpenAsync();
        var ((priya, _), sam) = (await TeamAsync(register), await register.AddStaffAsync("Sam Reid", Role.Lead));

        await register
            .The<ReferralIntake>()
            .ReceivePublicAsync(
                TestReferrals.Form() with
                {
                    Urgent = urgent,
                    IndicativeRating = indicative,
                },
                [TestReferrals.Agrees],
                ReferralSource.Self
            );

        var notices = await register.AskAsync(db => db.Notices.Where(notice => notice.Kind == NoticeKind.Urgent).ToListAsync());
        Assert.Equal(
            told is null ? [] : new[] { priya.AccountId!.Value, sam.AccountId!.Value }.Order(),
            notices.Select(notice => notice.AccountId).Order()
        );
        Assert.All(notices, notice => Assert.Equal((told, NoticePlace.Referral), (notice.Words, notice.Place)));
    }

    [Fact]
    public async Task A_referral_that_becomes_urgent_is_told_once()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, _) = await TeamAsync(register);
        var id = (
            await register.The<ReferralIntake>().ReceivePublicAsync(TestReferrals.Form(), [TestReferrals.Agrees], ReferralSource.Self)
        ).Id;
        var triage = register.The<Triage>();

        await triage.CorrectAsync(id, TestReferrals.Form() with { Urgent = true }, 1);
        await triage.CorrectAsync(id, TestReferrals.Form() with { Urgent = true, Risks = "More is known." }, 2);

        Assert.Equal(
            priya.AccountId,
            Assert
                .Single(await register.AskAsync(db => db.Notices.Where(notice => notice.Kind == NoticeKind.Urgent).ToListAsync()))
                .AccountId
        );
    }

    [Fact]
    public async Task A_proposed_rating_a_proposed_merge_and_a_meeting_handed_over_are_told_to_who_is_to_act()
    {
        await using var register = await TestRegister.OpenAsync();
        var ((priya, layla), sam) = (await TeamAsync(register), await register.AddStaffAsync("Sam Reid", Role.Lead));
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        var other = await register.AddPersonAsync(details: TestPeople.Details("Elija", "Okonkwo") with { NhsNumber = "" });

        await register
            .As<Blazor.Modules.Register.Ratings.RatingService>(layla)
            .ProposeAsync(entry.Id, Rating.Red, "Three A&E attendances in ten days.");
        await using (var merge = await register.The<UnitOfWork>().BeginAsync(priya, "proposed to merge two records"))
        {
            merge.Db.Add(new RecordMerge(new(entry.PersonId, other.PersonId, [], [], "The same date of birth and address."), merge.Act));
            await merge.CommitAsync();
        }
        await using (var meeting = await register.The<UnitOfWork>().BeginAsync(priya, "gave the chair"))
        {
            var held = meeting.Db.Add(new Meeting(entry.RegisterId, "Weekly review", new(2026, 11, 26), meeting.Act)).Entity;
            held.SetAgenda([new AgendaLine(entry.Id, entry.PersonId, AgendaSection.Amber, ["Amber"])], new HashSet<Guid>(), meeting.Act);
            held.Start(meeting.Act);
            await meeting.Db.SaveChangesAsync();
            held.HandOver(sam.Id, "Sam Reid", meeting.Act);
            await meeting.CommitAsync();
        }

        var told = await register.AskAsync(db => db.Notices.Where(notice => notice.AccountId == sam.AccountId).ToListAsync());
        Assert.Equal(
            [
                "It is proposed to merge this record with another",
                "Red is proposed",
                "The meeting of 26 November 2026 is yours to chair now",
            ],
            told.Select(notice => notice.Words).Order()
        );
        Assert.Equal(
            [NoticeKind.RatingProposed, NoticeKind.ChairGiven, NoticeKind.MergeProposed],
            told.Select(notice => notice.Kind).Order()
        );
        Assert.Equal(
            ["Red is proposed"],
            (await register.AskAsync(db => db.Notices.Where(notice => notice.AccountId == priya.AccountId).ToListAsync())).Select(notice =>
                notice.Words
            )
        );
    }

    [Fact]
    public async Task Notices_are_forgotten_after_their_time_read_ones_sooner()
    {
        await using var register = await TestRegister.OpenAsync();
        var (priya, layla) = await TeamAsync(register);
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        await AgreeAsync(register, priya, entry.PersonId, layla);
        await Mine(register, layla).OpenAsync((await Mine(register, layla).PageAsync()).Rows[0].Id);

        register.Time.Advance(TimeSpan.FromDays(29));
        await register.The<OldNotices>().ForgetAsync();
        Assert.Equal(2, await register.AskAsync(db => db.Notices.CountAsync()));
        register.Time.Advance(TimeSpan.FromDays(2));
        await register.The<OldNotices>().ForgetAsync();
        Assert.Equal(1, await register.AskAsync(db => db.Notices.CountAsync()));
        register.Time.Advance(TimeSpan.FromDays(150));
        await register.The<OldNotices>().ForgetAsync();
        Assert.Equal(0, await register.AskAsync(db => db.Notices.CountAsync()));
    }

    static async Task<(Actor Priya, Actor Layla)> TeamAsync(TestRegister register) =>
        (await register.AddStaffAsync("Priya Kaur", Role.Coordinator), await register.AddStaffAsync("Layla Owen", Role.Keyworker));

    static ActionDetails For(Actor owner) =>
        new()
        {
            Text = "Ring the school",
            OwnerName = owner.Name,
            OwnerOrganisation = "The trust",
            OwnerAccountId = owner.AccountId,
            Due = new(2026, 12, 9),
        };

    static Task<Guid> AgreeAsync(TestRegister register, Actor by, Guid person, Actor owner) =>
        register.As<AgreedActions>(by).AddAsync(person, For(owner));

    static MyNotices Mine(TestRegister register, Actor actor) => register.As<MyNotices>(actor);

    static async Task ChangeAsync(TestRegister register, Actor actor, Guid entry, Action<RegisterEntry> change)
    {
        await using var work = await register.The<UnitOfWork>().BeginAsync(actor, "suspended an entry");
        change(
            await work.Db.Entries.Include(registerEntry => registerEntry.Decisions).SingleAsync(registerEntry => registerEntry.Id == entry)
        );
        await work.CommitAsync();
    }
}
