using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Meetings.Running;

public class UndoTests
{
    static readonly DateOnly friday = new(2026, 11, 20);

    static Blazor.Modules.Meetings.MeetingService The(TestRegister register) => register.The<Blazor.Modules.Meetings.MeetingService>();

    static Task<List<MeetingItem>> ItemsAsync(TestRegister register) =>
        register.AskAsync(db => db.MeetingItems.AsNoTracking().OrderBy(item => item.Order).ToListAsync());

    static Task<RegisterEntry> EntryAsync(TestRegister register, MeetingItem item) =>
        register.AskAsync(db =>
            db.Entries.AsNoTracking()
                .Include(entry => entry.Decisions)
                .Include(entry => entry.Reviews)
                .Include(entry => entry.Proposals)
                .AsSplitQuery()
                .SingleAsync(entry => entry.Id == item.EntryId)
        );

    static async Task<(Guid Id, List<MeetingItem> Items, Actor Sam)> RunningAsync(TestRegister register)
    {
        foreach (var number in new[] { 0, 1, 2 })
        {
            register.Time.Advance(TimeSpan.FromMinutes(1));
            await register.AddPersonAsync(
                Rating.Amber,
                TestPeople.Details(given: $"Person{number}", family: $"Example{number}") with
                {
                    NhsNumber = "",
                }
            );
        }
        var sam = register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var id = await The(register).MakeAsync(friday, "Weekly review");
        await The(register).StartAsync(id);
        register.Time.Advance(TimeSpan.FromMinutes(1));
        return (id, await ItemsAsync(register), sam);
    }

    static async Task UndoAsync(TestRegister register, Guid meeting)
    {
        register.Time.Advance(TimeSpan.FromSeconds(10));
        await register.The<MeetingUndo>().UndoAsync(meeting, (await register.The<MeetingQueries>().LookAsync(meeting)).Running.Undo!.Step);
    }

