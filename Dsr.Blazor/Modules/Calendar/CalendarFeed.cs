using System.Security.Cryptography;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Notifications;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Calendar;

/// <summary>
/// What a calendar program reads at a secret address: meetings, and by when somebody's own actions and tasks are due. It says of whom to
/// nobody.
/// </summary>
public sealed class CalendarFeed(IDbContextFactory<DsrDb> contexts, Platform.Security.Accounts accounts, PolicyStore policies, Clock clock)
{
    /// <summary>The file; null for a secret that opens nothing, whether there never was such a one or it was taken back.</summary>
    public async Task<string?> ReadAsync(string secret, CancellationToken cancel = default)
    {
        var hash = CalendarAddresses.Hash(secret);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var address = await db
            .CalendarAddresses.AsNoTracking()
            .FirstOrDefaultAsync(calendar => calendar.SecretHash == hash && calendar.RevokedAt == null, cancel);
        if (address is null || await accounts.FindAsync(address.AccountId, cancel) is not { } actor)
            return null;
        var policy = await policies.ReadAsync();
        var (from, to) = (
            clock.Today.AddDays(-policy.On(clock.Today, CalendarPolicies.DaysBack)),
            clock.Today.AddDays(policy.On(clock.Today, CalendarPolicies.DaysAhead))
        );
        var items = await MeetingsAsync(db, actor, from, to, policy.On(clock.Today, MeetingPolicies.MeetingLength), cancel);
        items = [.. items, .. await ActionsAsync(db, actor, to, cancel), .. await TasksAsync(db, actor, to, cancel)];
        var changed = await ChangedAsync(db, [.. items.Select(item => item.Record.Id)], cancel);
        var events = items
            .OrderBy(item => item.Said.When.Day)
            .ThenBy(item => item.Record.Id)
            .Select(item => Event(address, item, changed.GetValueOrDefault(item.Record.Id, address.MadeAt)));
        return CalendarText.Of(events, clock.Now, policy.On(clock.Today, CalendarPolicies.RefreshHours));
    }

    static async Task<IReadOnlyList<Item>> MeetingsAsync(
        DsrDb db,
        Actor actor,
        DateOnly from,
        DateOnly to,
        int length,
        CancellationToken cancel
    )
    {
        var meetings = db.Meetings.AsNoTracking().Where(meeting => meeting.Date >= from && meeting.Date <= to);
        // Whose reach ends at their own people has those meetings in which one of them is talked about.
        if (Permissions.Of(actor, Permission.SeeMeetings) != PermissionScope.All)
        {
            var people = PersonVisibility.People(db, actor, Permission.SeeMeetings);
            meetings = meetings.Where(meeting =>
                meeting.Status != MeetingStatus.DraftAgenda
                && db.MeetingItems.Any(item => item.MeetingId == meeting.Id && people.Any(person => person.Id == item.PersonId))
            );
        }
        return [.. (await meetings.ToListAsync(cancel)).Select(meeting => new Item(meeting, CalendarMapping.Of(meeting, length)))];
    }

    static async Task<IReadOnlyList<Item>> ActionsAsync(DsrDb db, Actor actor, DateOnly to, CancellationToken cancel)
    {
        var people = SeenNotices.People(db, actor);
        var actions = await db
            .Actions.AsNoTracking()
            .Where(action =>
                action.EndedOn == null
                && action.OwnerAccountId == actor.AccountId
                && action.Due <= to
                && people.Any(person => person.Id == action.PersonId)
            )
            .ToListAsync(cancel);
        return [.. actions.Select(action => CalendarMapping.Of(action) is { } said ? new Item(action, said) : null).OfType<Item>()];
    }

    static async Task<IReadOnlyList<Item>> TasksAsync(DsrDb db, Actor actor, DateOnly to, CancellationToken cancel)
    {
        if (!actor.May(Permission.DoTasks))
            return [];
        var people = SeenNotices.People(db, actor);
        var tasks = await db
            .TeamTasks.AsNoTracking()
            .Where(task =>
                task.DoneAt == null
                && task.OwnerId == actor.AccountId
                && task.Due <= to
                && (task.PersonId == null || people.Any(person => person.Id == task.PersonId))
            )
            .ToListAsync(cancel);
        return [.. tasks.Select(task => new Item(task, CalendarMapping.Of(task)))];
    }

    // When each was changed last stands in the audit.
    static async Task<Dictionary<Guid, DateTimeOffset>> ChangedAsync(DsrDb db, IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        await db
            .AuditEvents.AsNoTracking()
            .Where(link => ids.Contains(link.AggregateId))
            .GroupBy(link => link.AggregateId)
            .Select(group => new { group.Key, At = group.Max(link => link.At) })
            .ToDictionaryAsync(row => row.Key, row => row.At, cancel);

    // Hashed with the account: the same for ever, also at a new address, and no id of the register to be looked up by.
    static CalendarEvent Event(CalendarAddress address, Item item, DateTimeOffset changed) =>
        new()
        {
            Uid =
                Convert
                    .ToHexString(SHA256.HashData([.. address.AccountId.ToByteArray(), .. item.Record.Id.ToByteArray()]))[..32]
                    .ToLowerInvariant() + "@dsr",
            Sequence = item.Record.Version - 1,
            ChangedAt = changed,
            Summary = item.Said.Summary,
            When = item.Said.When,
            IsCancelled = item.Said.IsCancelled,
        };

    sealed record Item(Aggregate Record, (string Summary, CalendarTime When, bool IsCancelled) Said);
}
