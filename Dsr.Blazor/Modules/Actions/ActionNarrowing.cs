using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>A filter as a query.</summary>
static class ActionNarrowing
{
    /// <param name="actions">What the reader may see.</param>
    /// <param name="filter">What they ask for.</param>
    /// <param name="owner">The owner that the filter names; null where it names none that there is.</param>
    /// <param name="actor">The reader.</param>
    /// <param name="today">The day it is.</param>
    internal static IQueryable<PlanAction> By(
        this IQueryable<PlanAction> actions,
        ActionFilter filter,
        ActionOwner? owner,
        Actor actor,
        DateOnly today
    )
    {
        var left = filter.Status is { } status
            ? actions.Where(action => action.Status == status)
            : actions.Where(action => action.EndedOn == null);
        if (filter.Mine)
            left = left.Where(action => action.OwnerAccountId == actor.AccountId);
        if (filter.Overdue)
            left = left.Where(action => action.EndedOn == null && action.Due < today);
        if (filter.Organisation is { } organisation)
            left = left.Where(action => action.OwnerOrganisation == organisation);
        if (filter.Source is { } source)
            left = left.Where(action => action.Source == source);
        if (filter.Owner is not null)
            left = left.OwnedBy(owner);
        return left.Within(filter.Due, today);
    }

    /// <summary>Those of one owner: of an account, or of a name and an organisation without one. Of nobody, none.</summary>
    internal static IQueryable<PlanAction> OwnedBy(this IQueryable<PlanAction> actions, ActionOwner? owner) =>
        owner switch
        {
            null => actions.Where(action => false),
            { AccountId: { } account } => actions.Where(action => action.OwnerAccountId == account),
            { Name: var name, Organisation: var organisation } => actions.Where(action =>
                action.OwnerAccountId == null && action.OwnerName == name && action.OwnerOrganisation == organisation
            ),
        };

    static IQueryable<PlanAction> Within(this IQueryable<PlanAction> actions, DueWindow due, DateOnly today)
    {
        if (due == DueWindow.Any)
            return actions;
        if (due == DueWindow.Undated)
            return actions.Where(action => action.Due == null);
        var until = today.AddDays(
            due switch
            {
                DueWindow.Today => 0,
                DueWindow.Week => 7,
                DueWindow.Fortnight => 14,
                _ => 28,
            }
        );
        return actions.Where(action => action.Due >= today && action.Due <= until);
    }
}
