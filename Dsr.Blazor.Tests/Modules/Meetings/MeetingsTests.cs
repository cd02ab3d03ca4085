using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.Meetings;

public class MeetingsTests
{
    static readonly DateOnly friday = new(2026, 11, 20);

    static Blazor.Modules.Meetings.MeetingService The(TestRegister register) => register.The<Blazor.Modules.Meetings.MeetingService>();

    static async Task<Guid> RunningAsync(TestRegister register, params Rating[] ratings)
    {
        var number = 0;
        foreach (var rating in ratings)
        {
            // Ids sort by when they were made, and so does an agenda of people who are alike in all else.
            register.Time.Advance(TimeSpan.FromMinutes(1));
            await register.AddPersonAsync(
                rating,
                TestPeople.Details(given: $"Person{number}", family: $"Example{number++}") with
                {
                    NhsNumber = "",
                }
            );
        }
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        var id = await The(register).MakeAsync(friday, "Weekly review");
        await The(register).StartAsync(id);
        return id;
    }

    static Task<List<MeetingItem>> ItemsAsync(TestRegister register) =>
        register.AskAsync(db => db.MeetingItems.AsNoTracking().OrderBy(item => item.Order).ToListAsync());

    [Fact]
    public async Task A_meeting_is_made_with_its_agenda_and_a_second_on_the_day_is_asked_about()
    {
        await using var register = await TestRegister.OpenAsync();
        await register.AddPersonAsync(Rating.Red);
        register.Actor = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        await The(register).MakeAsync(friday, "Weekly review");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => The(register).MakeAsync(friday, "Weekly review"));
        Assert.StartsWith("There is a meeting on 20 November 2026 already.", refused.Message, StringComparison.Ordinal);
        await The(register).MakeAsync(friday, "Second", another: true);
        Assert.Equal(
            "That day is past. Choose today or a later day.",
            (await Assert.ThrowsAsync<RefusedException>(() => The(register).MakeAsync(friday.AddDays(-1), "Late"))).Message
        );

