using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Meetings.Running;

public class RunningTests
{
    static readonly DateOnly friday = new(2026, 11, 20);

    static Blazor.Modules.Meetings.Meetings The(TestRegister register) => register.The<Blazor.Modules.Meetings.Meetings>();

    static async Task<(Guid Id, List<MeetingItem> Items, Actor Chair)> Running(TestRegister register, int people)
    {
        for (var number = 0; number < people; number++)
        {
            register.Time.Advance(TimeSpan.FromMinutes(1));
            await register.AddPerson(
                Rating.Red,
                TestPeople.Details(given: $"Person{number}", family: $"Example{number}") with
                {
                    NhsNumber = "",
                }
            );
        }
        var chair = register.Actor = await register.AddStaff("Helen Marsh", Role.Chair);
        var id = await The(register).Make(friday, "Weekly review");
        await The(register).Start(id);
        return (id, await Items(register), chair);
    }

    static Task<List<MeetingItem>> Items(TestRegister register) =>
        register.Ask(db => db.MeetingItems.AsNoTracking().OrderBy(item => item.Order).ToListAsync());

    [Fact]
    public async Task A_chair_who_may_not_change_records_asks_for_a_keyworker_in_the_meeting_and_the_themes_go_with_the_review()
    {
        await using var register = await TestRegister.Open();
        var (id, items, _) = await Running(register, 1);
        var item = items[0];
        var findings = register.The<Findings>();
        await findings.AskForKeyworker(id, item.Id, "Nobody holds it together for him.");
        await Assert.ThrowsAsync<RefusedException>(() => findings.AskForKeyworker(id, item.Id, "Again."));
        await findings.Tag(id, item.Id, "Medication", true);
        await Assert.ThrowsAsync<RefusedException>(() => findings.Tag(id, item.Id, "Weather", true));
        await findings.Discuss(id, item.Id, "Police twice this week.", "");
        await findings.Cetr(id, item.Id, CetrNeed.NextTime, "After the move.", null);
        await The(register).Review(id, item.Id);

        var sheet = (await register.The<MeetingSheets>().Open(item.Id))!;
        Assert.Equal(
            (KeyworkerStatus.Requested, CetrNeed.NextTime, "Police twice this week."),
            (sheet.KeyworkerAsked!.Status, sheet.Item.Cetr!.Value, sheet.Item.RiskDiscussion)
        );
        Assert.Equal(["Medication"], (await register.Ask(db => db.Reviews.AsNoTracking().SingleAsync())).Themes);
        Assert.Contains(sheet.JustNow, happening => happening is { Who: "Helen Marsh", What: "asked for a keyworker" });
    }

    [Fact]
    public async Task Somebody_of_26_is_not_asked_for_and_nothing_of_it_stays_on_the_item()
    {
        await using var register = await TestRegister.Open();
        await register.AddPerson(Rating.Red, TestPeople.Details() with { DateOfBirth = new(1990, 5, 1) });
        var (id, items, _) = await Running(register, 0);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Findings>().AskForKeyworker(id, items[0].Id, "Nobody holds it together.")
        );