    static Task RateAsync(TestRegister register, MeetingItem item, Rating rating, int seen) =>
        register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                item.EntryId!.Value,
                new RatingForm
                {
                    Rating = rating,
                    Reason = "Three A&E attendances in ten days.",
                    Seen = seen,
                    MeetingItem = item.Id,
                }
            );

    static Task<Guid> AgreeAsync(TestRegister register, MeetingItem item) =>
        register
            .The<AgreedActions>()
            .AddAsync(
                item.PersonId!.Value,
                new()
                {
                    Text = "Waking nights",
                    OwnerName = "Nadia Jackson",
                    OwnerOrganisation = "ICB",
                    Due = friday.AddDays(3),
                },
                item.Id
            );

    [Fact]
    public async Task No_change_is_taken_back_by_an_entry_that_names_it_and_the_next_review_is_due_as_before()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, _) = await RunningAsync(register);
        var before = await EntryAsync(register, items[0]);
        await The(register).ReviewedWithoutChangeAsync(id, items[0].Id);
        await UndoAsync(register, id);

        var (now, room) = (await EntryAsync(register, items[0]), await register.The<MeetingQueries>().LookAsync(id));
        Assert.Equal((before.NextReviewDue, before.NextReviewWorking), (now.NextReviewDue, now.NextReviewWorking));
        Assert.Equal(
            [(1, (int?)null), (2, 1)],
            now.Reviews.OrderBy(review => review.Number).Select(review => (review.Number, review.TakesBack))
        );
        Assert.Empty(now.HeldReviews());
        Assert.Empty(Derivation.Differences(now));
        Assert.Equal(
            (items[0].Id, (DateOnly?)null, (Undoable?)null),
            (room.CurrentItemId!.Value, room.Lines[0].LastReviewed, room.Running.Undo)
        );
        Assert.Contains(
            ("Sam Reid", "took back “no change” in the meeting"),
            await register.AskAsync(async db =>
                await db
                    .AuditEvents.Select(auditEvent => new ValueTuple<string, string>(auditEvent.ActorName, auditEvent.Why))
                    .ToListAsync()
            )
        );

        // And reviewed in earnest afterwards, it counts.
        await The(register).ReviewedWithoutChangeAsync(id, items[0].Id);
        Assert.Equal(3, Assert.Single((await EntryAsync(register, items[0])).HeldReviews()).Number);
    }

    [Fact]
    public async Task A_rating_is_corrected_to_the_one_before_with_its_stay_in_hospital_and_what_was_proposed_waits_again()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, sam) = await RunningAsync(register);
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .ProposeAsync(items[0].EntryId!.Value, Rating.Red, "Police were called twice this week.");
        register.Actor = sam;
        var before = await EntryAsync(register, items[0]);
        await RateAsync(register, items[0], Rating.Blue, 1);
        Assert.Equal(1, await register.AskAsync(db => db.Stays.CountAsync()));
        await UndoAsync(register, id);

        var now = await EntryAsync(register, items[0]);
        Assert.Equal(
            (Rating.Amber, before.RatingSince, before.NextReviewDue, 3),
            (now.Rating, now.RatingSince, now.NextReviewDue, now.Decisions.Count)
        );
        Assert.Equal((2, RatingDecision.TakenBack), (now.Latest!.Corrects!.Value, now.Latest.Reason));
        Assert.Equal(0, await register.AskAsync(db => db.Stays.CountAsync()));
        Assert.Null(Assert.Single(now.Proposals).AnsweredBy);
        Assert.Equal(((Rating?)null, (int?)null), ((await ItemsAsync(register))[0].RatingAfter, (await ItemsAsync(register))[0].Decision));
    }

    [Fact]
    public async Task An_action_ends_as_agreed_by_mistake_and_no_minutes_have_it()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, _) = await RunningAsync(register);
        var action = await AgreeAsync(register, items[0]);
        Assert.Equal(Turn.Discussed, (await register.The<MeetingQueries>().LookAsync(id)).Lines[0].Turn);
        await UndoAsync(register, id);

        var ended = await register.AskAsync(db =>
            db.Actions.AsNoTracking().Include(plan => plan.Notes).SingleAsync(plan => plan.Id == action)
        );
        Assert.Equal(
            (ActionStatus.Cancelled, "Taken back in the meeting: agreed by mistake."),
            (ended.Status, Assert.Single(ended.Notes).Text)
        );
        Assert.Empty((await register.The<MeetingSheets>().LookAsync(items[0].Id))!.Actions);
        Assert.Equal(Turn.OnlyShown, (await register.The<MeetingQueries>().LookAsync(id)).Lines[0].Turn);
        await The(register).FinishAsync(id);
        var minutes = await register.The<MeetingMinutes>().OpenAsync(id);
        Assert.Empty(minutes.Discussed);
        Assert.Equal("Person0 Example0", Assert.Single(minutes.OnlyShown).Name);
    }

    [Fact]
    public async Task It_is_refused_in_words_where_a_colleague_has_built_on_it_and_nothing_is_changed()
    {
        await using var register = await TestRegister.OpenAsync();
        var (id, items, sam) = await RunningAsync(register);
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Lead, Role.Chair);
        var action = await AgreeAsync(register, items[0]);
        register.Actor = priya;
        await register.The<AgreedActions>().NoteAsync(action, "Rang the provider.");
        register.Actor = sam;
        Assert.StartsWith(
            "A colleague has worked on this action since",
            (await Assert.ThrowsAsync<RefusedException>(() => UndoAsync(register, id))).Message,
            StringComparison.Ordinal
        );

        await RateAsync(register, items[0], Rating.Red, 1);
        register.Actor = priya;
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                items[0].EntryId!.Value,
                new RatingForm
                {
                    Rating = Rating.Green,
                    Reason = "The plan has held since October.",
                    Seen = 2,
                }
            );
        register.Actor = sam;
        Assert.StartsWith(
            "Priya Kaur has decided Green since",
            (await Assert.ThrowsAsync<RefusedException>(() => UndoAsync(register, id))).Message,
            StringComparison.Ordinal
        );

        await The(register).ReviewedWithoutChangeAsync(id, items[1].Id);
        register.Actor = priya;
        await register
            .The<Blazor.Modules.Register.Ratings.ReviewService>()
            .HoldAsync(items[1].EntryId!.Value, new("Seen at home.", false, null), TestContext.Current.CancellationToken);
        register.Actor = sam;
        Assert.StartsWith(
            "A colleague has reviewed or rated this person since",
            (await Assert.ThrowsAsync<RefusedException>(() => UndoAsync(register, id))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            (Rating.Green, 1),
            ((await EntryAsync(register, items[0])).Rating, (await EntryAsync(register, items[1])).Reviews.Count - 1)
        );
        Assert.NotNull((await ItemsAsync(register))[1].ReviewedAt);
    }
}
