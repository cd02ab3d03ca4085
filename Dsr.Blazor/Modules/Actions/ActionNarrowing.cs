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
        var left = filter.Status is { } status ? actions.Where(one => one.Status == status) : actions.Where(one => one.EndedOn == null);
        if (filter.Mine)
            left = left.Where(one => one.OwnerAccountId == actor.AccountId);
        if (filter.Overdue)
            left = left.Where(one => one.EndedOn == null && one.Due < today);
        if (filter.Organisation is { } organisation)
            left = left.Where(one => one.OwnerOrganisation == organisation);
        if (filter.Source is { } source)
            left = left.Where(one => one.Source == source);
        if (filter.Owner is not null)
            left = left.OwnedBy(owner);
        return left.Within(filter.Due, today);
    }

    /// <summary>Those of one owner: of an account, or of a name and an organisation without one. Of nobody, none.</summary>
    internal static IQueryable<PlanAction> OwnedBy(this IQueryable<PlanAction> actions, ActionOwner? owner) =>
        owner switch
        {
            null => actions.Where(one => false),
            { AccountId: { } account } => actions.Where(one => one.OwnerAccountId == account),
            { Name: var name, Organisation: var organisation } => actions.Where(one =>
                one.OwnerAccountId == null && one.OwnerName == name && one.OwnerOrganisation == organisation
            ),
        };

    static IQueryable<PlanAction> Within(this IQueryable<PlanAction> actions, DueWindow due, DateOnly today)
    {
        if (due == DueWindow.Any)
            return actions;
        if (due == DueWindow.Undated)
            return actions.Where(one => one.Due == null);
        var until = today.AddDays(
            due switch
            {
                DueWindow.Today => 0,
                DueWindow.Week => 7,
                DueWindow.Fortnight => 14,
                _ => 28,
            }
        );
        return actions.Where(one => one.Due >= today && one.Due <= until);
    }
}
