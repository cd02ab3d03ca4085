using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.ServiceGaps;

/// <summary>The gaps in service that the actor may read: all of them, or those that they raised.</summary>
public sealed class GapList(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>A page, the latest raised first.</summary>
    /// <exception cref="ForbiddenException">When the actor's role reads no gaps.</exception>
    public async Task<GapsListed> PageAsync(GapFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.SeeGaps, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var all = Seen(db, actor);
        var left = Narrowed(all, filter, actor);
        var rows = await left.OrderByDescending(gap => gap.RaisedAt)
            .ThenByDescending(gap => gap.Id)
            .Skip((filter.Page - 1) * GapFilter.PageSize)
            .Take(GapFilter.PageSize)
            .Select(gap => new GapRow
            {
                Id = gap.Id,
                Category = gap.Category,
                What = gap.What,
                LocalAuthority = gap.LocalAuthority,
                Place = gap.Place,
                People = gap.People,
                RaisedBy = gap.RaisedBy,
                RaisedAt = gap.RaisedAt,
                Status = gap.Status,
                Reply = gap.Reply,
                Version = gap.Version,
            })
            .ToListAsync(cancel);
        return new(
            rows,
            await left.CountAsync(cancel),
            await all.CountAsync(cancel),
            await all.CountAsync(gap => gap.RaisedById == actor.Id, cancel),
            (
                await all.GroupBy(gap => gap.Status).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel)
            ).ToDictionary(row => row.Key, row => row.Count),
            await CountsAsync(all.GroupBy(gap => gap.Category), cancel),
            await CountsAsync(all.Where(gap => gap.LocalAuthority != "").GroupBy(gap => gap.LocalAuthority), cancel)
        );
    }

    /// <summary>A gap with its steps, and the people it was raised for as far as the reader may see them.</summary>
    /// <exception cref="NotFoundException">When there is none that the reader may read.</exception>
    public async Task<OpenedGap> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeGaps, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var gap = await Seen(db, actor)
            .Include(service => service.Steps.OrderBy(step => step.Number))
            .FirstOrDefaultAsync(service => service.Id == id, cancel)
            ?? throw new NotFoundException();
        var people = await PersonVisibility
            .People(db, actor, Permission.SeePeople)
            .Where(person => db.GapPeople.Any(link => link.GapId == id && link.PersonId == person.Id))
            .OrderBy(person => person.SortName)
            .Select(person => new GapLink(person.Id, (person.GivenName + " " + person.FamilyName).Trim()))
            .ToListAsync(cancel);
        return new(gap, people, [.. gap.Status.Next().Where(next => actor.May(ServiceGapService.Moves(next)))]);
    }

    /// <summary>The gaps raised for one person, the latest first. Whoever may see the person may read them.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<GapOfPerson>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var mine = Seen(db, actor);
        return await (
            from gap in db.Gaps.AsNoTracking()
            where db.GapPeople.Any(link => link.GapId == gap.Id && link.PersonId == person)
            orderby gap.RaisedAt descending
            select new GapOfPerson(
                gap.Id,
                gap.Category,
                gap.What,
                gap.Status,
                gap.Reply,
                gap.RaisedBy,
                gap.RaisedAt,
                mine.Any(service => service.Id == gap.Id)
            )
        ).ToListAsync(cancel);
    }

    static IQueryable<ServiceGap> Seen(DsrDb db, Actor actor) =>
        Permissions.Of(actor, Permission.SeeGaps) switch
        {
            PermissionScope.All => db.Gaps.AsNoTracking(),
            PermissionScope.Own => db.Gaps.AsNoTracking().Where(gap => gap.RaisedById == actor.Id),
            _ => db.Gaps.AsNoTracking().Where(gap => false),
        };

    static IQueryable<ServiceGap> Narrowed(IQueryable<ServiceGap> gaps, GapFilter filter, Actor actor)
    {
        if (filter.Status is { } status)
            gaps = gaps.Where(gap => gap.Status == status);
        if (filter.Category is { } category)
            gaps = gaps.Where(gap => gap.Category == category);
        if (filter.Area is { } area)
            gaps = gaps.Where(gap => gap.LocalAuthority == area);
        return filter.Mine ? gaps.Where(gap => gap.RaisedById == actor.Id) : gaps;
    }

    static async Task<IReadOnlyList<GapCount>> CountsAsync(IQueryable<IGrouping<string, ServiceGap>> groups, CancellationToken cancel) =>
        [
            .. (await groups.Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel))
                .OrderByDescending(row => row.Count)
                .ThenBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => new GapCount(row.Key, row.Count)),
        ];
}

/// <summary>A gap in service on the record of somebody it was raised for; it opens for who may read it whole.</summary>
public sealed record GapOfPerson(
    Guid Id,
    string Category,
    string What,
    GapStatus Status,
    string Reply,
    string RaisedBy,
    DateTimeOffset RaisedAt,
    bool Opens
);
