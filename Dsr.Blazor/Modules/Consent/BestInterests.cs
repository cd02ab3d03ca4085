using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>
/// Writing down a best-interests decision. One about a consent stands among the answers of its scope too, in the same transaction.
/// </summary>
public sealed class BestInterests(Authorizer guard, UnitOfWork work)
{
    /// <param name="person">About whom.</param>
    /// <param name="form">What was decided, by whom, after whom was asked.</param>
    /// <param name="seen">The answer of this scope that the form showed as holding; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When another answer was recorded since.</exception>
    /// <exception cref="RefusedException">When something is missing, somebody else decides, or the days do not agree.</exception>
    public async Task RecordAsync(Guid person, BestInterestsForm form, Guid? seen, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RecordConsent, cancel);
        await using var change = await work.BeginAsync(actor, "recorded a best-interests decision", cancel);
        await guard.RequireAsync(Permission.RecordConsent, change.Db, person, cancel);
        if (form.About is { } scope)
            await ConsentService.DemandSeenAsync(change, person, scope, seen, cancel);
        var birth = await change
            .Db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.DateOfBirth)
            .SingleAsync(cancel);
        var decision = change.Db.Add(new BestInterestsDecision(person, birth, form, change.Act)).Entity;
        Refuse.If(
            decision is { InFavour: true, About: ConsentScope.ShareWithOrganisations } && form.WithWhom.Count == 0,
            "No organisation is named. Name each that information may be shared with, then save again.",
            nameof(form.WithWhom)
        );
        if (decision.AsAnswer(form) is { } answer)
            await WithdrawnConsent.HeardAsync(change, change.Db.Add(new ConsentRecord(person, birth, answer, change.Act)).Entity, cancel);
        await change.CommitAsync(cancel);
    }
}
