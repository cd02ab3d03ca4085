using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.MultiAgency;

/// <summary>Who may sit in, from the organisations' agreements and the consent on record.</summary>
static class MamSharing
{
    /// <summary>The organisations named in the consent to share that holds; none where none does.</summary>
    internal static async Task<IReadOnlyList<string>> NamedAsync(DsrDb db, Guid person, DateOnly today, CancellationToken cancel)
    {
        var holding = ConsentEvaluator.On(today, ConsentScope.ShareWithOrganisations, await RecordedFacts.OfAsync(db, person, cancel));
        return holding.IsBasis ? holding.RestsOn?.WithWhom ?? [] : [];
    }

    /// <summary>The ids of the organisations that are signatories on a day.</summary>
    internal static async Task<IReadOnlySet<Guid>> SignedAsync(DsrDb db, DateOnly today, CancellationToken cancel) =>
        (
            await db.Organisations.Where(Organisation.HasSignedOn(today)).Select(organisation => organisation.Id).ToListAsync(cancel)
        ).ToHashSet();

    /// <summary>Of one invitee.</summary>
    internal static MaySitIn Of(MamInvitee invitee, IReadOnlySet<Guid> signed, IReadOnlyList<string> named) =>
        SharingRule.Of(invitee.Kind, invitee.OrganisationId is { } id && signed.Contains(id), invitee.Organisation, named);

    /// <summary>
    /// Whether the actor may read and write what is said of the person: whose record they may open, and else as for anybody who is invited.
    /// </summary>
    internal static async Task<bool> SitsInAsync(DsrDb db, Actor actor, Guid person, DateOnly today, CancellationToken cancel)
    {
        if (
            actor.OrganisationHasSigned
            || await PersonVisibility.People(db, actor, Permission.SeePeople).AnyAsync(candidate => candidate.Id == person, cancel)
        )
            return true;
        var organisation = await db
            .Organisations.Where(candidate => candidate.Id == actor.OrganisationId)
            .Select(candidate => candidate.Name)
            .FirstOrDefaultAsync(cancel);
        return organisation is not null
            && SharingRule.Of(InviteeKind.Professional, hasSigned: false, organisation, await NamedAsync(db, person, today, cancel))
                != MaySitIn.NotYet;
    }
}
