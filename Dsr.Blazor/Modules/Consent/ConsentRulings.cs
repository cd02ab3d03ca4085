using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Consent;

/// <summary>
/// The lead's decision where a child and a parent, or two parents, disagree about somebody on record. Their answers stay.
/// </summary>
public sealed class ConsentRulings(Authorizer guard, UnitOfWork work)
{
    /// <param name="person">About whom.</param>
    /// <param name="scope">What they disagree about.</param>
    /// <param name="inFavour">What the lead decides.</param>
    /// <param name="reason">Why; at least 20 characters.</param>
    /// <param name="seen">The latest answer of this scope that the form showed.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When another answer was recorded since.</exception>
    /// <exception cref="RefusedException">When nobody disagrees, or the reason is too short.</exception>
    public async Task DecideAsync(
        Guid person,
        ConsentScope scope,
        bool inFavour,
        string reason,
        Guid? seen,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.RuleOnConsent, cancel);
        await using var change = await work.BeginAsync(actor, "decided where they disagree", cancel);
        await guard.RequireAsync(Permission.RuleOnConsent, change.Db, person, cancel);
        await ConsentService.DemandSeenAsync(change, person, scope, seen, cancel);
        var facts = await RecordedFacts.OfAsync(change.Db, person, cancel);
        Refuse.If(
            ConsentEvaluator.On(change.Act.Today, scope, facts).Stands != ConsentStatus.Disagreement,
            "Nobody disagrees about this. Record an answer in place of a decision."
        );
        var words = Refuse.Unless(reason, ConsentRecord.LongText, "The reason", nameof(ConsentAnswer.Note), 20);
        var answer = new ConsentAnswer
        {
            Scope = scope,
            Decision = inFavour ? ConsentDecision.Given : ConsentDecision.Declined,
            IsRuling = true,
            ByWhom = actor.Name,
            Note = words,
        };
        await WithdrawnConsent.HeardAsync(change, change.Db.Add(new ConsentRecord(person, facts.Birth, answer, change.Act)).Entity, cancel);
        await change.CommitAsync(cancel);
    }
}
