using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Calendar;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Tests.Modules.Calendar;

public class CalendarFeedTests
{
    [Fact]
    public async Task Another_program_reads_meetings_and_ones_own_due_days_and_no_name()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var other = await register.AddStaffAsync("Omar Owen", Role.Keyworker);
        var entry = await register.AddPersonAsync(keyworker: other.AccountId);
        await AgreeAsync(register, priya, entry.PersonId, priya, new(2026, 12, 9));
        await AgreeAsync(register, priya, entry.PersonId, other, new(2026, 12, 10));
        var registerId = await register.AskAsync(db => db.Registers.Select(support => support.Id).SingleAsync());
        await register.SaveAsync(db => db.Add(new Meeting(registerId, "About Elijah Okonkwo", new(2026, 11, 26), register.Act)).Entity);
        var task = await register.SaveAsync(db =>
            db.Add(
                new TeamTask(TeamTaskKind.TellLeder, "Tell LeDeR about Elijah", TestActs.InDays(3), null, entry.PersonId, register.Act)
            ).Entity
        );
        await ChangeAsync(
            register,
            db => db.TeamTasks.SingleAsync(team => team.Id == task.Id),
            team => team.Take(priya.AccountId, priya.Name)
        );

        var text = (await FeedAsync(register, await register.As<CalendarAddresses>(priya).MakeAsync()))!;
        var read = await CalendarReader.ReadAsync(text);
        Assert.Equal(("PUBLISH", "2.0", 0), (read.Method, read.Version, read.Errors.GetArrayLength()));
        Assert.Equal(
            [
                ("Task due", "2026-11-23", "2026-11-24", 1),
                ("DSR meeting", "2026-11-26", "2026-11-27", 0),
                ("Action due", "2026-12-09", "2026-12-10", 0),
            ],
            read.Events.Select(readEvent => (readEvent.Summary, readEvent.Start, readEvent.End, readEvent.Sequence))
        );
        Assert.All(read.Events, readEvent => Assert.Equal(("CONFIRMED", "2026-11-20T12:00:00+00:00"), (readEvent.Status, readEvent.Stamp)));
        foreach (var secret in new[] { "Elijah", "Okonkwo", "999", entry.Reference, entry.PersonId.ToString(), task.Id.ToString() })
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_changed_day_is_the_same_event_with_a_higher_sequence_at_any_address()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var entry = await register.AddPersonAsync();
        await AgreeAsync(register, priya, entry.PersonId, priya, new(2026, 12, 9));
        var before = Assert.Single(
            (await CalendarReader.ReadAsync((await FeedAsync(register, await register.As<CalendarAddresses>(priya).MakeAsync()))!)).Events
        );

