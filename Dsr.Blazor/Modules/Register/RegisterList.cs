using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register;

/// <summary>The register as a list, for whoever may see people: the page, the export and the command ask the same questions.</summary>
public sealed class RegisterList(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock, FreshRows fresh)
{
    /// <summary>The rows of the filter's page, and how many all pages have.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<RegisterPage> PageAsync(RegisterFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var query = await QueryAsync(db, actor, cancel);
        var matching = query.Matching(filter);
        var total = await matching.CountAsync(cancel);
        // The order first and the rows for these ids after it: in one query SQLite would work out each cell of every page before.
        var ids = await new RegisterSorting(db, clock.Today)
            .Sorted(matching, filter)
            .Select(listed => listed.Entry.Id)
            .Skip((filter.Page - 1) * RegisterFilter.PageSize)
            .Take(RegisterFilter.PageSize)
            .ToListAsync(cancel);
        var rows = await query
            .Rows(query.Everyone().Where(listed => ids.Contains(listed.Entry.Id)))
            .ToDictionaryAsync(row => row.EntryId, cancel);
        return new(await WithLastChangeAsync(db, [.. ids.Where(rows.ContainsKey).Select(id => rows[id])], cancel), total);
    }

    /// <summary>The counts on top: by rating with the late reviews, and who was changed since the last meeting.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<RegisterCounts> CountsAsync(RegisterFilter filter, CancellationToken cancel = default) =>
        await CountsAsync(await guard.RequireAsync(Permission.SeePeople, cancel), filter.ForCounts, cancel);

    /// <summary>The counts again after a commit. Those who see everybody share one answer.</summary>
    /// <param name="filter">The list's filter.</param>
    /// <param name="after">The notice's sequence.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<RegisterCounts> CountsAfterAsync(RegisterFilter filter, long after, CancellationToken cancel = default)
    {
        var (actor, counted) = (await guard.RequireAfterAsync(after, Permission.SeePeople, cancel), filter.ForCounts);
        return Permissions.Of(actor, Permission.SeePeople) == PermissionScope.All && !counted.Mine
            ? await fresh.CountsAsync(counted, after, () => CountsAsync(actor, counted, CancellationToken.None))
            : await CountsAsync(actor, counted, cancel);
    }

    /// <summary>Shown rows again after a commit. An entry that is not in the answer has left the register, or the actor's sight.</summary>
    /// <param name="entries">The entries whose rows are shown and were changed.</param>
    /// <param name="after">The notice's sequence.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<Guid, RegisterRow>> RowsAfterAsync(
        IReadOnlyCollection<Guid> entries,
        long after,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAfterAsync(after, Permission.SeePeople, cancel);
        var rows = new Dictionary<Guid, RegisterRow>();
        foreach (var entry in await StillSeenAsync(actor, entries, cancel))
            if (await fresh.RowAsync(entry, after, () => RowAsync(entry)) is { } row)
                rows[entry] = row;
        return rows;
    }

    /// <summary>The authorities and teams that a filter can name.</summary>
    public async Task<RegisterChoices> ChoicesAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = new RegisterQuery(db, actor, clock.Today).Everyone().Select(listed => listed.Person);
        return new(
            await people
                .Select(person => person.LocalAuthority)
                .Where(name => name != "")
                .Distinct()
                .OrderBy(name => name)
                .ToListAsync(cancel),
            await people
                .SelectMany(person => person.Involvements)
                .Where(involvement =>
                    involvement.Role == InvolvementRole.LeadProfessional && involvement.EndedOn == null && involvement.Team != ""
                )
                .Select(involvement => involvement.Team)
                .Distinct()
                .OrderBy(name => name)
                .ToListAsync(cancel)
        );
    }

    /// <summary>The actor's question of the register, with the last meeting known.</summary>
    internal async Task<RegisterQuery> QueryAsync(DsrDb db, Actor actor, CancellationToken cancel)
    {
        var meeting = await LastMeetingAsync(db, cancel);
        // Walks back from the newest link: as many as were written since the meeting.
        var at = meeting is null
            ? null
            : await db
                .AuditEvents.Where(link => link.At <= meeting.FinishedAt)
                .OrderByDescending(link => link.Sequence)
                .Select(link => (long?)link.Sequence)
                .FirstOrDefaultAsync(cancel);
        return new RegisterQuery(db, actor, clock.Today) { LastMeetingAt = at };
    }

    async Task<RegisterCounts> CountsAsync(Actor actor, RegisterFilter filter, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (today, query) = (clock.Today, await QueryAsync(db, actor, cancel));
        var all = query.Matching(filter);
        var found = await all.GroupBy(listed => new { listed.Entry.Rating, Overdue = listed.Entry.NextReviewDue < today })
            .Select(group => new
            {
                group.Key.Rating,
                group.Key.Overdue,
                Count = group.Count(),
            })
            .ToListAsync(cancel);
        var byRating = Enum.GetValues<Rating>()
            .ToDictionary(
                rating => rating,
                rating => new RatingCount(
                    found.Where(row => row.Rating == rating).Sum(row => row.Count),
                    found.Where(row => row.Rating == rating && row.Overdue).Sum(row => row.Count)
                )
            );
        var meeting = await LastMeetingAsync(db, cancel);
        return new(byRating, meeting?.Date, meeting is null ? 0 : await query.Changed(all).CountAsync(cancel));
    }

    static Task<Meeting?> LastMeetingAsync(DsrDb db, CancellationToken cancel) =>
        db
            .Meetings.AsNoTracking()
            .Where(meeting => meeting.FinishedAt != null)
            .OrderByDescending(meeting => meeting.FinishedAt)
            .FirstOrDefaultAsync(cancel);

    // Who sees everybody needs no query for it: an entry that has left the register has no row.
    async Task<IReadOnlyCollection<Guid>> StillSeenAsync(Actor actor, IReadOnlyCollection<Guid> entries, CancellationToken cancel)
    {
        if (Permissions.Of(actor, Permission.SeePeople) == PermissionScope.All)
            return entries;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await new RegisterQuery(db, actor, clock.Today)
            .Everyone()
            .Where(listed => entries.Contains(listed.Entry.Id))
            .Select(listed => listed.Entry.Id)
            .ToListAsync(cancel);
    }

    // As the operator sees it: the answer is shared, and each asker's sight was checked before.
    async Task<RegisterRow?> RowAsync(Guid entry)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var query = new RegisterQuery(db, Actor.Operator, clock.Today);
        return (
            await WithLastChangeAsync(
                db,
                await query.Rows(query.Everyone().Where(listed => listed.Entry.Id == entry)).ToListAsync(),
                default
            )
        ).SingleOrDefault();
    }

    static async Task<IReadOnlyList<RegisterRow>> WithLastChangeAsync(DsrDb db, IReadOnlyList<RegisterRow> rows, CancellationToken cancel)
    {
        var sequences = rows.Select(row => row.LastSequence).ToList();
        var changes = await db
            .AuditEvents.AsNoTracking()
            .Where(link => sequences.Contains(link.Sequence))
            .ToDictionaryAsync(link => link.Sequence, link => new LastChange(link.ActorName, link.Why, link.At), cancel);
        return [.. rows.Select(row => row with { LastChange = changes.GetValueOrDefault(row.LastSequence) })];
    }
}
