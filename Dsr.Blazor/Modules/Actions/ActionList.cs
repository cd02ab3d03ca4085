using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>The actions of the people that the actor may see.</summary>
public sealed class ActionList(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>A page, overdue first; those without a date last.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<ActionPage> PageAsync(ActionFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (today, seen) = (clock.Today, Seen(db, actor));
        var open = seen.Where(action => action.EndedOn == null);
        var owners = await OwnersAsync(db, open, cancel);
        var left = seen.By(filter, owners.FirstOrDefault(ownerCount => ownerCount.Key == filter.Owner)?.Who, actor, today);
        return new(
            await Rows(db, Sorted(left).Skip((filter.Page - 1) * ActionFilter.PageSize).Take(ActionFilter.PageSize)).ToListAsync(cancel),
            await left.CountAsync(cancel),
            await open.CountAsync(cancel),
            await open.CountAsync(action => action.OwnerAccountId == actor.AccountId, cancel),
            await open.CountAsync(action => action.Due < today, cancel),
            await open.Select(action => action.OwnerOrganisation)
                .Where(name => name != "")
                .Distinct()
                .OrderBy(name => name)
                .ToListAsync(cancel),
            owners
        );
    }

    /// <summary>All that an owner has open, for handing them on together.</summary>
    /// <param name="owner">The owner's key.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<IReadOnlyList<ActionRow>> OfAsync(string owner, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var open = Seen(db, actor).Where(action => action.EndedOn == null);
        var who = (await OwnersAsync(db, open, cancel)).FirstOrDefault(ownerCount => ownerCount.Key == owner)?.Who;
        return await Rows(db, Sorted(open.OwnedBy(who))).ToListAsync(cancel);
    }

    /// <summary>Shown actions again after a commit; one that is not in the answer has ended or is no longer the actor's to see.</summary>
    /// <param name="actions">Which.</param>
    /// <param name="ended">Those that have ended too.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyDictionary<Guid, ActionRow>> AgainAsync(
        IReadOnlyCollection<Guid> actions,
        bool ended = false,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Rows(db, Seen(db, actor).Where(action => actions.Contains(action.Id) && (ended || action.EndedOn == null)))
            .ToDictionaryAsync(actionRow => actionRow.Id, cancel);
    }

    /// <summary>The actions of the people whom the actor may see.</summary>
    internal static IQueryable<PlanAction> Seen(DsrDb db, Actor actor) =>
        from action in db.Actions.AsNoTracking()
        join person in PersonVisibility.People(db, actor, Permission.SeePeople) on action.PersonId equals person.Id
        select action;

    /// <summary>The soonest due first; those without a date last.</summary>
    internal static IQueryable<PlanAction> Sorted(IQueryable<PlanAction> actions) =>
        actions.OrderBy(action => action.Due == null).ThenBy(action => action.Due).ThenBy(action => action.Id);

    // One row for an account, however its name was written on each action.
    static async Task<IReadOnlyList<OwnerCount>> OwnersAsync(DsrDb db, IQueryable<PlanAction> open, CancellationToken cancel)
    {
        var found = await open.GroupBy(action => new
            {
                action.OwnerAccountId,
                action.OwnerName,
                action.OwnerOrganisation,
            })
            .Select(group => new { Who = group.Key, Count = group.Count() })
            .ToListAsync(cancel);
        var active = await db.Accounts.Where(account => account.IsActive).Select(account => account.Id).ToListAsync(cancel);
        return
        [
            .. found
                .Where(row => row.Who.OwnerName.Length > 0)
                .GroupBy(row => new ActionOwner(row.Who.OwnerAccountId, row.Who.OwnerName, row.Who.OwnerOrganisation).Key())
                .Select(group => (group.First().Who, Open: group.Sum(row => row.Count)))
                .Select(pair => new OwnerCount(
                    new(pair.Who.OwnerAccountId, pair.Who.OwnerName, pair.Who.OwnerOrganisation),
                    pair.Open,
                    pair.Who.OwnerAccountId is { } id && !active.Contains(id)
                ))
                .OrderBy(ownerCount => ownerCount.Who.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Actions as a list shows them.</summary>
    internal static IQueryable<ActionRow> Rows(DsrDb db, IQueryable<PlanAction> actions) =>
        from action in actions
        from person in db.People.Where(person => person.Id == action.PersonId)
        select new ActionRow
        {
            Id = action.Id,
            PersonId = person.Id,
            Person =
                person.GivenName == "" || person.FamilyName == ""
                    ? person.GivenName + person.FamilyName
                    : person.FamilyName + ", " + person.GivenName,
            Text = action.Text,
            OwnerName = action.OwnerName,
            OwnerOrganisation = action.OwnerOrganisation,
            OwnerAccountId = action.OwnerAccountId,
            Due = action.Due,
            Status = action.Status,
            Source = action.Source,
            Version = action.Version,
            Latest = action
                .Notes.OrderByDescending(note => note.Number)
                .Select(note => new LatestNote(note.Text, note.By, note.At, note.Kind, note.FileId != null))
                .FirstOrDefault(),
        };
}