        register.Time.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(
            register,
            db => db.Actions.SingleAsync(),
            action => action.Change(action.Details() with { Due = new(2026, 12, 16) })
        );
        var after = Assert.Single(
            (await CalendarReader.ReadAsync((await FeedAsync(register, await register.As<CalendarAddresses>(priya).MakeAsync()))!)).Events
        );
        Assert.Equal(
            (before.Uid, before.Sequence + 1, "2026-12-16", "2026-11-20T13:00:00+00:00"),
            (after.Uid, after.Sequence, after.Start, after.Modified)
        );
    }

    [Fact]
    public async Task Who_is_suspended_is_not_in_it_and_what_has_ended_is_gone()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var (kept, suspended) = (
            await register.AddPersonAsync(),
            await register.AddPersonAsync(details: TestPeople.Details("Mia", "Hall") with { NhsNumber = "" })
        );
        foreach (var entry in new[] { kept, suspended })
            await AgreeAsync(register, priya, entry.PersonId, priya, new(2026, 12, 9));
        var secret = await register.As<CalendarAddresses>(priya).MakeAsync();
        Assert.Equal(2, Events(await FeedAsync(register, secret)));

        await ChangeAsync(register, db => db.Entries.SingleAsync(entry => entry.Id == suspended.Id), entry => entry.Suspend());
        Assert.Equal(1, Events(await FeedAsync(register, secret)));
        await ChangeAsync(
            register,
            db => db.Actions.Include(action => action.Notes).SingleAsync(action => action.PersonId == kept.PersonId),
            action => action.Move(ActionStatus.Done, null, register.Act)
        );
        Assert.Equal(0, Events(await FeedAsync(register, secret)));
    }

    [Fact]
    public async Task A_keyworker_has_the_meetings_that_speak_of_their_people_once_the_agenda_is_more_than_a_draft()
    {
        await using var register = await TestRegister.OpenAsync();
        var layla = await register.AddStaffAsync("Layla Owen", Role.Keyworker);
        var (own, others) = (
            await register.AddPersonAsync(keyworker: layla.AccountId),
            await register.AddPersonAsync(details: TestPeople.Details("Mia", "Hall") with { NhsNumber = "" })
        );
        var secret = await register.As<CalendarAddresses>(layla).MakeAsync();
        foreach (var (entry, day) in new[] { (own, new DateOnly(2026, 11, 26)), (others, new DateOnly(2026, 12, 3)) })
        {
            var meeting = await register.SaveAsync(db => db.Add(new Meeting(entry.RegisterId, "Weekly review", day, register.Act)).Entity);
            await ChangeAsync(
                register,
                db => db.Meetings.Include(candidate => candidate.Items).SingleAsync(candidate => candidate.Id == meeting.Id),
                candidate =>
                    candidate.SetAgenda([new(entry.Id, entry.PersonId, AgendaSection.Amber, ["Amber"])], new HashSet<Guid>(), register.Act)
            );
            Assert.Equal(day.Month == 11 ? 0 : 1, Events(await FeedAsync(register, secret)));
            await ChangeAsync(
                register,
                db => db.Meetings.Include(candidate => candidate.Items).SingleAsync(candidate => candidate.Id == meeting.Id),
                candidate => candidate.Start(register.Act)
            );
        }
        Assert.Equal(1, Events(await FeedAsync(register, secret)));
    }

    [Fact]
    public async Task An_address_opens_nothing_once_it_is_revoked_replaced_or_its_account_closed()
    {
        await using var register = await TestRegister.OpenAsync();
        var priya = await register.AddStaffAsync("Priya Kaur", Role.Coordinator);
        var addresses = register.As<CalendarAddresses>(priya);
        var first = await addresses.MakeAsync();
        var second = await addresses.MakeAsync();
        Assert.Null(await FeedAsync(register, first));
        Assert.NotNull(await FeedAsync(register, second));
        Assert.Null(await FeedAsync(register, "unknown"));
        Assert.DoesNotContain(
            await register.AskAsync(db => db.AuditPayloads.Select(auditPayload => auditPayload.Json).ToListAsync()),
            json => json.Contains(second, StringComparison.Ordinal)
        );
        Assert.Equal(43, second.Length);

        await addresses.RevokeAsync();
        Assert.Null(await FeedAsync(register, second));
        Assert.Null(await addresses.SinceAsync());

        var third = await addresses.MakeAsync();
        await ChangeAsync(
            register,
            db => db.Accounts.SingleAsync(account => account.Id == priya.AccountId),
            account => account.Deactivate()
        );
        Assert.Null(await FeedAsync(register, third));
    }

    [Theory]
    [InlineData("2026-03-28", "09:30", 90, "2026-03-28T09:30:00+00:00", "2026-03-28T11:00:00+00:00")]
    [InlineData("2026-03-29", "00:30", 120, "2026-03-29T00:30:00+00:00", "2026-03-29T02:30:00+00:00")]
    [InlineData("2026-03-30", "09:30", 90, "2026-03-30T08:30:00+00:00", "2026-03-30T10:00:00+00:00")]
    [InlineData("2026-10-24", "09:30", 90, "2026-10-24T08:30:00+00:00", "2026-10-24T10:00:00+00:00")]
    [InlineData("2026-10-25", "00:30", 120, "2026-10-24T23:30:00+00:00", "2026-10-25T01:30:00+00:00")]
    [InlineData("2026-10-26", "09:30", 90, "2026-10-26T09:30:00+00:00", "2026-10-26T11:00:00+00:00")]
    public async Task Another_program_reads_the_times_round_the_change_of_the_clocks_as_they_are(
        string day,
        string start,
        int minutes,
        string starts,
        string ends
    )
    {
        var english = System.Globalization.CultureInfo.InvariantCulture;
        var one = new CalendarEvent
        {
            Uid = "one@dsr",
            Sequence = 0,
            ChangedAt = DateTimeOffset.UnixEpoch,
            Summary = "Réunion, “über”; and\\or\nmore than seventy-five octets long so that the line has to be folded",
            When = new(DateOnly.Parse(day, english), TimeOnly.Parse(start, english), minutes),
            IsCancelled = true,
        };
        var read = Assert.Single((await CalendarReader.ReadAsync(CalendarText.Of([one], DateTimeOffset.UnixEpoch, 1))).Events);
        Assert.Equal((starts, ends, one.Summary, "CANCELLED"), (read.Start, read.End, read.Summary, read.Status));
    }

    static Task<string?> FeedAsync(TestRegister register, string secret) => register.The<CalendarFeed>().ReadAsync(secret);

    static int Events(string? text) => text!.Split("BEGIN:VEVENT").Length - 1;

    static Task<Guid> AgreeAsync(TestRegister register, Actor by, Guid person, Actor owner, DateOnly due) =>
        register
            .As<AgreedActions>(by)
            .AddAsync(
                person,
                new()
                {
                    Text = "Ring Elijah's school",
                    OwnerName = owner.Name,
                    OwnerOrganisation = "The trust",
                    OwnerAccountId = owner.AccountId,
                    Due = due,
                }
            );

    static async Task ChangeAsync<T>(TestRegister register, Func<DsrDb, Task<T>> find, Action<T> change)
    {
        await using var work = await register.The<UnitOfWork>().BeginAsync(register.Actor, "set up a test");
        change(await find(work.Db));
        await work.CommitAsync();
    }
}
