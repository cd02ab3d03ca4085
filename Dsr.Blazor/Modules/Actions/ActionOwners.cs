using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>Whoever has open actions, and how many.</summary>
/// <param name="Who">The owner.</param>
/// <param name="Open">How many are open.</param>
/// <param name="HasLeft">Their account was closed.</param>
public sealed record OwnerCount(ActionOwner Who, int Open, bool HasLeft)
{
    /// <summary>How an address names them: the account, or a digest, because no address names anybody.</summary>
    public string Key => Who.Key();
}

/// <summary>Who may do an action, and who has some.</summary>
public sealed class ActionOwners(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>Everybody to whom an action could be given, by name. Whether they may see its person is asked when it is.</summary>
    public async Task<IReadOnlyList<ActionOwner>> EverybodyAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.UpdateActions, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var found = await (
            from account in db.Accounts.AsNoTracking()
            where account.IsActive
            from organisation in db.Organisations.Where(organisation => organisation.Id == account.OrganisationId).DefaultIfEmpty()
            orderby account.Name
            select new
            {
                account.Id,
                account.Name,
                account.Roles,
                account.OrganisationId,
                Organisation = organisation == null ? "" : organisation.Name,
            }
        ).ToListAsync(cancel);
        return
        [
            .. found
                .Where(row => new Actor("", "", row.Roles, row.Id, row.OrganisationId, false).May(Permission.UpdateActions))
                .Select(row => new ActionOwner(row.Id, row.Name, row.Organisation)),
        ];
    }

    /// <summary>The accounts that may work on the actions of a person, for a form that offers them.</summary>
    /// <exception cref="NotFoundException">When the person is not there for who asks.</exception>
    public async Task<IReadOnlySet<Guid>> ReachingAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.AddActions, db, person, cancel);
        return await ReachingAsync(db, person, clock.Today, cancel);
    }

    internal static async Task<IReadOnlySet<Guid>> ReachingAsync(DsrDb db, Guid person, DateOnly today, CancellationToken cancel)
    {
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(involvement => involvement.PersonId == person && involvement.EndedOn == null)
            .Select(involvement => involvement.AccountId)
            .ToListAsync(cancel);
        var granted = await db
            .OrganisationAccesses.AsNoTracking()
            .Where(access => access.PersonId == person && access.RevokedAt == null)
            .Select(access => (Guid?)access.OrganisationId)
            .ToListAsync(cancel);
        var reaching = new HashSet<Guid>();
        foreach (var account in await db.Accounts.AsNoTracking().Where(account => account.IsActive).ToListAsync(cancel))
        {
            var reach = account.Roles.Max(role =>
                Permissions.Of(new Actor("", "", [role], account.Id, account.OrganisationId, true), Permission.UpdateActions)
            );
            // "Own" is asked of the few whom something joins to the person, and of nobody else.
            var isNear =
                reach == PermissionScope.Own
                && (involved.Contains(account.Id) || account.OrganisationId is not null && granted.Contains(account.OrganisationId));
            if (
                reach == PermissionScope.All
                || isNear
                    && await Platform.Security.Accounts.FindAsync(db, account.Id, today, cancel) is { } owner
                    && await ReachesAsync(db, owner, person, cancel)
            )
                reaching.Add(account.Id);
        }
        return reaching;
    }

    /// <summary>
    /// Refuses an account that could not work on an action of a person: closed, or with a role that does not open the person.
    /// </summary>
    /// <param name="db">Where the change is being made.</param>
    /// <param name="person">Whose action it is.</param>
    /// <param name="account">The owner's account; null is somebody without one, of whom nothing is asked.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When they could not.</exception>
    internal static async Task DemandAsync(DsrDb db, Guid person, Guid? account, DateOnly today, CancellationToken cancel)
    {
        if (account is not { } id)
            return;
        var actor = await OwnerAsync(db, id, today, cancel);
        Refuse.If(!await ReachesAsync(db, actor, person, cancel), CannotSee, nameof(ActionDetails.OwnerAccountId));
    }

    /// <summary>The owner as an actor.</summary>
    /// <exception cref="RefusedException">When the account is closed, or there is none.</exception>
    internal static async Task<Actor> OwnerAsync(DsrDb db, Guid account, DateOnly today, CancellationToken cancel) =>
        await Platform.Security.Accounts.FindAsync(db, account, today, cancel)
        ?? throw new RefusedException(
            "The account of the colleague you chose is closed. Choose somebody else.",
            nameof(ActionDetails.OwnerAccountId)
        );

    /// <summary>Whether an owner may work on the actions of a person.</summary>
    internal static Task<bool> ReachesAsync(DsrDb db, Actor owner, Guid person, CancellationToken cancel) =>
        PersonVisibility.People(db, owner, Permission.UpdateActions).AnyAsync(candidate => candidate.Id == person, cancel);

    /// <summary>Why somebody cannot be given an action.</summary>
    internal const string CannotSee =
        "The colleague you chose may not open this person’s record, so they could not work on the action. Add them to the people involved first, or choose somebody else.";
}