        Assert.Equal(2, (await register.The<MeetingQueries>().AllAsync()).Count(row => row.People == 1));
    }

    [Fact]
    public async Task The_agenda_asks_the_register_for_proposals_late_actions_and_the_last_review()
    {
        await using var register = await TestRegister.OpenAsync();
        var settled = await register.AddPersonAsync(Rating.Green, nextReview: friday.AddDays(60));
        var suspended = await register.AddPersonAsync(Rating.Red, TestPeople.Details(family: "Hidden") with { NhsNumber = "" });
        await register.SaveAsync(db =>
        {
            db.Entries.Single(entry => entry.Id == suspended.Id).Suspend();
            return 0;
        });
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .ProposeAsync(settled.Id, Rating.Amber, "The school place ends in July.");
        await register
            .The<AgreedActions>()
            .AddAsync(
                settled.PersonId,
                new()
                {
                    Text = "Ring the school",
                    OwnerName = "Layla Owen",
                    OwnerOrganisation = "Trust",
                    Due = friday.AddDays(2),
                }
            );
        await register
            .The<AgreedActions>()
            .AddAsync(
                settled.PersonId,
                new()
                {
                    Text = "Visit the college",
                    OwnerName = "Layla Owen",
                    OwnerOrganisation = "Trust",
                    Due = friday.AddDays(7),
                }
            );
        await The(register).MakeAsync(friday.AddDays(7), "Weekly review");

        var item = Assert.Single(await ItemsAsync(register));
        Assert.Equal(
            ["New: joined on 20 November 2026", "Amber proposed by operator", "1 action overdue at the meeting", "1 action due on the day"],
            item.Reasons
        );
    }

    [Fact]
    public async Task What_one_meeting_agreed_is_carried_to_the_next_until_it_is_closed()
    {
        await using var register = await TestRegister.OpenAsync();
        var first = await RunningAsync(register, Rating.Red);
        var item = (await ItemsAsync(register))[0];
        var agreed = await register
            .The<AgreedActions>()
            .AddAsync(
                item.PersonId!.Value,
                new()
                {
                    Text = "Waking nights",
                    OwnerName = "Nadia Jackson",
                    OwnerOrganisation = "ICB",
                    Due = friday.AddDays(60),
                },
                item.Id
            );
        await The(register).FinishAsync(first);
        var second = await The(register).MakeAsync(friday.AddDays(7), "Weekly review");
        var next = (await ItemsAsync(register)).Single(meeting => meeting.MeetingId == second);

        Assert.Equal(["Waking nights"], (await register.The<MeetingSheets>().LookAsync(next.Id))!.Actions.Select(action => action.Text));
        await register.The<AgreedActions>().FinishAsync(agreed, "The rota shows it.");
        Assert.Empty((await register.The<MeetingSheets>().LookAsync(next.Id))!.Actions);
        Assert.Equal(["Waking nights"], (await register.The<MeetingSheets>().LookAsync(item.Id))!.Actions.Select(action => action.Text));
    }

    [Fact]
    public async Task The_held_rows_of_an_import_are_the_first_line_and_are_passed_over_without_a_review()
    {
        await using var register = await TestRegister.OpenAsync();
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        await using (var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", "register-messy.xlsx")))
        {
            var import = await register
                .The<Blazor.Modules.Import.ImportService>()
                .BringAsync(SpreadsheetFile.Read(stream, "register-messy.xlsx"), "register-messy.xlsx", FieldMapping.None, []);
            await register.The<ImportLandings>().LandAsync(import);
        }
        var waiting = await register.The<HeldRows>().CountAsync();
        var id = await The(register).MakeAsync(friday, "Weekly review");
        await The(register).StartAsync(id);

        var items = await ItemsAsync(register);
        Assert.Equal((AgendaSection.HeldRows, (Guid?)null), (items[0].Section, items[0].PersonId));
        Assert.Equal([$"{waiting.Rows} rows held{(waiting.Red > 0 ? $", {waiting.Red} of them Red" : "")}"], items[0].Reasons);
        await The(register).ReviewedWithoutChangeAsync(id, items[0].Id);
        Assert.Equal(
            (0, items[1].Id),
            await register.AskAsync(async db =>
                (await db.Reviews.CountAsync(), await db.Meetings.Select(meeting => meeting.CurrentItemId!.Value).SingleAsync())
            )
        );
        await The(register).FinishAsync(id);
        Assert.DoesNotContain((await register.The<MeetingMinutes>().OpenAsync(id)).Discussed, item => item.Line.PersonId is null);
    }

    [Fact]
    public async Task What_is_said_rated_agreed_and_reviewed_is_saved_as_it_is_made_and_stands_in_the_minutes()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, Rating.Red, Rating.Amber);
        var item = (await ItemsAsync(register))[0];
        await The(register).SayAsync(id, item.Id, "Provider withdraws nights.", "");
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                item.EntryId!.Value,
                new RatingForm
                {
                    Rating = Rating.Green,
                    Reason = "The plan has held since October.",
                    Seen = 1,
                    MeetingItem = item.Id,
                }
            );
        await register
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
        await The(register).ReviewAsync(id, item.Id);
        await register.The<WhoIsThere>().AttendAsync(id, new("Amina Green", "City Council"), Attendance.Apologies);
        await The(register).FinishAsync(id);

        var onRecord = Assert.Single(
            await register.The<PersonMeetings>().OfAsync(item.PersonId!.Value, TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            (id, Rating.Red, Rating.Green, "Provider withdraws nights.", true),
            (onRecord.MeetingId, onRecord.Before!.Value, onRecord.After!.Value, onRecord.Update, onRecord.WasTalkedAbout)
        );
        register.Actor = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        await Assert.ThrowsAsync<NotFoundException>(() =>
            register.The<PersonMeetings>().OfAsync(item.PersonId!.Value, TestContext.Current.CancellationToken)
        );
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);

        var minutes = await register.The<MeetingMinutes>().OpenAsync(id);
        var one = Assert.Single(minutes.Discussed);
        Assert.Equal(
            (Rating.Red, Rating.Green, "The plan has held since October.", "Provider withdraws nights."),
            (one.Said.Before!.Value, one.Said.After!.Value, one.Said.Reason, one.Said.Words)
        );
        Assert.Equal("Waking nights", Assert.Single(one.Said.Agreed).Text);
        Assert.Equal(friday.AddDays(90), one.Said.NextReview);
        Assert.Equal("Person1 Example1", Assert.Single(minutes.NotReached).Name);
        Assert.Equal(
            ("Amina Green", Attendance.Apologies),
            minutes.Room.Running.Attendees.Select(attendeeRow => (attendeeRow.Name, attendeeRow.How)).Single()
        );
        Assert.Equal("Provider withdraws nights.", await register.AskAsync(db => db.Reviews.Select(review => review.Update).SingleAsync()));
    }

    [Fact]
    public async Task Reviewed_without_change_sets_the_next_date_goes_on_and_never_reviews_twice()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, Rating.Red, Rating.Amber);
        var items = await ItemsAsync(register);
        await The(register).ReviewedWithoutChangeAsync(id, items[0].Id);
        await The(register).ReviewedWithoutChangeAsync(id, items[0].Id);

        Assert.Equal(1, await register.AskAsync(db => db.Reviews.CountAsync()));
        Assert.Equal(items[1].Id, await register.AskAsync(db => db.Meetings.Select(meeting => meeting.CurrentItemId).SingleAsync()));
        var first = (await ItemsAsync(register))[0];
        Assert.Equal((true, friday.AddDays(7)), (first.WithoutChange, first.NextReview!.Value));
        Assert.Equal(
            friday.AddDays(7),
            await register.AskAsync(db =>
                db.Entries.Where(entry => entry.Id == first.EntryId).Select(entry => entry.NextReviewDue).SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_later_review_than_policys_asks_for_an_update_that_says_why()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, Rating.Red);
        var item = (await ItemsAsync(register))[0].Id;
        var refused = await Assert.ThrowsAsync<RefusedException>(() => The(register).ReviewAsync(id, item, friday.AddDays(20)));
        Assert.Contains("Policy asks for the next review by 27 November 2026", refused.Message, StringComparison.Ordinal);

        await The(register).SayAsync(id, item, "Admission planned for the 9th; next look after it.", "");
        await The(register).ReviewAsync(id, item, friday.AddDays(20));
        Assert.Equal(friday.AddDays(20), (await ItemsAsync(register))[0].NextReview);
    }

    [Fact]
    public async Task Two_people_at_two_items_at_the_same_time_never_hold_each_other_up()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, [.. Enumerable.Repeat(Rating.Red, 8)]);
        var items = await ItemsAsync(register);

        await Task.WhenAll(
            items.Select(
                (item, at) =>
                    Task.Run(async () =>
                    {
                        using var scope = register.Services.CreateScope();
                        await scope
                            .ServiceProvider.GetRequiredService<Blazor.Modules.Meetings.MeetingService>()
                            .SayAsync(id, item.Id, $"Update {at}", "");
                    })
            )
        );

        Assert.Equal(Enumerable.Range(0, 8).Select(at => $"Update {at}"), (await ItemsAsync(register)).Select(item => item.Update));
    }

    [Fact]
    public async Task An_action_or_a_rating_at_an_item_of_somebody_else_is_refused()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, Rating.Red, Rating.Amber);
        var items = await ItemsAsync(register);
        var action = new Blazor.Modules.Actions.Domain.ActionDetails
        {
            Text = "Waking nights",
            OwnerName = "Nadia Jackson",
            OwnerOrganisation = "ICB",
            Due = friday,
        };
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<AgreedActions>().AddAsync(items[0].PersonId!.Value, action, items[1].Id)
        );
        await Assert.ThrowsAsync<RefusedException>(() =>
            register
                .The<Blazor.Modules.Register.Ratings.RatingService>()
                .DecideAsync(
                    items[0].EntryId!.Value,
                    new RatingForm
                    {
                        Rating = Rating.Green,
                        Reason = "The plan has held since October.",
                        Seen = 1,
                        MeetingItem = items[1].Id,
                    }
                )
        );

        await The(register).FinishAsync(id);
        await Assert.ThrowsAsync<RefusedException>(() =>
            register.The<AgreedActions>().AddAsync(items[0].PersonId!.Value, action, items[0].Id)
        );
        Assert.Equal(0, await register.AskAsync(db => db.Actions.CountAsync()));
    }

    [Fact]
    public async Task Rebuilding_keeps_an_item_at_which_an_action_was_agreed()
    {
        await using var register = await TestRegister.OpenAsync();
        var id = await RunningAsync(register, Rating.Red, Rating.Amber, Rating.Amber);
        var items = await ItemsAsync(register);
        await register
            .The<AgreedActions>()
            .AddAsync(
                items[1].PersonId!.Value,
                new()
                {
                    Text = "Waking nights",
                    OwnerName = "Nadia Jackson",
                    OwnerOrganisation = "ICB",
                    Due = friday,
                },
                items[1].Id
            );
        await register.SaveAsync(db =>
        {
            foreach (var entry in db.Entries.Where(entry => entry.Id != items[0].EntryId))
                entry.Close(ClosureReason.RiskReduced, register.Act);
            return 0;
        });
        Assert.Equal(new AgendaDrift(0, 2), await register.The<MeetingQueries>().DriftAsync(id));

        await The(register).RebuildAsync(id);

        Assert.Equal([items[0].Id, items[1].Id], (await ItemsAsync(register)).Select(item => item.Id));
    }
}
