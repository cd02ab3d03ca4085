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
using Service = Dsr.Blazor.Modules.Escalations.Escalations;

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
        await using var register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        var entry = await register.AddPerson(Rating.Green, nextReview: new(2027, 6, 1));
        register.Time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await Reasons(register, new(2026, 12, 21)));
        var id = await register.The<Service>().Raise(entry.PersonId, toPanel, cancel: cancel);

        foreach (var day in new[] { 22, 29 })
            Assert.Equal(
                ["Escalated to the ICS oversight panel on 20 December 2026, not answered"],
                await Reasons(register, new(2026, 12, day))
            );
        await register.The<Service>().Answer(id, answer, cancel);

        Assert.Empty(await Reasons(register, new(2027, 1, 5)));
    }

    [Fact]
    public async Task Of_somebody_suspended_no_agenda_tells()
    {
        await using var register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        var entry = await register.AddPerson(Rating.Red);
        await register.The<Service>().Raise(entry.PersonId, toPanel, cancel: cancel);
        await register.Save(db =>
        {
            var one = db.Entries.Include(each => each.Suspensions).Single(each => each.Id == entry.Id);
            one.Suspend("Consent was withdrawn", null, register.Act);
            return one;
        });

        Assert.Empty(await Reasons(register, new(2026, 11, 27)));
    }

    // Who may write down the answer, by where it went: of a coordinator, the lead, the chair, the commissioner, a keyworker.
    [Theory]
    [InlineData("lead", false, true, false, false, false)]
    [InlineData("panel", true, true, false, false, false)]
    [InlineData("safeguarding", true, true, false, false, false)]
    public async Task An_answer_is_written_down_by_those_whose_it_is(string to, params bool[] may)
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        Actor[] staff =
        [
            await register.AddStaff("Priya Kaur", Role.Coordinator),
            await register.AddStaff("Sam Reid", Role.Lead),
            await register.AddStaff("Helen Marsh", Role.Chair),
            await register.AddStaff("Nadia Jackson", Role.Commissioner),
            layla,
        ];
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        foreach (var (actor, allowed) in staff.Zip(may))
        {
            register.Actor = layla;
            var id = await register.The<Service>().Raise(entry.PersonId, toPanel with { To = to }, cancel: cancel);
            register.Actor = actor;
            Assert.Equal(allowed, (await register.The<EscalationList>().Find(id, cancel))!.MayAnswer);
            var failed = await Record.ExceptionAsync(() => register.The<Service>().Answer(id, answer, cancel));
            Assert.Equal(allowed, failed is null);
            if (!allowed)
                Assert.IsType<NotAllowedException>(failed);
        }
    }

    [Fact]
    public async Task It_is_withdrawn_by_who_raised_it_or_by_the_lead()
    {
        await using var register = await TestRegister.Open();
        var (layla, priya, sam) = (
            await register.AddStaff("Layla Owen", Role.Keyworker),
            await register.AddStaff("Priya Kaur", Role.Coordinator),
            await register.AddStaff("Sam Reid", Role.Lead)
        );
        var entry = await register.AddPerson(keyworker: layla.AccountId);
        register.Actor = layla;
        var (first, second) = (
            await register.The<Service>().Raise(entry.PersonId, toPanel, cancel: cancel),
            await register.The<Service>().Raise(entry.PersonId, toPanel, cancel: cancel)
        );
        await register.The<Service>().Withdraw(first, "Found one.", cancel);
        register.Actor = priya;
        await Assert.ThrowsAsync<NotAllowedException>(() => register.The<Service>().Withdraw(second, "No.", cancel));
        register.Actor = sam;
        await register.The<Service>().Withdraw(second, "Not needed.", cancel);

        Assert.Equal(0, (await register.The<EscalationList>().Page(new(), cancel)).Open);
    }

    [Fact]
    public async Task A_keyworker_sees_and_raises_for_their_own_people_alone()
    {
        await using var register = await TestRegister.Open();
        var layla = await register.AddStaff("Layla Owen", Role.Keyworker);
        var (mine, other) = (
            await register.AddPerson(keyworker: layla.AccountId),
            await register.AddPerson(details: TestPeople.Details("Anna", "Other") with { NhsNumber = "" })
        );
        foreach (var entry in new[] { mine, other })
            await register.The<Service>().Raise(entry.PersonId, toPanel, cancel: cancel);
        register.Actor = layla;

        Assert.Equal([mine.PersonId], (await register.The<EscalationList>().Page(new(), cancel)).Rows.Select(row => row.PersonId));
        await Assert.ThrowsAsync<NotThereException>(() => register.The<Service>().Raise(other.PersonId, toPanel, cancel: cancel));
        await Assert.ThrowsAsync<NotThereException>(() => register.The<EscalationList>().Of(other.PersonId, cancel));
    }

    [Fact]
    public async Task In_a_meeting_it_names_the_item_which_must_be_about_the_person()
    {
        await using var register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead, Role.Chair);
        var (one, other) = (
            await register.AddPerson(Rating.Red),
            await register.AddPerson(Rating.Red, TestPeople.Details("Anna", "Other") with { NhsNumber = "" })
        );
        var meeting = await register.The<Blazor.Modules.Meetings.Meetings>().Make(new(2026, 11, 20), "Weekly review");
        await register.The<Blazor.Modules.Meetings.Meetings>().Start(meeting);
        var item = await register.Ask(db =>
            db.MeetingItems.Where(each => each.PersonId == one.PersonId).Select(each => each.Id).SingleAsync(cancel)
        );

        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<Service>().Raise(other.PersonId, toPanel, EscalationOrigin.At(item), cancel)
        );
        await register.The<Service>().Raise(one.PersonId, toPanel, EscalationOrigin.At(item), cancel);

        Assert.Equal(
            (EscalationSource.Meeting, item),
            await register.Ask(db =>
                db.Escalations.Select(each => ValueTuple.Create(each.Source, each.SourceId!.Value)).SingleAsync(cancel)
            )
        );
    }

    [Fact]
    public async Task The_list_has_the_longest_open_first_and_narrows_by_state_and_place()
    {
        await using var register = await TestRegister.Open();
        register.Actor = await register.AddStaff("Sam Reid", Role.Lead);
        var entry = await register.AddPerson();
        var service = register.The<Service>();
        var today = register.Act.Today;
        await service.Raise(entry.PersonId, toPanel with { On = today.AddDays(-2) }, cancel: cancel);
        await service.Raise(entry.PersonId, toPanel with { To = "region", On = today.AddDays(-9) }, cancel: cancel);
        await service.Answer(
            await service.Raise(entry.PersonId, toPanel with { To = "quality", On = today.AddDays(-30) }, cancel: cancel),
            answer,
            cancel
        );

        Assert.Equal("region panel", await Listed(register, new()));
        Assert.Equal("quality", await Listed(register, new() { Ended = true }));
        Assert.Equal("region panel quality", await Listed(register, new() { All = true }));
        Assert.Equal("panel", await Listed(register, new() { To = "panel" }));
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
        var block = (await register.The<TodayBoard>().Page(TodayKind.Escalations, 1, cancel))!;
        Assert.Equal((2, "Escalated to the region"), (block.Count, block.Rows[0].What));
    }

    static async Task<string> Listed(TestRegister register, EscalationFilter filter) =>
        string.Join(' ', (await register.The<EscalationList>().Page(filter, cancel)).Rows.Select(row => row.To));

    // What an agenda of that day would say of its only person.
    static async Task<IReadOnlyList<string>> Reasons(TestRegister register, DateOnly day)
    {
        var meetings = register.The<Blazor.Modules.Meetings.Meetings>();
        var id = await meetings.Make(day, $"Review {day}");
        return [.. (await register.The<MeetingRoom>().Look(id, cancel)).Lines.SelectMany(line => line.Reasons)];
    }
}
