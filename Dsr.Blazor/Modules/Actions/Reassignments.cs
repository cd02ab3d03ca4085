using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>An action as it was on screen when somebody chose it.</summary>
/// <param name="Id">The action.</param>
/// <param name="Version">Its version then.</param>
/// <param name="Owner">Whose it was then.</param>
public sealed record SeenAction(Guid Id, long Version, ActionOwner Owner);

/// <summary>An action that was not given away, and why.</summary>
/// <param name="Id">The action.</param>
/// <param name="Text">What is to be done; blank where the actor may not see it any more.</param>
/// <param name="Why">The reason, as a sentence.</param>
public sealed record LeftWhereItWas(Guid Id, string Text, string Why);

/// <summary>What became of a handover.</summary>
/// <param name="Given">How many have the new owner now.</param>
/// <param name="Left">Those that have not, each with the reason.</param>
public sealed record Reassigned(int Given, IReadOnlyList<LeftWhereItWas> Left);

/// <summary>Gives many actions to somebody else at once, as when a colleague leaves.</summary>
public sealed class Reassignments(Authorizer guard, UnitOfWork work)
{
    /// <summary>What the audit says of it.</summary>
    public const string Why = "gave an action to somebody else";

    /// <summary>
    /// Gives actions to a new owner, in one commit. Each is held against the version that was seen: one that a colleague ended or gave
    /// away meanwhile stays with what they decided, and is named; a note or a date that came meanwhile is in nobody's way.
    /// </summary>
    /// <param name="chosen">The actions, as they were on screen.</param>
    /// <param name="to">The new owner.</param>
    /// <param name="reason">Kept as a note on each.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="Kernel.RefusedException">When the new owner or the reason is missing, or their account is closed.</exception>
    /// <exception cref="ForbiddenException">When the actor may not update everybody's actions.</exception>
    public async Task<Reassigned> GiveAsync(
        IReadOnlyCollection<SeenAction> chosen,
        ActionOwner to,
        string? reason,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(to);
        var actor = await guard.RequireAsync(Permission.UpdateActions, cancel);
        if (!May(actor))
            throw new ForbiddenException("Actions are given to somebody else by the DSR team. Tell a coordinator who takes yours on.");
        Kernel.Refuse.If(chosen.Count == 0, "No action is chosen. Choose those that somebody else takes on.");
        await using var change = await work.BeginAsync(actor, Why, cancel);
        var owner = to.AccountId is { } account ? await ActionOwners.OwnerAsync(change.Db, account, change.Act.Today, cancel) : null;
        to.Demand();
        var left = new List<LeftWhereItWas>();
        foreach (var seen in chosen.DistinctBy(seenAction => seenAction.Id))
        {
            if (await GiveAsync(change, seen, to, owner, reason, cancel) is { } stays)
                left.Add(stays);
        }
        await change.CommitAsync(cancel);
        return new(chosen.DistinctBy(seenAction => seenAction.Id).Count() - left.Count, left);
    }

    /// <summary>Whether somebody may give everybody's actions away.</summary>
    public static bool May(Actor actor) => Permissions.Of(actor, Permission.UpdateActions) == PermissionScope.All;

    static async Task<LeftWhereItWas?> GiveAsync(
        UnitOfWorkScope change,
        SeenAction seen,
        ActionOwner to,
        Actor? owner,
        string? reason,
        CancellationToken cancel
    )
    {
        var action = await change.Db.Actions.Include(plan => plan.Notes).FirstOrDefaultAsync(plan => plan.Id == seen.Id, cancel);
        if (action is null)
            return new(seen.Id, "", "It is not there any more.");
        if (await OvertakenAsync(change.Db, action, seen, cancel) is { } overtaken)
            return new(action.Id, action.Text, overtaken);
        if (owner is not null && !await ActionOwners.ReachesAsync(change.Db, owner, action.PersonId, cancel))
            return new(action.Id, action.Text, ActionOwners.CannotSee);
        action.Reassign(to, reason, change.Act);
        return null;
    }

    static async Task<string?> OvertakenAsync(DsrDb db, PlanAction action, SeenAction seen, CancellationToken cancel)
    {
        if (action.Version == seen.Version && action.IsOpen)
            return null;
        var by = await db
            .AuditEvents.Where(auditEvent => auditEvent.AggregateId == action.Id)
            .OrderByDescending(auditEvent => auditEvent.Sequence)
            .Select(auditEvent => auditEvent.ActorName)
            .FirstOrDefaultAsync(cancel)
            ?? "A colleague";
        if (!action.IsOpen)
            return $"{by} has ended it.";
        return action.OwnerAccountId == seen.Owner.AccountId && action.OwnerName == seen.Owner.Name
            ? null
            : $"{by} has given it to {action.OwnerName} meanwhile.";
    }
}
