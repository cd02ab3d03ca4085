using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People.Watching;

/// <summary>Somebody who read of a person in one way: how often, and when last.</summary>
/// <param name="Who">By the name that they had when they read.</param>
/// <param name="Role">What they are now, in words; blank where the account is no longer known.</param>
/// <param name="How">In which way.</param>
/// <param name="Times">How often; one stands for a quarter of an hour.</param>
/// <param name="First">When first in the time that is asked for, in UTC.</param>
/// <param name="Last">When last, in UTC.</param>
public sealed record Reader(string Who, string Role, ReadKind How, int Times, DateTimeOffset First, DateTimeOffset Last);

/// <summary>A page of readers.</summary>
/// <param name="Rows">At most <see cref="ReadFilter.PageSize"/>, the latest first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="OwnOnly">The reader sees their own reads alone.</param>
public sealed record ReaderPage(IReadOnlyList<Reader> Rows, int Total, bool OwnOnly);

/// <summary>Who has read of a person, from the log of reads.</summary>
public sealed class Readers(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>
    /// A page of who has seen the person; null for those who may not ask, to whom the page says only why they see it themselves.
    /// </summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<ReaderPage?> PageAsync(Guid person, ReadFilter filter, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var reach = Permissions.Of(actor, Permission.SeeReaders);
        if (reach == PermissionScope.None)
            return null;
        var kinds = filter.How is { } how ? how.Stored() : ReadKinds.All;
        var reads = (await ReadsAsync(db, person, filter.Since(clock.Now), cancel)).Where(read => kinds.Contains(read.Kind));
        if (reach == PermissionScope.Own)
            reads = reads.Where(read => read.ActorId == actor.Id);
        var readers = reads
            .GroupBy(read => new
            {
                read.ActorId,
                read.ActorName,
                read.Kind,
            })
            .Select(group => new
            {
                group.Key.ActorId,
                group.Key.ActorName,
                group.Key.Kind,
                Times = group.Count(),
                First = group.Min(read => read.At),
                Last = group.Max(read => read.At),
            });
        var total = await readers.CountAsync(cancel);
        var shown = await readers
            .OrderByDescending(row => row.Last)
            .ThenBy(row => row.ActorName)
            .Skip((filter.Page - 1) * ReadFilter.PageSize)
            .Take(ReadFilter.PageSize)
            .ToListAsync(cancel);
        var roles = await RolesAsync(db, [.. shown.Select(row => row.ActorId).Distinct()], cancel);
        return new(
            [
                .. shown.Select(row => new Reader(
                    row.ActorName,
                    roles.GetValueOrDefault(row.ActorId, ""),
                    ReadKinds.Of(row.Kind),
                    row.Times,
                    row.First,
                    row.Last
                )),
            ],
            total,
            reach == PermissionScope.Own
        );
    }

    sealed class Read
    {
        public string ActorId { get; init; } = "";
        public string ActorName { get; init; } = "";
        public string Kind { get; init; } = "";
        public DateTimeOffset At { get; init; }
    }

    // A list names those who were on it in its payload, and a referral that nobody had joined by then names itself: both are
    // looked through for the time that is asked for (decision 18).
    static async Task<IQueryable<Read>> ReadsAsync(DsrDb db, Guid person, DateTimeOffset since, CancellationToken cancel)
    {
        var referrals = await db
            .Referrals.Where(referral => referral.PersonId == person)
            .Select(referral => referral.Id)
            .ToListAsync(cancel);
        string[] named = [person.ToString(), .. referrals.Select(id => id.ToString())];
        var direct = db
            .ReadEvents.Where(readEvent => readEvent.PersonId == person && readEvent.At >= since)
            .Select(readEvent => new Read
            {
                ActorId = readEvent.ActorId,
                ActorName = readEvent.ActorName,
                Kind = readEvent.Kind,
                At = readEvent.At,
            });
        var listed =
            from readEvent in db.ReadEvents
            where readEvent.PersonId == null && readEvent.At >= since
            join payload in db.ReadPayloads on readEvent.Sequence equals payload.Sequence
            where named.Any(id => payload.Json.Contains(id))
            select new Read
            {
                ActorId = readEvent.ActorId,
                ActorName = readEvent.ActorName,
                Kind = readEvent.Kind,
                At = readEvent.At,
            };
        return direct.Concat(listed);
    }

    static async Task<Dictionary<string, string>> RolesAsync(DsrDb db, IReadOnlyList<string> actors, CancellationToken cancel)
    {
        var ids = actors.Select(text => Guid.TryParse(text, out var id) ? id : default).Where(id => id != default).ToList();
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(account => ids.Contains(account.Id))
            .Select(account => new { account.Id, account.Roles })
            .ToListAsync(cancel);
        return accounts.ToDictionary(row => row.Id.ToString(), row => string.Join(", ", row.Roles.Select(Actor.Words)));
    }
}