        Assert.StartsWith("Keyworking is from birth to 25", refused.Message, StringComparison.Ordinal);
        Assert.Null((await Items(register))[0].KeyworkerNeeded);
    }

    [Fact]
    public async Task A_member_writes_the_update_of_their_own_people_and_of_nobody_else()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var own = await register.AddPerson(Rating.Amber, TestPeople.Details() with { NhsNumber = "" }, keyworker: layla.AccountId);
        var (id, items, _) = await Running(register, 1);
        register.Actor = layla;
        var hers = items.Single(item => item.PersonId == own.PersonId);

        await The(register).Say(id, hers.Id, "She slept at home all week.", "");
        await Assert.ThrowsAsync<NotThereException>(() => The(register).Say(id, items.Single(item => item != hers).Id, "Not mine.", ""));
        await Assert.ThrowsAsync<NotAllowedException>(() => register.The<Findings>().Discuss(id, hers.Id, "Risk", ""));
        foreach (
            var act in new[]
            {
                () => register.The<Chairing>().Park(id, hers.Id),
                () => register.The<Chairing>().HideNames(id, true),
                () => register.The<WhoIsThere>().Attend(id, new("Layla Owen", "Trust"), Attendance.Present),
                () => The(register).Start(id),
            }
        )
            await Assert.ThrowsAsync<NotAllowedException>(act);

        Assert.Equal(
            ["She slept at home all week."],
            (await Items(register)).Select(item => item.Update).Where(update => update.Length > 0)
        );
    }

    [Fact]
    public async Task The_chair_goes_to_somebody_who_runs_meetings_and_who_had_it_reads_that_it_was_taken_back()
    {
        await using var register = await TestRegister.Open();
        var (id, _, helen) = await Running(register, 2);
        var (sam, layla) = (await register.AddStaff("Sam Reid", Role.Lead), await register.AddStaff("Layla Owen", Role.Keyworker));
        var chairing = register.The<Chairing>();
        Assert.Equal(["Sam Reid"], (await chairing.Others()).Select(possibleChair => possibleChair.Name));
        await Assert.ThrowsAsync<RefusedException>(() => chairing.HandOver(id, layla.AccountId!.Value));

        await chairing.HandOver(id, sam.AccountId!.Value);
        register.Actor = sam;
        Assert.True(
            (await register.The<MeetingRoom>().Look(id)) is { HasChair: true, Running: { ChairWasGiven: true, ChairBefore: "Helen Marsh" } }
        );
        register.Actor = helen;
        await The(register).Start(id);
        register.Actor = sam;
        Assert.True(
            (await register.The<MeetingRoom>().Look(id))
                is { HasChair: false, Chair: "Helen Marsh", Running: { HadChair: true, ChairWasGiven: false } }
        );
    }

    [Fact]
    public async Task Names_wait_for_the_statement_and_it_is_kept_who_accepted_which_wording()
    {
        await using var register = await TestRegister.Open();
        var (id, _, _) = await Running(register, 1);
        var (room, there) = (register.The<MeetingRoom>(), register.The<WhoIsThere>());
        Assert.True((await room.Look(id)).MustAccept);
        await there.Accept(id, forTheRoom: true);
        Assert.False((await room.Look(id)).MustAccept);

        register.Actor = await register.AddStaff("Nadia Jackson", Role.Commissioner);
        Assert.True((await room.Look(id)) is { MustAccept: true, Running.RoomHasAccepted: true });
        await Assert.ThrowsAsync<RefusedException>(() => there.Accept(id, forTheRoom: true));
        await there.Accept(id, forTheRoom: false);
        Assert.False((await room.Look(id)).MustAccept);
        var kept = await register.Ask(db => db.Set<Acceptance>().AsNoTracking().OrderBy(acceptance => acceptance.By).ToListAsync());
        Assert.Equal(
            [("Helen Marsh", true, "1"), ("Nadia Jackson", false, "1")],
            kept.Select(acceptance => (acceptance.By, acceptance.ForTheRoom, acceptance.Version))
        );
        Assert.All(kept, acceptance => Assert.Equal(RunningPolicies.Statement.Default.Text, acceptance.Text));
    }

    [Fact]
    public async Task The_list_offers_accounts_with_their_organisation_and_says_who_has_not_signed()
    {
        await using var register = await TestRegister.Open();
        var (id, _, _) = await Running(register, 1);
        var (city, school) = await register.Save(db =>
            (
                db.Add(new Organisation("City Council", OrganisationKind.Council, friday, register.Act)).Entity,
                db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity
            )
        );
        await register.AddStaff("Amina Green", city.Id, Role.PartnerProfessional);
        await register.AddStaff("Tess Hill", school.Id, Role.PartnerProfessional);
        await register.AddStaff("Yusuf Bell", city.Id, Role.Analyst);

        var possible = await register.The<WhoIsThere>().Possible(id);
        foreach (var possibleAttendee in possible.Where(attendee => attendee.HasSigned is not null))
            await register.The<WhoIsThere>().Attend(id, possibleAttendee.Who, Attendance.Present);

        Assert.Equal(["Amina Green", "Helen Marsh", "Tess Hill"], possible.Select(possibleAttendee => possibleAttendee.Who.Name));
        Assert.Equal(
            [("City Council", true), ("Wychford School", false)],
            (await register.The<MeetingRoom>().Look(id)).Running.Attendees.Select(attendeeRow => (attendeeRow.Organisation, attendeeRow.HasSigned!.Value))
        );
    }

    [Fact]
    public async Task Who_is_asked_to_the_meeting_is_offered_first()
    {
        await using var register = await TestRegister.Open();
        foreach (var (name, role) in new[] { ("Amina Green", Role.PartnerProfessional), ("Layla Owen", Role.Keyworker) })
            await register.AddStaff(name, role);
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        var series = await register
            .The<SeriesBook>()
            .Make(
                SeriesPolicies.Kinds.Default[1].Begin(register.Act.Today) with
                {
                    Members = [new() { Role = Role.Keyworker, Name = "Everybody as Keyworker" }, new() { Name = "Jo Hall, the police" }],
                },
                TestContext.Current.CancellationToken
            );
        var panel = await register.The<PlannedMeetings>().MakeExtra(series, register.Act.Today, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Jo Hall, the police", "Layla Owen", "Amina Green", "Sam Reid"],
            (await register.The<WhoIsThere>().Possible(panel)).Select(possibleAttendee => possibleAttendee.Who.Name)
        );
    }

    [Fact]
    public async Task Who_was_there_is_put_right_until_the_minutes_are_approved_and_whoever_followed_is_offered()
    {
        await using var register = await TestRegister.Open();
        var (id, items, chair) = await Running(register, 1);
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        await register.AddStaff("Amina Green", Role.PartnerProfessional);
        var there = register.The<WhoIsThere>();
        register.Actor = layla;
        await there.Accept(id, forTheRoom: false);
        register.Actor = chair;
        var offered = await there.Following(id);
        await there.Attend(id, offered.Single(possibleAttendee => possibleAttendee.Who.Name == "Layla Owen").Who, Attendance.Present);
        Assert.Equal(["Helen Marsh"], (await there.Following(id)).Select(possibleAttendee => possibleAttendee.Who.Name));
        await The(register).Say(id, items[0].Id, "Slept well.", "");
        await The(register).Finish(id);

        await there.Attend(id, new("Jo Hall", "The police"), Attendance.Present);
        var listed = (await register.The<MeetingRoom>().Look(id)).Running.Attendees;
        await there.Attends(id, listed.Single(attendeeRow => attendeeRow.Name == "Layla Owen").Id, Attendance.LeftEarly);
        Assert.Equal(
            [("Layla Owen", Attendance.LeftEarly), ("Jo Hall", Attendance.Present)],
            (await register.The<MeetingRoom>().Look(id))
                .Running.Attendees.OrderByDescending(attendeeRow => attendeeRow.Name)
                .Select(attendeeRow => (attendeeRow.Name, attendeeRow.How))
        );

        await register.The<Blazor.Modules.Meetings.Minuting.MinutesWriting>().Approve(id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => there.LeaveOut(id, listed[0].Id));
        Assert.Contains("approved by Helen Marsh and are locked", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_reached_is_on_the_next_agenda_with_that_reason_until_they_are_reviewed()
    {
        await using var register = await TestRegister.Open();
        var (id, items, _) = await Running(register, 3);
        await The(register).Say(id, items[0].Id, "Slept well.", "");
        await The(register).Step(id, 1, items[0].Id);
        await The(register).Finish(id);
        register.Time.Advance(TimeSpan.FromDays(7));
        var next = await The(register).Make(friday.AddDays(7), "Weekly review");

        var carried = (
            await register.Ask(db => db.MeetingItems.AsNoTracking().Where(item => item.MeetingId == next).ToListAsync())
        ).ToDictionary(item => item.PersonId!.Value, item => item.Reasons);

        Assert.DoesNotContain(carried[items[0].PersonId!.Value], reason =>
            reason.Contains("20 November 2026", StringComparison.Ordinal) && reason.StartsWith("Not", StringComparison.Ordinal)
        );
        Assert.Contains("Only shown on 20 November 2026, not discussed", carried[items[1].PersonId!.Value]);
        Assert.Contains("Not reached on 20 November 2026", carried[items[2].PersonId!.Value]);
    }
}
