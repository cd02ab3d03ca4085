using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;

/// <summary>Somebody with an account, to give an action or a part to.</summary>
public sealed record Colleague(Guid AccountId, string Name, string Roles, Guid? OrganisationId, string Organisation);

/// <summary>The accounts and organisations that a form offers.</summary>
public sealed class Colleagues(Guard guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>Everybody who can work with a person's record, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> All(CancellationToken cancel = default)
    {
        await guard.May(Function.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var organisations = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name, cancel);
        var accounts = await db.Accounts.AsNoTracking().Where(one => one.IsActive).OrderBy(one => one.Name).ToListAsync(cancel);
        return
        [
            .. accounts
                .Where(one => one.Roles.Any(Works))
                .Select(one => new Colleague(
                    one.Id,
                    one.Name,
                    string.Join(", ", one.Roles.Select(Actor.Words)),
                    one.OrganisationId,
                    one.OrganisationId is { } id ? organisations.GetValueOrDefault(id, "") : ""
                )),
        ];
    }

    /// <summary>Every organisation, by name, with whether it signed the sharing agreement.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, bool Signed)>> Organisations(CancellationToken cancel = default)
    {
        await guard.May(Function.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(clock.Today));
        var all = await db
            .Organisations.AsNoTracking()
            .OrderBy(one => one.Name)
            .Select(one => new
            {
                one.Id,
                one.Name,
                Signed = signatories.Any(signatory => signatory.Id == one.Id),
            })
            .ToListAsync(cancel);
        return [.. all.Select(one => (one.Id, one.Name, one.Signed))];
    }

    static bool Works(Role role) =>
        role is Role.Coordinator or Role.Lead or Role.Chair or Role.Commissioner or Role.Keyworker or Role.PartnerProfessional;
}
