using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Accounts;

/// <summary>What is decided where somebody gets an account.</summary>
public sealed record AccountApproval
{
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Where they work, of those that are known; null for one that is not, or for none.</summary>
    public Guid? Organisation { get; init; }

    /// <summary>
    /// The name of one that is not known yet: it is written down without a signed agreement, so that a partner there sees nobody.
    /// </summary>
    public string NewOrganisation { get; init; } = "";
    public OrganisationKind Kind { get; init; } = OrganisationKind.Other;
}

/// <summary>
/// Asking for an account, and deciding on it. The identity provider proves who somebody is; a colleague decides whether they work with the
/// register.
/// </summary>
public sealed class AccountRequests(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Asks, as whoever fills in a public form. Asking again while one waits changes nothing.</summary>
    /// <param name="subject">As the identity provider proved it.</param>
    /// <param name="asked">What they wrote.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When something is missing or too long, or there is an open account for them.</exception>
    public async Task AskAsync(string subject, AccountAsked asked, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await using var change = await work.BeginAsync(Actor.Public, "asked for an account", cancel);
        if (
            await change.Db.AccountRequests.AnyAsync(
                accountRequest => accountRequest.Subject == subject && accountRequest.State == AccountRequestState.Waiting,
                cancel
            )
        )
            return;
        Refuse.If(
            await change.Db.Accounts.AnyAsync(account => account.Subject == subject && account.IsActive, cancel),
            "There is an account for you already. Sign in."
        );
        var organisation = await change
            .Db.Organisations.AsNoTracking()
            .Where(candidate => candidate.Id == asked.OrganisationId)
            .Select(candidate => candidate.Name)
            .FirstOrDefaultAsync(cancel);
        change.Db.Add(
            new AccountRequest(
                subject,
                asked with
                {
                    OrganisationId = organisation is null ? null : asked.OrganisationId,
                    Organisation = organisation ?? asked.Organisation,
                },
                change.Act
            )
        );
        await change.CommitAsync(cancel);
    }

    /// <summary>Makes the account, in the same unit of work as the decision.</summary>
    /// <exception cref="RefusedException">When the roles cannot be held, or a partner's organisation is missing.</exception>
    /// <exception cref="ForbiddenException">When a role is not theirs to give.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has decided it.</exception>
    public async Task ApproveAsync(Guid id, AccountApproval approval, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var actor = await guard.RequireAsync(Permission.ApproveAccounts, cancel);
        if (Permissions.Of(actor, Permission.ApproveAccounts) != PermissionScope.All && approval.Roles.Except(Roles.OfPartners).Any())
            throw new ForbiddenException("A coordinator gives the roles of partners. Ask a system administrator for any other.");
        await using var change = await work.BeginAsync(actor, "approved an account", cancel);
        var request = await LoadAsync(change.Db, id, cancel);
        request.DemandWaiting();
        var organisation = await OrganisationAsync(change, approval, cancel);
        Refuse.If(
            approval.Roles.Contains(Role.PartnerProfessional) && organisation is null,
            "A partner professional works for an organisation. Choose it.",
            nameof(approval.Organisation)
        );
        request.Approve(await AccountAsync(change, request, approval.Roles, organisation, cancel), change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Says no. Whoever asked reads the reason, and may ask again.</summary>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has decided it.</exception>
    public async Task TurnDownAsync(Guid id, string reason, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ApproveAccounts, cancel);
        await using var change = await work.BeginAsync(actor, "refused an account", cancel);
        (await LoadAsync(change.Db, id, cancel)).TurnDown(reason, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>The last request of somebody whom the provider proved; null when they never asked.</summary>
    public async Task<AccountRequest?> LastOfAsync(string subject, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .AccountRequests.AsNoTracking()
            .Where(accountRequest => accountRequest.Subject == subject)
            .OrderByDescending(accountRequest => accountRequest.AskedAt)
            .FirstOrDefaultAsync(cancel);
    }

    // An account that was closed is the same person's: it serves again, with what is decided now.
    static async Task<Guid> AccountAsync(
        UnitOfWorkScope change,
        AccountRequest request,
        IReadOnlyList<Role> roles,
        Guid? organisation,
        CancellationToken cancel
    )
    {
        if (await change.Db.Accounts.FirstOrDefaultAsync(account => account.Subject == request.Subject, cancel) is not { } closed)
            return change.Db.Add(new Account(request.Subject, request.Name, request.Email, roles, organisation, change.Act)).Entity.Id;
        closed.Reopen(request.Name, request.Email, roles, organisation);
        return closed.Id;
    }

    static async Task<Guid?> OrganisationAsync(UnitOfWorkScope change, AccountApproval approval, CancellationToken cancel)
    {
        var name = approval.NewOrganisation.Trim();
        if (approval.Organisation is null && name.Length == 0)
            return null;
        var known = await change
            .Db.Organisations.AsNoTracking()
            .Select(organisation => new { organisation.Id, organisation.Name })
            .ToListAsync(cancel);
        if (approval.Organisation is { } chosen)
            return known.Exists(row => row.Id == chosen)
                ? chosen
                : throw new RefusedException("This organisation is no longer on the list. Choose another.", nameof(approval.Organisation));
        if (known.Find(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
            return same.Id;
        return change.Db.Add(new Organisation(name, approval.Kind, null, change.Act)).Entity.Id;
    }

    static async Task<AccountRequest> LoadAsync(DsrDb db, Guid id, CancellationToken cancel) =>
        await db.AccountRequests.FirstOrDefaultAsync(accountRequest => accountRequest.Id == id, cancel) ?? throw new NotFoundException();
}
