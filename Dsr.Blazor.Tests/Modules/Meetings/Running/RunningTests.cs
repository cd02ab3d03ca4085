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

    static Blazor.Modules.Meetings.MeetingService The(TestRegister register) => register.The<Blazor.Modules.Meetings.MeetingService>();

    static async Task<(Guid Id, List<MeetingItem> Items, Actor Chair)> RunningAsync(TestRegister register, int people)
    {
        for (var number = 0; number < people; number++)
        {
            register.Time.Advance(TimeSpan.FromMinutes(1));
            await register.AddPersonAsync(
                Rating.Red,
                TestPeople.Details(given: $"Person{number}", family: $"Example{number}") with
                {
                    NhsNumber = "",
                }
            );
        }
        var chair = register.Actor = await register.AddStaffAsync("Helen Marsh", Role.Chair);
        var id = await The(register).MakeAsync(friday, "Weekly review");
        await The(register).StartAsync(id);
        return (id, await ItemsAsync(register), chair);
    }

    static Task<List<MeetingItem>> ItemsAsync(TestRegister register) =>
        register.AskAsync(db => db.MeetingItems.AsNoTracking().OrderBy(item => item.Order).ToListAsync());

    [Fact]
    public async Task A_chair_who_may_not_change_records_asks_for_a_keyworker_in_the_meeting_and_the_themes_go_with_the_review()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, _) = await RunningAsync(register, 1);
        var item = items[0];
        var findings = register.The<Findings>();
        await findings.AskForKeyworkerAsync(id, item.Id, "Nobody holds it together for him.");
        await Assert.ThrowsAsync<RefusedException>(() => findings.AskForKeyworkerAsync(id, item.Id, "Again."));
        await findings.TagAsync(id, item.Id, "Medication", true);
        await Assert.ThrowsAsync<RefusedException>(() => findings.TagAsync(id, item.Id, "Weather", true));
        await findings.DiscussAsync(id, item.Id, "Police twice this week.", "");
        await findings.CetrAsync(id, item.Id, CetrNeed.NextTime, "After the move.", null);
        await The(register).ReviewAsync(id, item.Id);

        var sheet = (await register.The<MeetingSheets>().OpenAsync(item.Id))!;
        Assert.Equal(
            (KeyworkerStatus.Requested, CetrNeed.NextTime, "Police twice this week."),
            (sheet.KeyworkerAsked!.Status, sheet.Item.Cetr!.Value, sheet.Item.RiskDiscussion)
        );
        Assert.Equal(["Medication"], (await register.AskAsync(db => db.Reviews.AsNoTracking().SingleAsync())).Themes);
        Assert.Contains(sheet.JustNow, happening => happening is { Who: "Helen Marsh", What: "asked for a keyworker" });
    }

    [Fact]
    public async Task Somebody_of_26_is_not_asked_for_and_nothing_of_it_stays_on_the_item()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red, TestPeople.Details() with { DateOfBirth = new(1990, 5, 1) });
        var (id, items, _) = await RunningAsync(register, 0);

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Findings>().AskForKeyworkerAsync(id, items[0].Id, "Nobody holds it together.")
        );

        Assert.StartsWith("Keyworking is from birth to 25", refused.Message, StringComparison.Ordinal);
        Assert.Null((await ItemsAsync(register))[0].KeyworkerNeeded);
    }

    [Fact]
    public async Task A_member_writes_the_update_of_their_own_people_and_of_nobody_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var own = await register.AddPersonAsync(Rating.Amber, TestPeople.Details() with { NhsNumber = "" }, keyworker: layla.AccountId);
        var (id, items, _) = await RunningAsync(register, 1);
        register.Actor = layla;
        var hers = items.Single(item => item.PersonId == own.PersonId);

        await The(register).SayAsync(id, hers.Id, "She slept at home all week.", "");
        await Assert.ThrowsAsync<NotFoundException>(() =>
            The(register).SayAsync(id, items.Single(item => item != hers).Id, "Not mine.", "")
        );
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<Findings>().DiscussAsync(id, hers.Id, "Risk", ""));
        foreach (
            var act in new[]
            {
                () => register.The<Chairing>().ParkAsync(id, hers.Id),
                () => register.The<Chairing>().HideNamesAsync(id, true),
                () => register.The<WhoIsThere>().AttendAsync(id, new("Layla Owen", "Trust"), Attendance.Present),
                () => The(register).StartAsync(id),
            }
        )
            await Assert.ThrowsAsync<ForbiddenException>(act);

        Assert.Equal(
            ["She slept at home all week."],
            (await ItemsAsync(register)).Select(item => item.Update).Where(update => update.Length > 0)
        );
    }

    [Fact]
    public async Task The_chair_goes_to_somebody_who_runs_meetings_and_who_had_it_reads_that_it_was_taken_back()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, _, helen) = await RunningAsync(register, 2);
        var (sam, layla) = (
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Layla Owen", Role.Keyworker)
        );
        var chairing = register.The<Chairing>();
        Assert.Equal(["Sam Reid"], (await chairing.OthersAsync()).Select(possibleChair => possibleChair.Name));
        await Assert.ThrowsAsync<RefusedException>(() => chairing.HandOverAsync(id, layla.AccountId!.Value));

        await chairing.HandOverAsync(id, sam.AccountId!.Value);
        register.Actor = sam;
        Assert.True(
            (await register.The<MeetingQueries>().LookAsync(id))
                is { HasChair: true, Running: { ChairWasGiven: true, ChairBefore: "Helen Marsh" } }
        );
        register.Actor = helen;
        await The(register).StartAsync(id);
        register.Actor = sam;
        Assert.True(
            (await register.The<MeetingQueries>().LookAsync(id))
                is { HasChair: false, Chair: "Helen Marsh", Running: { HadChair: true, ChairWasGiven: false } }
        );
    }

    [Fact]
    public async Task Names_wait_for_the_statement_and_it_is_kept_who_accepted_which_wording()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, _, _) = await RunningAsync(register, 1);
        var (room, there) = (register.The<MeetingQueries>(), register.The<WhoIsThere>());
        Assert.True((await room.LookAsync(id)).MustAccept);
        await there.AcceptAsync(id, forTheRoom: true);
        Assert.False((await room.LookAsync(id)).MustAccept);

        register.Actor = await register.AddStaffAsync("Nadia Jackson", Role.Commissioner);
        Assert.True((await room.LookAsync(id)) is { MustAccept: true, Running.RoomHasAccepted: true });
        await Assert.ThrowsAsync<RefusedException>(() => there.AcceptAsync(id, forTheRoom: true));
        await there.AcceptAsync(id, forTheRoom: false);
        Assert.False((await room.LookAsync(id)).MustAccept);
        var kept = await register.AskAsync(db => db.Set<Acceptance>().AsNoTracking().OrderBy(acceptance => acceptance.By).ToListAsync());
        Assert.Equal(
            [("Helen Marsh", true, "1"), ("Nadia Jackson", false, "1")],
            kept.Select(acceptance => (acceptance.By, acceptance.ForTheRoom, acceptance.Version))
        );
        Assert.All(kept, acceptance => Assert.Equal(RunningPolicies.Statement.Default.Text, acceptance.Text));
    }

    [Fact]
    public async Task The_list_offers_accounts_with_their_organisation_and_says_who_has_not_signed()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, _, _) = await RunningAsync(register, 1);
        var (city, school) = await register.SaveAsync(db =>
            (
                db.Add(new Organisation("City Council", OrganisationKind.Council, friday, register.Act)).Entity,
                db.Add(new Organisation("Wychford School", OrganisationKind.School, null, register.Act)).Entity
            )
        );
        await register.AddStaffAsync("Amina Green", city.Id, Role.PartnerProfessional);
        await register.AddStaffAsync("Tess Hill", school.Id, Role.PartnerProfessional);
        await register.AddStaffAsync("Yusuf Bell", city.Id, Role.Analyst);

        var possible = await register.The<WhoIsThere>().PossibleAsync(id);
        foreach (var possibleAttendee in possible.Where(attendee => attendee.HasSigned is not null))
            await register.The<WhoIsThere>().AttendAsync(id, possibleAttendee.Who, Attendance.Present);

        Assert.Equal(["Amina Green", "Helen Marsh", "Tess Hill"], possible.Select(possibleAttendee => possibleAttendee.Who.Name));
        Assert.Equal(
            [("City Council", true), ("Wychford School", false)],
            (await register.The<MeetingQueries>().LookAsync(id)).Running.Attendees.Select(attendeeRow =>
                (attendeeRow.Organisation, attendeeRow.HasSigned!.Value)
            )
        );
    }

    [Fact]
    public async Task Who_is_asked_to_the_meeting_is_offered_first()
    {
        await using var register = await TestRegister.OpenAsync();
        foreach (var (name, role) in new[] { ("Amina Green", Role.PartnerProfessional), ("Layla Owen", Role.Keyworker) })
            await register.AddStaffAsync(name, role);
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var series = await register
            .The<SeriesBook>()
            .MakeAsync(
                SeriesPolicies.Kinds.Default[1].Begin(register.Act.Today) with
                {
                    Members = [new() { Role = Role.Keyworker, Name = "Everybody as Keyworker" }, new() { Name = "Jo Hall, the police" }],
                },
                TestContext.Current.CancellationToken
            );
        var panel = await register.The<PlannedMeetings>().MakeExtraAsync(series, register.Act.Today, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Jo Hall, the police", "Layla Owen", "Amina Green", "Sam Reid"],
            (await register.The<WhoIsThere>().PossibleAsync(panel)).Select(possibleAttendee => possibleAttendee.Who.Name)
        );
    }

    [Fact]
    public async Task Who_was_there_is_put_right_until_the_minutes_are_approved_and_whoever_followed_is_offered()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, chair) = await RunningAsync(register, 1);
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await register.AddStaffAsync("Amina Green", Role.PartnerProfessional);
        var there = register.The<WhoIsThere>();
        register.Actor = layla;
        await there.AcceptAsync(id, forTheRoom: false);
        register.Actor = chair;
        var offered = await there.FollowingAsync(id);
        await there.AttendAsync(id, offered.Single(possibleAttendee => possibleAttendee.Who.Name == "Layla Owen").Who, Attendance.Present);
        Assert.Equal(["Helen Marsh"], (await there.FollowingAsync(id)).Select(possibleAttendee => possibleAttendee.Who.Name));
        await The(register).SayAsync(id, items[0].Id, "Slept well.", "");
        await The(register).FinishAsync(id);

        await there.AttendAsync(id, new("Jo Hall", "The police"), Attendance.Present);
        var listed = (await register.The<MeetingQueries>().LookAsync(id)).Running.Attendees;
        await there.AttendsAsync(id, listed.Single(attendeeRow => attendeeRow.Name == "Layla Owen").Id, Attendance.LeftEarly);
        Assert.Equal(
            [("Layla Owen", Attendance.LeftEarly), ("Jo Hall", Attendance.Present)],
            (await register.The<MeetingQueries>().LookAsync(id))
                .Running.Attendees.OrderByDescending(attendeeRow => attendeeRow.Name)
                .Select(attendeeRow => (attendeeRow.Name, attendeeRow.How))
        );

        await register.The<Blazor.Modules.Meetings.Minuting.MinutesWriting>().ApproveAsync(id);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => there.LeaveOutAsync(id, listed[0].Id));
        Assert.Contains("approved by Helen Marsh and are locked", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_not_reached_is_on_the_next_agenda_with_that_reason_until_they_are_reviewed()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, _) = await RunningAsync(register, 3);
        await The(register).SayAsync(id, items[0].Id, "Slept well.", "");
        await The(register).StepAsync(id, 1, items[0].Id);
        await The(register).FinishAsync(id);
        register.Time.Advance(TimeSpan.FromDays(7));
        var next = await The(register).MakeAsync(friday.AddDays(7), "Weekly review");

        var carried = (
            await register.AskAsync(db => db.MeetingItems.AsNoTracking().Where(item => item.MeetingId == next).ToListAsync())
        ).ToDictionary(item => item.PersonId!.Value, item => item.Reasons);

        Assert.DoesNotContain(carried[items[0].PersonId!.Value], reason =>
            reason.Contains("20 November 2026", StringComparison.Ordinal) && reason.StartsWith("Not", StringComparison.Ordinal)
        );
        Assert.Contains("Only shown on 20 November 2026, not discussed", carried[items[1].PersonId!.Value]);
        Assert.Contains("Not reached on 20 November 2026", carried[items[2].PersonId!.Value]);
    }
}
