using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Access;

/// <summary>From an account to an actor.</summary>
public sealed class Accounts(IDbContextFactory<DsrDb> contexts)
{
    readonly SharedAnswers<bool, Dictionary<Guid, Actor>> known = new();

    /// <summary>The actor of an active account; null when there is none.</summary>
    public async Task<Actor?> Find(Guid account, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Find(db, account, cancel);
    }

    /// <summary>The same within a change that has begun, where another context would not see what it has done.</summary>
    public static Task<Actor?> Find(DsrDb db, Guid account, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return One(db, db.Accounts.Where(one => one.Id == account), cancel);
    }

    /// <summary>
    /// The actor as the account stood after a commit, or later; null when it was closed by then. Accounts change by commits alone,
    /// so they are read once after each, all together: every open page asks.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="after">The commit's sequence.</param>
    public async Task<Actor?> FindAfter(Guid account, long after) => (await known.Of(true, after, Active)).GetValueOrDefault(account);

    /// <summary>The actor of the account that the identity provider knows by this subject; null when there is none.</summary>
    public async Task<Actor?> FindBySubject(string subject, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await One(db, db.Accounts.Where(one => one.Subject == subject), cancel);
    }

    async Task<Dictionary<Guid, Actor>> Active()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return (await Read(db, db.Accounts).ToListAsync()).ToDictionary(found => found.Account.Id, found => found.Actor);
    }

    static async Task<Actor?> One(DsrDb db, IQueryable<Account> accounts, CancellationToken cancel) =>
        (await Read(db, accounts).FirstOrDefaultAsync(cancel))?.Actor;

    static IQueryable<Found> Read(DsrDb db, IQueryable<Account> accounts) =>
        from account in accounts.AsNoTracking()
        where account.IsActive
        from organisation in db.Organisations.Where(one => one.Id == account.OrganisationId).DefaultIfEmpty()
        select new Found(account, organisation != null && organisation.AgreementSignedOn != null);

    sealed record Found(Account Account, bool Signed)
    {
        public Actor Actor => new(Account.Id.ToString(), Account.Name, Account.Roles, Account.Id, Account.OrganisationId, Signed);
    }
}
