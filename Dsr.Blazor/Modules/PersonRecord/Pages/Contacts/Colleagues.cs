using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;

/// <summary>Somebody with an account, to give an action or a part to.</summary>
public sealed record Colleague(Guid AccountId, string Name, string Roles, Guid? OrganisationId, string Organisation);

/// <summary>The accounts and organisations that a form offers.</summary>
public sealed class Colleagues(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>Everybody who can work with a person's record, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> AllAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var organisations = await db
            .Organisations.AsNoTracking()
            .ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(account => account.IsActive)
            .OrderBy(account => account.Name)
            .ToListAsync(cancel);
        return
        [
            .. accounts
                .Where(account => account.Roles.Any(Works))
                .Select(account => new Colleague(
                    account.Id,
                    account.Name,
                    string.Join(", ", account.Roles.Select(Actor.Words)),
                    account.OrganisationId,
                    account.OrganisationId is { } id ? organisations.GetValueOrDefault(id, "") : ""
                )),
        ];
    }

    /// <summary>Every organisation, by name, with whether it signed the sharing agreement.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, bool Signed)>> OrganisationsAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(clock.Today));
        var all = await db
            .Organisations.AsNoTracking()
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => new
            {
                organisation.Id,
                organisation.Name,
                Signed = signatories.Any(signatory => signatory.Id == organisation.Id),
            })
            .ToListAsync(cancel);
        return [.. all.Select(row => (row.Id, row.Name, row.Signed))];
    }

    static bool Works(Role role) =>
        role is Role.Coordinator or Role.Lead or Role.Chair or Role.Commissioner or Role.Keyworker or Role.PartnerProfessional;
}
