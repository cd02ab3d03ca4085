using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People.Access;

/// <summary>An organisation that may be given access, and whether it signed the agreement.</summary>
public sealed record PossibleOrganisation(Guid Id, string Name, bool HasSigned);

/// <summary>Granting an organisation's partner professionals sight of a record for a time, and taking it back.</summary>
public sealed class OrganisationAccesses(
    Authorizer guard,
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    Clock clock
)
{
    /// <summary>Every access to a person's record, those that hold first, then the latest.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<OrganisationAccess>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        var all = await db.OrganisationAccesses.AsNoTracking().Where(access => access.PersonId == person).ToListAsync(cancel);
        return [.. all.OrderByDescending(access => access.IsOpen(clock.Today)).ThenByDescending(access => access.GrantedAt)];
    }

    /// <summary>The organisations that a form offers, by name, and the most days that policy lets access last.</summary>
    /// <exception cref="ForbiddenException">When the actor may not grant access.</exception>
    public async Task<(IReadOnlyList<PossibleOrganisation> Organisations, int Longest)> OfferedAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.GrantAccess, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var signatories = db.Organisations.Where(Organisation.HasSignedOn(clock.Today));
        var organisations = await db
            .Organisations.AsNoTracking()
            .OrderBy(organisation => organisation.Name)
            .Select(organisation => new PossibleOrganisation(
                organisation.Id,
                organisation.Name,
                signatories.Any(signatory => signatory.Id == organisation.Id)
            ))
            .ToListAsync(cancel);
        return (organisations, await LongestAsync());
    }

    /// <summary>Lets the partner professionals of an organisation open a record.</summary>
    /// <exception cref="RefusedException">When something is missing or impossible, or the organisation has access already.</exception>
    /// <exception cref="ForbiddenException">For anybody but a coordinator or the lead.</exception>
    public async Task GrantAsync(Guid person, AccessForm form, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        var actor = await guard.RequireAsync(Permission.GrantAccess, cancel);
        await using var change = await work.BeginAsync(actor, "gave an organisation access", cancel);
        await guard.RequireAsync(Permission.GrantAccess, change.Db, person, cancel);
        var organisation = await change
            .Db.Organisations.Include(known => known.Agreements)
            .FirstOrDefaultAsync(known => known.Id == form.OrganisationId, cancel)
            ?? throw new RefusedException("Which organisation is missing. Choose one.", nameof(form.OrganisationId));
        var before = await change
            .Db.OrganisationAccesses.Where(access => access.PersonId == person && access.OrganisationId == organisation.Id)
            .ToListAsync(cancel);
        Refuse.If(
            before.Exists(access => access.IsOpen(change.Act.Today)),
            "This organisation has access already. Take that back first, then grant it anew.",
            nameof(form.OrganisationId)
        );
        change.Db.Add(new OrganisationAccess(person, organisation, form, await LongestAsync(), change.Act));
        await change.CommitAsync(cancel);
    }

    /// <summary>Takes an access back, at once.</summary>
    /// <exception cref="RefusedException">When a colleague took it back, it has ended, or nothing says why.</exception>
    /// <exception cref="ForbiddenException">For anybody but a coordinator or the lead.</exception>
    public async Task RevokeAsync(Guid id, string why, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.GrantAccess, cancel);
        await using var change = await work.BeginAsync(actor, "took an organisation’s access back", cancel);
        var access = await change.Db.OrganisationAccesses.FirstOrDefaultAsync(known => known.Id == id, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.GrantAccess, change.Db, access.PersonId, cancel);
        access.Revoke(why, change.Act);
        await change.CommitAsync(cancel);
    }

    async Task<int> LongestAsync() => (await policies.ReadAsync()).On(clock.Today, AccessPolicies.Longest);
}
