using Dsr.Blazor.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Access;

/// <summary>From an account to an actor.</summary>
public sealed class Accounts(IDbContextFactory<DsrDb> contexts)
{
    /// <summary>The actor of an active account; null when there is none.</summary>
    public async Task<Actor?> Find(Guid account, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await One(db, db.Accounts.Where(one => one.Id == account), cancel);
    }

    /// <summary>The actor of the account that the identity provider knows by this subject; null when there is none.</summary>
    public async Task<Actor?> FindBySubject(string subject, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await One(db, db.Accounts.Where(one => one.Subject == subject), cancel);
    }

    static async Task<Actor?> One(DsrDb db, IQueryable<Domain.Staff.Account> accounts, CancellationToken cancel)
    {
        var found = await (from account in accounts.AsNoTracking()
                           where account.IsActive
                           from organisation in db.Organisations.Where(one => one.Id == account.OrganisationId).DefaultIfEmpty()
                           select new { account, signed = organisation != null && organisation.AgreementSignedOn != null }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Actor(found.account.Id.ToString(), found.account.Name, found.account.Roles, found.account.Id, found.account.OrganisationId, found.signed);
    }
}
