using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Meetings.Preparing;

public class AgendasTests
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    static readonly DateOnly friday = TestActs.Today;

    static Blazor.Modules.Meetings.MeetingService The(TestRegister register) => register.The<Blazor.Modules.Meetings.MeetingService>();

    static Agendas Agendas(TestRegister register) => register.The<Agendas>();

    static Task<RegisterEntry> AddAsync(
        TestRegister register,
        string given,
        Rating rating = Rating.Red,
        Guid? keyworker = null,
        DateOnly? nextReview = null
    ) => register.AddPersonAsync(rating, TestPeople.Details(given, "Example") with { NhsNumber = "" }, keyworker, nextReview);

    // Six weeks later, when nobody is new and no review is due.
    static async Task<Guid> SettledAsync(TestRegister register, params RegisterEntry[] people)
    {
        register.Actor = await register.AddStaffAsync("Sam Reid", Role.Lead, Role.Chair);
        await register.SaveAsync(db =>
        {
            foreach (var entry in db.Entries)
                entry.SetNextReview(TestActs.InDays(200));
            return 0;
        });
        register.Time.At(friday.AddDays(42));
        return await The(register).MakeAsync(friday.AddDays(42), "Weekly review", cancel: cancel);
    }

    static Task<List<MeetingItem>> ItemsAsync(TestRegister register, Guid meeting) =>
        register.AskAsync(db =>
            db.MeetingItems.AsNoTracking().Where(item => item.MeetingId == meeting).OrderBy(item => item.Order).ToListAsync(cancel)
        );

    [Fact]
    public async Task Whoever_is_settled_is_pulled_in_stays_over_a_rebuild_and_may_be_left_out_again()
    {
        await using var register = await TestRegister.OpenAsync();
        var settled = await AddAsync(register, "Zara", Rating.Green);
        var id = await SettledAsync(register, settled);
        Assert.Empty(await ItemsAsync(register, id));
        Assert.Equal("Zara Example", Assert.Single(await register.The<Discussions>().FindAsync(id, "zar", cancel)).Name);
        Assert.Empty(await register.The<Discussions>().FindAsync(id, "", cancel));

        await Agendas(register).PullInAsync(id, settled.Id, "The move is on Monday.", cancel);
        await The(register).RebuildAsync(id, cancel);
        Assert.Equal(["Pulled in by Sam Reid: The move is on Monday."], Assert.Single(await ItemsAsync(register, id)).Reasons);
        Assert.Equal(new AgendaDrift(0, 0), await register.The<MeetingQueries>().DriftAsync(id, cancel));
        Assert.Empty(await register.The<Discussions>().FindAsync(id, "zar", cancel));

        await Agendas(register).PushOutAsync(id, (await ItemsAsync(register, id))[0].Id, "She asked for it to wait.", cancel);
        await The(register).RebuildAsync(id, cancel);
        Assert.Empty(await ItemsAsync(register, id));
        Assert.Equal(new AgendaDrift(0, 0), await register.The<MeetingQueries>().DriftAsync(id, cancel));
        var left = Assert.Single((await register.The<MeetingQueries>().LookAsync(id, cancel)).Plan.NotThisTime);
        Assert.Equal(("Zara Example", "She asked for it to wait.", "Sam Reid"), (left.Name, left.Why, left.By));

        await Agendas(register).BringBackAsync(id, settled.Id, cancel);
        await The(register).RebuildAsync(id, cancel);
        Assert.Equal(["Pulled in by Sam Reid: The move is on Monday."], Assert.Single(await ItemsAsync(register, id)).Reasons);
    }

    [Fact]
    public async Task A_new_reason_brings_back_who_was_left_out()
    {
        await using var register = await TestRegister.OpenAsync();
        var red = await AddAsync(register, "Zara");
        var id = await SettledAsync(register, red);
        await Agendas(register).PushOutAsync(id, Assert.Single(await ItemsAsync(register, id)).Id, "Seen yesterday.", cancel);
        await register.The<Discussions>().AskAsync(red.PersonId, "The landlord gave notice.", cancel: cancel);
        Assert.Equal(new AgendaDrift(1, 0), await register.The<MeetingQueries>().DriftAsync(id, cancel));
        await The(register).RebuildAsync(id, cancel);

        Assert.Equal(
            ["Red since 20 November 2026", "Asked for by Sam Reid: The landlord gave notice."],
            Assert.Single(await ItemsAsync(register, id)).Reasons
        );
        Assert.Empty((await register.The<MeetingQueries>().LookAsync(id, cancel)).Plan.NotThisTime);
    }

    [Fact]
    public async Task An_admission_and_a_changed_rating_since_the_last_meeting_are_said_and_what_it_decided_itself_is_not()
    {
        await using var register = await TestRegister.OpenAsync();
        var (green, other) = (await AddAsync(register, "Zara", Rating.Amber), await AddAsync(register, "Noor", Rating.Amber));
        var last = await SettledAsync(register, green, other);
        await The(register).StartAsync(last, cancel);
        var items = await ItemsAsync(register, last);
        // Both have their turn, whoever stands first.
        foreach (var item in items)
        {
            await The(register).GoToAsync(last, item.Id, cancel);
            await The(register).SayAsync(last, item.Id, "Slept well.", "", cancel);
        }
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                other.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "The plan has held since October.",
                    Seen = 1,
                    MeetingItem = items.Single(item => item.EntryId == other.Id).Id,
                },
                cancel
            );
        register.Time.Advance(TimeSpan.FromMinutes(30));
        await The(register).FinishAsync(last, cancel);
        register.Time.Advance(TimeSpan.FromDays(1));
        await register
            .The<Blazor.Modules.Register.Ratings.RatingService>()
            .DecideAsync(
                green.Id,
                new()
                {
                    Rating = Rating.Green,
                    Reason = "The plan has held since October.",
                    Seen = 1,
                },
                cancel
            );
        await register.SaveAsync(db => db.Add(new InpatientStay(green.PersonId, "Elm Ward", register.Act.Today, register.Act)).Entity);
        await register.SaveAsync(db =>
        {
            foreach (var entry in db.Entries)
                entry.SetNextReview(TestActs.InDays(300));
            return 0;
        });
        var next = await The(register).MakeAsync(friday.AddDays(49), "Weekly review", cancel: cancel);

        Assert.Equal(
            ["Rating changed from Amber to Green on 2 January 2027", "Admitted to hospital on 2 January 2027"],
            Assert.Single(await ItemsAsync(register, next)).Reasons
        );
    }

    [Fact]
    public async Task A_series_looks_back_to_its_own_last_meeting_and_takes_its_own_rule()
    {
        await using var register = await TestRegister.OpenAsync();
        var (blue, green) = (await AddAsync(register, "Zara", Rating.Blue), await AddAsync(register, "Noor", Rating.Green));
        await SettledAsync(register, blue, green);
        var series = await register.The<SeriesBook>().MakeAsync(SeriesPolicies.Kinds.Default[1].Begin(register.Act.Today), cancel);
        await register.The<Discussions>().AskAsync(green.PersonId, "Needs joint funding.", series, cancel);
        var panel = await register.The<PlannedMeetings>().MakeExtraAsync(series, register.Act.Today, cancel);
        var weekly = await The(register).MakeAsync(register.Act.Today, "Another", another: true, cancel: cancel);

        Assert.Equal(["Referred up by Sam Reid: Needs joint funding."], Assert.Single(await ItemsAsync(register, panel)).Reasons);
        Assert.Equal([blue.Id], (await ItemsAsync(register, weekly)).Select(item => item.EntryId!.Value));
    }

    [Fact]
    public async Task A_request_stands_until_a_meeting_has_spoken_of_the_person()
    {
        await using var register = await TestRegister.OpenAsync();
        var green = await AddAsync(register, "Zara", Rating.Green);
        await SettledAsync(register, green);
        await register.The<Discussions>().AskAsync(green.PersonId, "The school place ends.", cancel: cancel);
        await Assert.ThrowsAsync<RefusedException>(() => register.The<Discussions>().AskAsync(green.PersonId, "Again.", cancel: cancel));
        var id = await The(register).MakeAsync(register.Act.Today, "Second", another: true, cancel: cancel);
        Assert.Single(await register.The<Discussions>().OfAsync(green.PersonId, cancel));

        register.Time.Advance(TimeSpan.FromMinutes(5));
        await The(register).StartAsync(id, cancel);
        Assert.Single(await register.The<Discussions>().OfAsync(green.PersonId, cancel));
        await The(register).SayAsync(id, Assert.Single(await ItemsAsync(register, id)).Id, "A place is found.", "", cancel);
        Assert.Empty(await register.The<Discussions>().OfAsync(green.PersonId, cancel));
        await The(register).FinishAsync(id, cancel);
        Assert.Empty(await ItemsAsync(register, await The(register).MakeAsync(register.Act.Today.AddDays(7), "Next", cancel: cancel)));
    }

    [Fact]
    public async Task A_keyworker_asks_and_writes_for_their_own_people_and_for_nobody_else()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (own, other) = (await AddAsync(register, "Zara", Rating.Red, layla.AccountId), await AddAsync(register, "Noor"));
        var id = await SettledAsync(register, own, other);
        register.Actor = layla;
        await register.The<BeforeMeetings>().WriteAsync(id, own.Id, "Sleeping four hours.", cancel);
        await register.The<Discussions>().AskAsync(own.PersonId, "The school place ends.", cancel: cancel);

        await Assert.ThrowsAsync<NotFoundException>(() => register.The<BeforeMeetings>().WriteAsync(id, other.Id, "Words.", cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<Discussions>().AskAsync(other.PersonId, "Why.", cancel: cancel));
        await Assert.ThrowsAsync<ForbiddenException>(() => Agendas(register).PullInAsync(id, own.Id, "Why.", cancel));
        await Assert.ThrowsAsync<ForbiddenException>(() => Agendas(register).PublishAsync(id, cancel));

        register.Actor = await register.AddStaffAsync("Helen Marsh", Role.Chair);
        await register.The<BeforeMeetings>().WriteAsync(id, own.Id, "The landlord gave notice.", cancel);
        var said = (await register.The<BeforeMeetings>().OfAsync(id, cancel))[own.Id]
            .Select(saidBefore => (saidBefore.By, saidBefore.Text, saidBefore.IsMine));
        Assert.Equal([("Layla Owen", "Sleeping four hours.", false), ("Helen Marsh", "The landlord gave notice.", true)], said);

        register.Actor = await register.AddStaffAsync("Omar Owen", Role.Keyworker);
        Assert.Empty(await register.The<BeforeMeetings>().OfAsync(id, cancel));
    }

    [Fact]
    public async Task Whoever_is_suspended_is_on_no_agenda_for_any_reason_and_nothing_of_them_shows()
    {
        await using var register = await TestRegister.OpenAsync();
        var (asked, left, written) = (await AddAsync(register, "Zara"), await AddAsync(register, "Noor"), await AddAsync(register, "Ada"));
        var id = await SettledAsync(register, asked, left, written);
        await register.The<Discussions>().AskAsync(asked.PersonId, "The school place ends.", cancel: cancel);
        await Agendas(register)
            .PushOutAsync(id, (await ItemsAsync(register, id)).Single(item => item.EntryId == left.Id).Id, "Seen yesterday.", cancel);
        await register.The<BeforeMeetings>().WriteAsync(id, written.Id, "Sleeping four hours.", cancel);
        await register.SaveAsync(db =>
        {
            foreach (var entry in db.Entries)
                entry.Suspend();
            return 0;
        });

        var room = await register.The<MeetingQueries>().LookAsync(id, cancel);
        Assert.Empty(room.Plan.NotThisTime);
        Assert.All(room.Lines, line => Assert.True(line.IsWithheld));
        Assert.Empty(await register.The<BeforeMeetings>().OfAsync(id, cancel));
        Assert.Empty(await register.The<Discussions>().FindAsync(id, "noor", cancel));
        await Assert.ThrowsAsync<RefusedException>(() => Agendas(register).PullInAsync(id, left.Id, "Why.", cancel));
        await Assert.ThrowsAsync<RefusedException>(() => Agendas(register).BringBackAsync(id, left.Id, cancel));
        await Assert.ThrowsAsync<NotFoundException>(() => register.The<BeforeMeetings>().WriteAsync(id, written.Id, "More.", cancel));
        await The(register).RebuildAsync(id, cancel);
        Assert.Empty(await ItemsAsync(register, id));
    }

    [Fact]
    public async Task The_time_is_by_section_and_by_hand_against_the_length()
    {
        await using var register = await TestRegister.OpenAsync();
        var (red, amber) = (await AddAsync(register, "Zara"), await AddAsync(register, "Noor", Rating.Amber));
        var id = await SettledAsync(register, red, amber);
        Assert.Equal("2 people, 11 of 120 minutes", (await register.The<MeetingQueries>().LookAsync(id, cancel)).Plan.Time.InWords);

        await Agendas(register).AllotAsync(id, (await ItemsAsync(register, id))[0].Id, 20, cancel);
        await register.The<PlannedMeetings>().CallAsync(id, was => was with { Minutes = 20, Place = "Room 4" }, cancel);

        var room = await register.The<MeetingQueries>().LookAsync(id, cancel);
        Assert.Equal("5 minutes over: 2 people, 25 of 20 minutes", room.Plan.Time.InWords);
        Assert.Equal([(20, true), (5, false)], room.Lines.Select(line => (line.Minutes, line.MinutesByHand)));
        Assert.Equal("Room 4", room.Plan.Call.Place);
    }
}
