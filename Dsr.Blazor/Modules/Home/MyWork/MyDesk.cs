using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.MyWork;

/// <summary>
/// Reads a keyworker's or a professional's own work. Each query begins with the people whom they may see, so that whoever is suspended is
/// gone from all of it.
/// </summary>
public sealed class MyDesk(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>How many people and actions are shown at most.</summary>
    public const int Most = 100;

    /// <summary>All of it.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<Desk> ReadAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        // Somebody on two registers is one person.
        var people = Sorted(await MyPeople.Of(db, actor, clock.Today).ToListAsync(cancel)).DistinctBy(myPerson => myPerson.Id).ToList();
        var actions = await ActionList.Rows(db, ActionList.Sorted(Actions(db, actor)).Take(Most)).ToListAsync(cancel);
        return new([.. people.Take(Most)], people.Count, actions, await MyAsks.OfAsync(db, actor, clock.Today, cancel))
        {
            Ids = people.Select(myPerson => myPerson.Id).Concat(actions.Select(actionRow => actionRow.PersonId)).ToHashSet(),
        };
    }

    static IEnumerable<MyPerson> Sorted(IEnumerable<MyPerson> people) =>
        people
            .OrderBy(myPerson => myPerson.PresentedOn ?? DateOnly.MaxValue)
            .ThenBy(myPerson => myPerson.NextReview ?? DateOnly.MaxValue)
            .ThenBy(myPerson => myPerson.Name, StringComparer.Ordinal);

    static IQueryable<PlanAction> Actions(DsrDb db, Actor actor) =>
        ActionList.Seen(db, actor).Where(action => action.EndedOn == null && action.OwnerAccountId == actor.AccountId);
}
