using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register;

/// <summary>People whose every episode on the register is closed, each with the last one.</summary>
public sealed class ClosedPeople(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>How many a search beside the register shows at most.</summary>
    public const int MostFound = 20;

    /// <summary>A page of all closed people, the last to leave first.</summary>
    /// <exception cref="ForbiddenException">For who may not open an episode.</exception>
    public async Task<ClosedPage> PageAsync(ClosedFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.OpenEntry, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await OfAsync(db, actor, filter, (filter.Page - 1) * ClosedFilter.PageSize, ClosedFilter.PageSize, cancel);
    }

    /// <summary>The closed people whom a search of the register finds, among those whom the actor may see.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<ClosedPage> FoundAsync(string search, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        if (string.IsNullOrWhiteSpace(search))
            return new([], 0);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await OfAsync(db, actor, new() { Search = search.Trim() }, 0, MostFound, cancel);
    }

    static async Task<ClosedPage> OfAsync(DsrDb db, Actor actor, ClosedFilter filter, int skip, int most, CancellationToken cancel)
    {
        var all = Closed(db, actor);
        if (filter.Why is { } why)
            all = all.Where(listed => listed.Entry.ClosureReason == why);
        if (filter.Search.Length > 0)
            all = all.Found(db, filter.Search);
        var rows = await all.OrderByDescending(listed => listed.Entry.ClosedOn)
            .ThenBy(listed => listed.Person.SortName)
            .ThenBy(listed => listed.Person.Id)
            .Skip(skip)
            .Take(most)
            .Select(listed => new ClosedRow(
                listed.Person.Id,
                listed.Person.GivenName,
                listed.Person.FamilyName,
                listed.Person.DateOfBirth,
                listed.Person.NhsNumber,
                listed.Entry.Reference,
                listed.Entry.ClosedOn,
                listed.Entry.ClosureReason
            ))
            .ToListAsync(cancel);
        return new(rows, await all.CountAsync(cancel));
    }

    static IQueryable<Listed> Closed(DsrDb db, Actor actor) =>
        from entry in db.Entries
        where
            entry.Status == EntryStatus.Closed
            && entry.Id
                == db.Entries.Where(other => other.PersonId == entry.PersonId)
                    .OrderBy(other => other.Status == EntryStatus.Closed)
                    .ThenByDescending(other => other.RecordedAt)
                    .ThenByDescending(other => other.Id)
                    .Select(other => other.Id)
                    .First()
        join person in PersonVisibility.People(db, actor, Permission.SeePeople) on entry.PersonId equals person.Id
        select new Listed { Entry = entry, Person = person };
}
