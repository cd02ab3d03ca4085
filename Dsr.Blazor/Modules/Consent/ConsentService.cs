using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>Writing down who agreed to what. Records are only added.</summary>
public sealed class ConsentService(Authorizer guard, UnitOfWork work)
{
    /// <param name="person">About whom.</param>
    /// <param name="answer">What was answered, by whom, how.</param>
    /// <param name="seen">The record of this scope that the form showed as holding; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When another answer was recorded since.</exception>
    /// <exception cref="RefusedException">When a date is impossible or the basis is missing.</exception>
    public async Task RecordAsync(Guid person, ConsentAnswer answer, Guid? seen, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RecordConsent, cancel);
        await using var change = await work.BeginAsync(actor, "recorded consent", cancel);
        await guard.RequireAsync(Permission.RecordConsent, change.Db, person, cancel);
        Refuse.If(
            answer.Decision == ConsentDecision.Given && answer.Basis == ConsentBasis.NotRecorded,
            "On what basis consent was given is missing. Choose it, then save again.",
            nameof(answer.Basis)
        );
        Refuse.If(
            answer is { Decision: ConsentDecision.Given, Scope: ConsentScope.ShareWithOrganisations, WithWhom.Count: 0 },
            "No organisation is named. Name each that information may be shared with, then save again.",
            nameof(answer.WithWhom)
        );
        await DemandSeenAsync(change, person, answer.Scope, seen, cancel);
        var birth = await change
            .Db.People.Where(candidate => candidate.Id == person)
            .Select(candidate => candidate.DateOfBirth)
            .SingleAsync(cancel);
        var record = change.Db.Add(new ConsentRecord(person, birth, answer, change.Act)).Entity;
        await WithdrawnConsent.HeardAsync(change, record, cancel);
        await change.CommitAsync(cancel);
    }

    /// <summary>What a form showed as holding holds still.</summary>
    /// <exception cref="ConcurrentDecisionException">When another answer was recorded since.</exception>
    internal static async Task DemandSeenAsync(
        UnitOfWorkScope change,
        Guid person,
        ConsentScope scope,
        Guid? seen,
        CancellationToken cancel
    )
    {
        var holds = ConsentState.On(
            change.Act.Today,
            scope,
            await change.Db.Consents.Where(record => record.PersonId == person).ToListAsync(cancel)
        );
        if (holds?.Id != seen)
            throw new ConcurrentDecisionException(
                $"{holds?.RecordedBy} recorded another answer while this was open. Read it, then record yours or let it stand."
            );
    }
}
