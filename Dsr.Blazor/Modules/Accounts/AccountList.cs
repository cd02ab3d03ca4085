using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Accounts;

/// <summary>A body as a form offers it, and whether it signed the sharing agreement: a partner of one that has not sees nobody.</summary>
public sealed record KnownOrganisation(Guid Id, string Name, bool HasSigned);

/// <summary>A request with what helps to decide it.</summary>
/// <param name="Request">What they wrote, and what was decided.</param>
/// <param name="HadAccount">They had an account here that was closed.</param>
/// <param name="Roles">What they got; empty while it waits.</param>
/// <param name="WorksFor">Where their account says that they work.</param>
public sealed record AskedFor(AccountRequest Request, bool HadAccount, IReadOnlyList<Role> Roles, string WorksFor);

/// <summary>The requests for accounts, for those who decide them and those who look after who may do what.</summary>
public sealed class AccountList(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>How many decided ones are shown.</summary>
    public const int Recent = 20;

    /// <summary>What waits for a decision, longest first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after accounts.</exception>
    public Task<IReadOnlyList<AskedFor>> WaitingAsync(CancellationToken cancel = default) =>
        ReadAsync(
            requests =>
                requests
                    .Where(accountRequest => accountRequest.State == AccountRequestState.Waiting)
                    .OrderBy(accountRequest => accountRequest.AskedAt),
            cancel
        );

    /// <summary>What was decided last, newest first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not look after accounts.</exception>
    public Task<IReadOnlyList<AskedFor>> DecidedAsync(CancellationToken cancel = default) =>
        ReadAsync(
            requests =>
                requests
                    .Where(accountRequest => accountRequest.State != AccountRequestState.Waiting)
                    .OrderByDescending(accountRequest => accountRequest.DecidedAt)
                    .Take(Recent),
            cancel
        );

    /// <summary>How many wait; null for those whom it does not concern.</summary>
    public async Task<int?> CountAsync(Actor actor, CancellationToken cancel = default)
    {
        if (!actor.May(Permission.SeeAccounts))
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.AccountRequests.CountAsync(accountRequest => accountRequest.State == AccountRequestState.Waiting, cancel);
    }

    /// <summary>The bodies that are known, by name. No secret: whoever asks for an account chooses among them.</summary>
    public async Task<IReadOnlyList<KnownOrganisation>> OrganisationsAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(clock.Today));
        return await db
            .Organisations.AsNoTracking()
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => new KnownOrganisation(
                organisation.Id,
                organisation.Name,
                signatories.Any(signatory => signatory.Id == organisation.Id)
            ))
            .ToListAsync(cancel);
    }

    async Task<IReadOnlyList<AskedFor>> ReadAsync(
        Func<IQueryable<AccountRequest>, IQueryable<AccountRequest>> which,
        CancellationToken cancel
    )
    {
        await guard.RequireAsync(Permission.SeeAccounts, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var requests = await which(db.AccountRequests.AsNoTracking()).ToListAsync(cancel);
        var subjects = requests.Select(accountRequest => accountRequest.Subject).ToList();
        var accounts = await (
            from account in db.Accounts.AsNoTracking()
            where subjects.Contains(account.Subject)
            from organisation in db.Organisations.Where(organisation => organisation.Id == account.OrganisationId).DefaultIfEmpty()
            select new
            {
                account.Subject,
                account.Roles,
                WorksFor = organisation == null ? "" : organisation.Name,
            }
        ).ToDictionaryAsync(row => row.Subject, cancel);
        return
        [
            .. from request in requests
            let account = accounts.GetValueOrDefault(request.Subject)
            select new AskedFor(
                request,
                request.State == AccountRequestState.Waiting && account is not null,
                account?.Roles ?? [],
                account?.WorksFor ?? ""
            ),
        ];
    }
}
