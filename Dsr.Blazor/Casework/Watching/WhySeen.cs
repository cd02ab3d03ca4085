using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Staff;
using Dsr.Blazor.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Watching;

/// <summary>Why the reader may see a person, in sentences: the same grounds on which <see cref="Visible"/> lets them.</summary>
public sealed class WhySeen(Guard guard, IDbContextFactory<DsrDb> contexts)
{
    sealed record Involved(InvolvementRole Role, string Name, DateOnly Since, Guid? Account, Guid? Organisation);

    /// <summary>Every ground that holds; at least one for who may open the record.</summary>
    /// <exception cref="NotThereException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<string>> Of(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.May(Function.SeePeople, db, person, cancel);
        if (actor.IsHouse) return ["You act as the house itself: whoever runs the server holds the database."];
        var byRole = actor.Roles.Where(role => Permissions.Of(actor with { Roles = [role] }, Function.SeePeople) == Reach.All).Select(ByRole);
        return [.. byRole, .. Permissions.Of(actor, Function.SeePeople) == Reach.All ? [] : await ByInvolvement(db, actor, person, cancel)];
    }

    static string ByRole(Role role) => role switch
    {
        Role.Coordinator => "You are the DSR coordinator: the register’s team sees everybody.",
        Role.Lead => "You are the DSR lead: the register’s team sees everybody.",
        Role.Chair => "You chair the register’s meetings: whoever chairs sees everybody who may come up.",
        Role.Commissioner => "You are the commissioner: the board responsible for the register sees everybody on it.",
        Role.Governance => "You look after information governance: you see every record, and each look is written down.",
        _ => $"You are {Actor.Words(role)}: that role sees everybody on the register.",
    };

    static async Task<IReadOnlyList<string>> ByInvolvement(DsrDb db, Actor actor, Guid person, CancellationToken cancel)
    {
        var involved = await db.Involvements.AsNoTracking().Where(one => one.PersonId == person && one.EndedOn == null && (one.AccountId == actor.AccountId || one.OrganisationId != null && one.OrganisationId == actor.OrganisationId))
            .OrderBy(one => one.StartedOn).Select(one => new Involved(one.Role, one.Name, one.StartedOn, one.AccountId, one.OrganisationId)).ToListAsync(cancel);
        var organisation = await db.Organisations.AsNoTracking().Where(one => one.Id == actor.OrganisationId).Select(one => one.Name).FirstOrDefaultAsync(cancel);
        var bySigned = actor.OrganisationHasSigned && actor.Roles.Contains(Role.PartnerProfessional);
        return [.. involved.Where(one => one.Account == actor.AccountId || bySigned).Select(one => bySigned && one.Organisation == actor.OrganisationId && organisation is not null
            ? $"{organisation} has signed the sharing agreement, and {(one.Account == actor.AccountId ? "you are" : $"{one.Name} is")} involved as {In(one.Role)} since {Written.Date(one.Since)}."
            : $"You are involved as {In(one.Role)} since {Written.Date(one.Since)}.")];
    }

    static string In(InvolvementRole role) => role switch
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
