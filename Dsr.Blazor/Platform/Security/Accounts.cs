using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Security;

/// <summary>From an account to an actor.</summary>
public sealed class Accounts(IDbContextFactory<DsrDb> contexts, TimeProvider time)
{
    readonly PostCommitCache<DateOnly, Dictionary<Guid, Actor>> known = new();

    /// <summary>The actor of an active account; null when there is none.</summary>
    public async Task<Actor?> FindAsync(Guid account, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await FindAsync(db, account, Today, cancel);
    }

    /// <summary>The same within a change that has begun, where another context would not see what it has done.</summary>
    /// <param name="db">Where the change is being made.</param>
    /// <param name="account">The account.</param>
    /// <param name="today">The day, on which their organisation's sharing agreement holds or does not.</param>
    /// <param name="cancel">Gives up.</param>
    public static Task<Actor?> FindAsync(DsrDb db, Guid account, DateOnly today, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return OneAsync(db, db.Accounts.Where(candidate => candidate.Id == account), today, cancel);
    }

    /// <summary>
    /// The actor as the account stood after a commit, or later; null when it was closed by then. Accounts change by commits alone,
    /// and agreements by days alone,
    /// so they are read once after each commit of a day, all together: every open page asks.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="after">The commit's sequence.</param>
    public async Task<Actor?> FindAfterAsync(Guid account, long after) =>
        (await known.OfAsync(Today, after, ActiveAsync)).GetValueOrDefault(account);

    /// <summary>The actor of the account that the identity provider knows by this subject; null when there is none.</summary>
    public async Task<Actor?> FindBySubjectAsync(string subject, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await OneAsync(db, db.Accounts.Where(account => account.Subject == subject), Today, cancel);
    }

    DateOnly Today => London.DateOf(time.GetUtcNow());

    async Task<Dictionary<Guid, Actor>> ActiveAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        return (await Read(db, db.Accounts, Today).ToListAsync()).ToDictionary(found => found.Account.Id, found => found.Actor);
    }

    static async Task<Actor?> OneAsync(DsrDb db, IQueryable<Account> accounts, DateOnly today, CancellationToken cancel) =>
        (await Read(db, accounts, today).FirstOrDefaultAsync(cancel))?.Actor;

    static IQueryable<Found> Read(DsrDb db, IQueryable<Account> accounts, DateOnly today)
    {
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(today));
        return accounts
            .AsNoTracking()
            .Where(account => account.IsActive)
            .Select(account => new Found(account, signatories.Any(organisation => organisation.Id == account.OrganisationId)));
    }

    sealed record Found(Account Account, bool Signed)
    {
        public Actor Actor => new(Account.Id.ToString(), Account.Name, Account.Roles, Account.Id, Account.OrganisationId, Signed);
    }
}
