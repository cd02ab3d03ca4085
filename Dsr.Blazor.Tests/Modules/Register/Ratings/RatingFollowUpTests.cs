using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.MultiAgency;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Register.Ratings;

/// <summary>Whatever act rates somebody Red, the community C(E)TR and the keyworker are asked for in that act.</summary>
public sealed class RatingFollowUpTests
{
    const string reason = "Three attendances in ten days; notice given.";

    static readonly string[] redAsks = ["AskForKeyworker", "CommunityReview"];

    [Fact]
    public async Task On_the_record_and_a_correction_takes_it_back()
    {
        await using var register = await Lead();
        var entry = await register.AddPerson(Rating.Green);

        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        Assert.Equal(redAsks, await Open(register, entry));

        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Green,
                Reason = reason,
                Seen = 2,
                Corrects = true,
            }
        );
        Assert.Empty(await Open(register, entry));
    }

    [Fact]
    public async Task In_a_meeting_and_undo_takes_it_back()
    {
        await using var register = await Lead();
        var entry = await register.AddPerson(Rating.Green);
        var meetings = register.The<Blazor.Modules.Meetings.Meetings>();
        var id = await meetings.Make(register.Act.Today, "Weekly review");
        await meetings.Start(id);
        var item = await register.Ask(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                MeetingItem = item,
            }
        );
        Assert.Equal(redAsks, await Open(register, entry));

        register.Time.Advance(TimeSpan.FromSeconds(10));
        var step = (await register.The<MeetingRoom>().Look(id)).Running.Undo!.Step;
        await register.The<MeetingUndo>().Undo(id, step);
        Assert.Empty(await Open(register, entry));
    }

    [Fact]
    public async Task In_a_multi_agency_meeting()
    {
        await using var register = await Lead();
        var entry = await register.AddPerson(Rating.Green);
        var mams = register.The<Blazor.Modules.MultiAgency.Mams>();
        var mam = await mams.Ask(
            entry.PersonId,
            new AskForMam(MamPurpose.PreventingAdmission, "School has given notice, nights are hard.", RunMyself: true)
        );
        await mams.Plan(mam, TestMams.Plan());
        await register.The<MamGuests>().Invite(mam, TestMams.Mother);
        await register.The<MamGuests>().Attend(mam, (await register.The<MamRoom>().Look(mam)).Guests[0].Invitee.Id, MamAttendance.Came);

        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                Mam = mam,
            }
        );

        Assert.Equal(redAsks, await Open(register, entry));
    }

    [Fact]
    public async Task By_a_spreadsheets_difference_that_somebody_takes_over()
    {
        await using var register = await Lead();
        var entry = await register.AddPerson(Rating.Green, TestPeople.Details() with { NhsNumber = "999 000 0018" });
        var imports = register.The<Blazor.Modules.Import.Imports>();
        var sheet = TestSheet.People(["999 000 0018", "Okonkwo", "Elijah", "07/04/2005", "Red", "Yes"]);
        var id = await imports.Bring([sheet], "register.csv", FieldMapping.None, []);
        await imports.Take(id, new RowPlace("Register", 2), ImportField.Rating, take: true);

        await register.The<ImportLandings>().Land(id);

        Assert.Equal(redAsks, await Open(register, entry));
    }

    [Fact]
    public async Task But_not_for_who_has_a_keyworker_and_not_twice()
    {
        await using var register = await Lead();
        var keyworker = await register.AddStaff("Layla Owen", Role.Keyworker);
        var entry = await register.AddPerson(Rating.Green, keyworker: keyworker.AccountId);

        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 2,
            }
        );

        Assert.Equal(["CommunityReview"], await Open(register, entry));
    }

    [Fact]
    public async Task The_shared_screen_the_record_and_the_task_say_one_day_after_policy_has_changed_too()
    {
        await using var register = await Lead();
        var entry = await register.AddPerson(Rating.Green);
        await register.Rate(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        var tomorrow = register.Act.Today.AddDays(1);
        var fewer = PolicyBook.Write(Policies.CommunityReviewWhenRed, Policies.CommunityReviewWhenRed.Default - 7);
        await register.Save(db => db.Add(new PolicySetting(Policies.CommunityReviewWhenRed, fewer, tomorrow, register.Act)).Entity);
        register.Time.Advance(TimeSpan.FromDays(2));
        var meetings = register.The<Blazor.Modules.Meetings.Meetings>();
        await meetings.Start(await meetings.Make(register.Act.Today, "Weekly review"));
        var item = await register.Ask(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        var onScreen = (await register.The<MeetingSheets>().Open(item))!.CommunityReview!.Due;
        var asked = await register.Ask(db =>
            db.TeamTasks.Where(task => task.Kind == TeamTaskKind.CommunityReview).Select(task => task.Due).SingleAsync()
        );
        var now = await register.Entry(entry);
        var onRecord = CommunityReview
            .Due(now.Rating, now.RatingSince, await register.The<PolicyStore>().Read(), WorkingCalendar.EnglandAndWales)!
            .Due;

        Assert.Equal((asked, asked), (onScreen, onRecord));
    }

    [Fact]
    public async Task What_was_just_said_in_the_meeting_is_found_by_its_code()
    {
        await using var register = await Lead();
        await register.AddPerson(Rating.Red);
        var meetings = register.The<Blazor.Modules.Meetings.Meetings>();
        var id = await meetings.Make(register.Act.Today, "Weekly review");
        await meetings.Start(id);
        var item = await register.Ask(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        await meetings.Say(id, item, "Mum is staying with him.", "");
        await register.The<Findings>().Discuss(id, item, "He may run away.", "");

        Assert.Equal(
            ["meeting.risk-discussed", "meeting.update-written"],
            await register.Ask(db =>
                db.AuditEvents.Where(link => link.Code != "")
                    .OrderByDescending(link => link.Sequence)
                    .Select(link => link.Code)
                    .ToListAsync()
            )
        );
        var said = (await register.The<MeetingSheets>().Open(item))!.JustNow.Select(happening => happening.What).ToList();
        Assert.Contains("wrote an update in the meeting", said);
        Assert.Contains("wrote of the risk in the meeting", said);
        Assert.DoesNotContain("started the meeting", said);
    }

    static Task<List<string>> Open(TestRegister register, RegisterEntry entry) =>
        register.Ask(async db =>
            (await db.TeamTasks.Where(task => task.PersonId == entry.PersonId && task.DoneAt == null).ToListAsync())
                .Select(task => task.Kind.ToString())
                .Order(StringComparer.Ordinal)
                .ToList()
        );

    static async Task<TestRegister> Lead()
    {
        var register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        return register;
    }
}
