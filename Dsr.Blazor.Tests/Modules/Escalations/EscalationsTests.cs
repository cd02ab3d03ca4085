using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Escalations;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Service = Dsr.Blazor.Modules.Escalations.EscalationService;

namespace Dsr.Blazor.Tests.Modules.Escalations;

public class EscalationsTests
{
    const string reason = "No placement was found in three weeks, and notice ends on Friday.";

    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    static readonly EscalationForm toPanel = new() { To = "panel", Reason = reason };
    static readonly EscalationAnswer answer = new("Funding agreed.", "Nadia Jackson, panel chair", null);

    [Fact]
    public async Task A_settled_Green_is_on_every_agenda_until_the_escalation_is_answered()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var entry = await register.AddPersonAsync(Rating.Green, nextReview: new(2027, 6, 1));
        register.Time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await ReasonsAsync(register, new(2026, 12, 21)));
        var id = await register.The<Service>().RaiseAsync(entry.PersonId, toPanel, cancel: cancel);

        foreach (var day in new[] { 22, 29 })
            Assert.Equal(
                ["Escalated to the ICS oversight panel on 20 December 2026, not answered"],
                await ReasonsAsync(register, new(2026, 12, day))
            );
        await register.The<Service>().AnswerAsync(id, answer, cancel);

        Assert.Empty(await ReasonsAsync(register, new(2027, 1, 5)));
    }

    [Fact]
    public async Task Of_somebody_suspended_no_agenda_tells()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var entry = await register.AddPersonAsync(Rating.Red);
        await register.The<Service>().RaiseAsync(entry.PersonId, toPanel, cancel: cancel);
        await register.SaveAsync(db =>
        {
            var one = db.Entries.Include(each => each.Suspensions).Single(each => each.Id == entry.Id);
            one.Suspend("Consent was withdrawn", null, register.Act);
            return one;
        });

        Assert.Empty(await ReasonsAsync(register, new(2026, 11, 27)));
    }

    // Who may write down the answer, by where it went: of a coordinator, the lead, the chair, the commissioner, a keyworker.
    [Theory]
    [InlineData("lead", false, true, false, false, false)]
    [InlineData("panel", true, true, false, false, false)]
    [InlineData("safeguarding", true, true, false, false, false)]
    public async Task An_answer_is_written_down_by_those_whose_it_is(string to, params bool[] may)
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        Actor[] staff =
        [
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator),
            await register.AddStaffAsync("Sam Reid", Role.Lead),
            await register.AddStaffAsync("Helen Marsh", Role.Chair),
            await register.AddStaffAsync("Nadia Jackson", Role.Commissioner),
            layla,
        ];
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        foreach (var (actor, allowed) in staff.Zip(may))
        {
            register.Actor = layla;
            var id = await register.The<Service>().RaiseAsync(entry.PersonId, toPanel with { To = to }, cancel: cancel);
            register.Actor = actor;
            Assert.Equal(allowed, (await register.The<EscalationList>().FindAsync(id, cancel))!.MayAnswer);
            var failed = await Record.ExceptionAsync(() => register.The<Service>().AnswerAsync(id, answer, cancel));
            Assert.Equal(allowed, failed is null);
            if (!allowed)
                Assert.IsType<ForbiddenException>(failed);
        }
    }

    [Fact]
    public async Task It_is_withdrawn_by_who_raised_it_or_by_the_lead()
    {
        await using var register = await TestRegister.OpenAsync();
        var (layla, priya, sam) = (
            await register.AddStaffAsync("Layla Owen", Role.Keyworker),
            await register.AddStaffAsync("Priya Kaur", Role.Coordinator),
            await register.AddStaffAsync("Sam Reid", Role.Lead)
        );
        var entry = await register.AddPersonAsync(keyworker: layla.AccountId);
        register.Actor = layla;
        var (first, second) = (
            await register.The<Service>().RaiseAsync(entry.PersonId, toPanel, cancel: cancel),
            await register.The<Service>().RaiseAsync(entry.PersonId, toPanel, cancel: cancel)
        );
        await register.The<Service>().WithdrawAsync(first, "Found one.", cancel);
        register.Actor = priya;
        await Assert.ThrowsAsync<ForbiddenException>(() => register.The<Service>().WithdrawAsync(second, "No.", cancel));
        register.Actor = sam;
        await register.The<Service>().WithdrawAsync(second, "Not needed.", cancel);

        Assert.Equal(0, (await register.The<EscalationList>().PageAsync(new(), cancel)).Open);
    }

    [Fact]
    public async Task A_keyworker_sees_and_raises_for_their_own_people_alone()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (mine, other) = (
            await register.AddPersonAsync(keyworker: layla.AccountId),
            await register.AddPersonAsync(details: TestPeople.Details("Anna", "Other") with { NhsNumber = "" })
        );
        foreach (var entry in new[] { mine, other })
            await register.The<Service>().RaiseAsync(entry.PersonId, toPanel, cancel: cancel);
        register.Actor = layla;

        Assert.Equal([mine.PersonId], (await register.The<EscalationList>().PageAsync(new(), cancel)).Rows.Select(row => row.PersonId));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<Service>().RaiseAsync(other.PersonId, toPanel, cancel: cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<EscalationList>().OfAsync(other.PersonId, cancel));
    }

    [Fact]
    public async Task In_a_meeting_it_names_the_item_which_must_be_about_the_person()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var (one, other) = (
            await register.AddPersonAsync(Rating.Red),
            await register.AddPersonAsync(Rating.Red, TestPeople.Details("Anna", "Other") with { NhsNumber = "" })
        );
        var meeting = await register.The<Blazor.Modules.Meetings.MeetingService>().MakeAsync(new(2026, 11, 20), "Weekly review");
        await register.The<Blazor.Modules.Meetings.MeetingService>().StartAsync(meeting);
        var item = await register.AskAsync(db =>
            db.MeetingItems.Where(each => each.PersonId == one.PersonId).Select(each => each.Id).SingleAsync(cancel)
        );

        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Service>().RaiseAsync(other.PersonId, toPanel, EscalationOrigin.At(item), cancel)
        );
        await register.The<Service>().RaiseAsync(one.PersonId, toPanel, EscalationOrigin.At(item), cancel);

        Assert.Equal(
            (EscalationSource.Meeting, item),
            await register.AskAsync(db =>
                db.Escalations.Select(each => ValueTuple.Create(each.Source, each.SourceId!.Value)).SingleAsync(cancel)
            )
        );
    }

    [Fact]
    public async Task The_list_has_the_longest_open_first_and_narrows_by_state_and_place()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead);
        var entry = await register.AddPersonAsync();
        var service = register.The<Service>();
        var today = register.Act.Today;
        await service.RaiseAsync(entry.PersonId, toPanel with { On = today.AddDays(-2) }, cancel: cancel);
        await service.RaiseAsync(entry.PersonId, toPanel with { To = "region", On = today.AddDays(-9) }, cancel: cancel);
        await service.AnswerAsync(
            await service.RaiseAsync(entry.PersonId, toPanel with { To = "quality", On = today.AddDays(-30) }, cancel: cancel),
            answer,
            cancel
        );

        Assert.Equal("region panel", await ListedAsync(register, new()));
        Assert.Equal("quality", await ListedAsync(register, new() { Ended = true }));
        Assert.Equal("region panel quality", await ListedAsync(register, new() { All = true }));
        Assert.Equal("panel", await ListedAsync(register, new() { To = "panel" }));
        Assert.Equal(
            new EscalationFilter
            {
                All = true,
                To = "panel",
                Page = 3,
            },
            EscalationFilter.Read(
                "?"
                    + new EscalationFilter
                    {
                        All = true,
                        To = "panel",
                        Page = 3,
                    }.Query
            )
        );
        var block = (await register.The<TodayBoard>().PageAsync(TodayKind.Escalations, 1, cancel))!;
        Assert.Equal((2, "Escalated to the region"), (block.Count, block.Rows[0].What));
    }

    static async Task<string> ListedAsync(TestRegister register, EscalationFilter filter) =>
        string.Join(' ', (await register.The<EscalationList>().PageAsync(filter, cancel)).Rows.Select(row => row.To));

    // What an agenda of that day would say of its only person.
    static async Task<IReadOnlyList<string>> ReasonsAsync(TestRegister register, DateOnly day)
    {
        var meetings = register.The<Blazor.Modules.Meetings.MeetingService>();
        var id = await meetings.MakeAsync(day, $"Review {day}");
        return [.. (await register.The<MeetingQueries>().LookAsync(id, cancel)).Lines.SelectMany(line => line.Reasons)];
    }
}
