using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People.Watching;

/// <summary>Why the reader may see a person, in sentences: the same grounds on which <see cref="PersonVisibility"/> lets them.</summary>
public sealed class WhySeen(Authorizer guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    sealed record Involved(InvolvementRole Role, DateOnly Since);

    /// <summary>Every ground that holds; at least one for who may open the record.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<string>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        if (actor.IsHouse)
            return ["You act as the house itself: whoever runs the server holds the database."];
        var byRole = actor
            .Roles.Where(role => Permissions.Of(actor with { Roles = [role] }, Permission.SeePeople) == PermissionScope.All)
            .Select(ByRole);
        return
        [
            .. byRole,
            .. Permissions.Of(actor, Permission.SeePeople) == PermissionScope.All
                ? []
                : await ByInvolvementAsync(db, actor, person, cancel),
        ];
    }

    static string ByRole(Role role) =>
        role switch
        {
            Role.Coordinator => "You are the DSR coordinator: the register’s team sees everybody.",
            Role.Lead => "You are the DSR lead: the register’s team sees everybody.",
            Role.Chair => "You chair the register’s meetings: whoever chairs sees everybody who may come up.",
            Role.Commissioner => "You are the commissioner: the board responsible for the register sees everybody on it.",
            Role.Governance => "You look after information governance: you see every record, and each look is written down.",
            _ => $"You are {Actor.Words(role)}: that role sees everybody on the register.",
        };

    async Task<IReadOnlyList<string>> ByInvolvementAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var organisation = await db
            .Organisations.AsNoTracking()
            .Where(known => known.Id == actor.OrganisationId)
            .Select(known => known.Name)
            .FirstOrDefaultAsync(cancel);
        if (!actor.OrganisationHasSigned || organisation is null)
            return [];
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(part => part.PersonId == person && part.EndedOn == null && part.AccountId == actor.AccountId)
            .OrderBy(part => part.StartedOn)
            .Select(part => new Involved(part.Role, part.StartedOn))
            .ToListAsync(cancel);
        var named = involved.Select(part =>
            $"You are involved as {In(part.Role)} since {Written.Date(part.Since)}, and {organisation} has signed the sharing agreement."
        );
        return [.. named, .. actor.Roles.Contains(Role.PartnerProfessional) ? await ByAccessAsync(db, actor, person, cancel) : []];
    }

    async Task<IEnumerable<string>> ByAccessAsync(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var today = clock.Today;
        var granted = await db
            .OrganisationAccesses.AsNoTracking()
            .Where(access =>
                access.PersonId == person
                && access.OrganisationId == actor.OrganisationId
                && access.RevokedAt == null
                && access.StartsOn <= today
                && access.EndsOn >= today
            )
            .ToListAsync(cancel);
        return granted.Select(access =>
            $"{access.OrganisationName} has access from {Written.Date(access.StartsOn)} until {Written.Date(access.EndsOn)}, given by {access.GrantedBy}: {access.Reason}"
        );
    }

    static string In(InvolvementRole role) =>
        role switch
        {
            InvolvementRole.LeadProfessional => "lead professional",
            InvolvementRole.CareCoordinator => "care coordinator",
            InvolvementRole.SocialWorker => "social worker",
            InvolvementRole.Education => "education",
            InvolvementRole.Family => "family or carer",
            InvolvementRole.Other => "another professional",
            _ => role.ToString().ToLowerInvariant(),
        };
}
