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
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Green);

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        Assert.Equal(redAsks, await OpenAsync(register, entry));

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Green,
                Reason = reason,
                Seen = 2,
                Corrects = true,
            }
        );
        Assert.Empty(await OpenAsync(register, entry));
    }

    [Fact]
    public async Task In_a_meeting_and_undo_takes_it_back()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Green);
        var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
        var id = await meetings.MakeAsync(register.Act.Today, "Weekly review");
        await meetings.StartAsync(id);
        var item = await register.AskAsync(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                MeetingItem = item,
            }
        );
        Assert.Equal(redAsks, await OpenAsync(register, entry));

        register.Time.Advance(TimeSpan.FromSeconds(10));
        var step = (await register.The<MeetingQueries>().LookAsync(id)).Running.Undo!.Step;
        await register.The<MeetingUndo>().UndoAsync(id, step);
        Assert.Empty(await OpenAsync(register, entry));
    }

    [Fact]
    public async Task In_a_multi_agency_meeting()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Green);
        var mams = register.The<Blazor.Modules.MultiAgency.MamService>();
        var mam = await mams.AskAsync(
            entry.PersonId,
            new AskForMam(MamPurpose.PreventingAdmission, "School has given notice, nights are hard.", RunMyself: true)
        );
        await mams.PlanAsync(mam, TestMams.Plan());
        await register.The<MamGuests>().InviteAsync(mam, TestMams.Mother);
        await register
            .The<MamGuests>()
            .AttendAsync(mam, (await register.The<MamRoom>().LookAsync(mam)).Guests[0].Invitee.Id, MamAttendance.Came);

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
                Mam = mam,
            }
        );

        Assert.Equal(redAsks, await OpenAsync(register, entry));
    }

    [Fact]
    public async Task By_a_spreadsheets_difference_that_somebody_takes_over()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Green, TestPeople.Details() with { NhsNumber = "999 000 0018" });
        var imports = register.The<Blazor.Modules.Import.ImportService>();
        var sheet = TestSheet.People(["999 000 0018", "Okonkwo", "Elijah", "07/04/2005", "Red", "Yes"]);
        var id = await imports.BringAsync([sheet], "register.csv", FieldMapping.None, []);
        await imports.TakeAsync(id, new RowPlace("Register", 2), ImportField.Rating, take: true);

        await register.The<ImportLandings>().LandAsync(id);

        Assert.Equal(redAsks, await OpenAsync(register, entry));
    }

    [Fact]
    public async Task But_not_for_who_has_a_keyworker_and_not_twice()
    {
        await using var register = await LeadAsync();
        var keyworker = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(Rating.Green, keyworker: keyworker.AccountId);

        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 1,
            }
        );
        await register.RateAsync(
            entry,
            new()
            {
                Rating = Rating.Red,
                Reason = reason,
                Seen = 2,
            }
        );

        Assert.Equal(["CommunityReview"], await OpenAsync(register, entry));
    }

    [Fact]
    public async Task The_shared_screen_the_record_and_the_task_say_one_day_after_policy_has_changed_too()
    {
        await using var register = await LeadAsync();
        var entry = await register.AddPersonAsync(Rating.Green);
        await register.RateAsync(
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
        await register.SaveAsync(db => db.Add(new PolicySetting(Policies.CommunityReviewWhenRed, fewer, tomorrow, register.Act)).Entity);
        register.Time.Advance(TimeSpan.FromDays(2));
        var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
        await meetings.StartAsync(await meetings.MakeAsync(register.Act.Today, "Weekly review"));
        var item = await register.AskAsync(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        var onScreen = (await register.The<MeetingSheets>().OpenAsync(item))!.CommunityReview!.Due;
        var asked = await register.AskAsync(db =>
            db.TeamTasks.Where(task => task.Kind == TeamTaskKind.CommunityReview).Select(task => task.Due).SingleAsync()
        );
        var now = await register.EntryAsync(entry);
        var onRecord = CommunityReview
            .Due(now.Rating, now.RatingSince, await register.The<PolicyStore>().ReadAsync(), WorkingCalendar.EnglandAndWales)!
            .Due;

        Assert.Equal((asked, asked), (onScreen, onRecord));
    }

    [Fact]
    public async Task What_was_just_said_in_the_meeting_is_found_by_its_code()
    {
        await using var register = await LeadAsync();
        await register.AddPersonAsync(Rating.Red);
        var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
        var id = await meetings.MakeAsync(register.Act.Today, "Weekly review");
        await meetings.StartAsync(id);
        var item = await register.AskAsync(db => db.MeetingItems.Select(item => item.Id).SingleAsync());

        await meetings.SayAsync(id, item, "Mum is staying with him.", "");
        await register.The<Findings>().DiscussAsync(id, item, "He may run away.", "");

        Assert.Equal(
            ["meeting.risk-discussed", "meeting.update-written"],
            await register.AskAsync(db =>
                db.AuditEvents.Where(link => link.Code != "")
                    .OrderByDescending(link => link.Sequence)
                    .Select(link => link.Code)
                    .ToListAsync()
            )
        );
        var said = (await register.The<MeetingSheets>().OpenAsync(item))!.JustNow.Select(happening => happening.What).ToList();
        Assert.Contains("wrote an update in the meeting", said);
        Assert.Contains("wrote of the risk in the meeting", said);
        Assert.DoesNotContain("started the meeting", said);
    }

    static Task<List<string>> OpenAsync(TestRegister register, RegisterEntry entry) =>
        register.AskAsync(async db =>
            (await db.TeamTasks.Where(task => task.PersonId == entry.PersonId && task.DoneAt == null).ToListAsync())
                .Select(task => task.Kind.ToString())
                .Order(StringComparer.Ordinal)
                .ToList()
        );

    static async Task<TestRegister> LeadAsync()
    {
        var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        return register;
    }
}
