using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Accounts;

/// <summary>Who signs in, as it is written down when the account is made.</summary>
/// <param name="Subject">How the identity provider knows them.</param>
/// <param name="Name">As colleagues know them.</param>
/// <param name="Email">The work address.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Organisation">The name of one that is known; null for none.</param>
public sealed record StaffDetails(string Subject, string Name, string Email, IReadOnlyList<Role> Roles, string? Organisation);

/// <summary>Making and closing the accounts of those who sign in.</summary>
public sealed class StaffAccounts(Authorizer guard, UnitOfWork work)
{
    /// <summary>Makes an account.</summary>
    /// <exception cref="RefusedException">When something is missing, or the subject has an account already.</exception>
    public async Task AddAsync(StaffDetails details, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(details);
        var actor = await guard.RequireAsync(Permission.ManageAccounts, cancel);
        await using var change = await work.BeginAsync(actor, "made an account", cancel);
        Refuse.If(
            await change.Db.Accounts.AnyAsync(account => account.Subject == details.Subject, cancel),
            "There is an account with this subject already, open or closed. Check how the identity provider knows them.",
            nameof(details.Subject)
        );
        change.Db.Add(
            new Account(
                details.Subject,
                details.Name,
                details.Email,
                details.Roles,
                await OrganisationAsync(change.Db, details.Organisation, cancel),
                change.Act
            )
        );
        await change.CommitAsync(cancel);
    }

    /// <summary>Closes an account: from now on they neither sign in nor act, also on a page that is open.</summary>
    /// <exception cref="RefusedException">When there is none.</exception>
    public async Task CloseAsync(string subject, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ManageAccounts, cancel);
        await using var change = await work.BeginAsync(actor, "closed an account", cancel);
        var account = await change.Db.Accounts.FirstOrDefaultAsync(candidate => candidate.Subject == subject, cancel)
            ?? throw new RefusedException(
                "There is no account with this subject. Check how the identity provider knows them.",
                nameof(subject)
            );
        account.Deactivate();
        await change.CommitAsync(cancel);
    }

    static async Task<Guid?> OrganisationAsync(DsrDb db, string? name, CancellationToken cancel)
    {
        if (name is null)
            return null;
        var known = await db
            .Organisations.AsNoTracking()
            .Where(organisation => organisation.Name == name)
            .Select(organisation => (Guid?)organisation.Id)
            .FirstOrDefaultAsync(cancel);
        return known
            ?? throw new RefusedException(
                "There is no organisation of this name on the register. Check the name, or leave it out.",
                nameof(name)
            );
    }
}
