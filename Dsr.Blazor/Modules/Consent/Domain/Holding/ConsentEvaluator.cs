using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain.Holding;

/// <summary>
/// Whether there is a valid basis for a scope on a day, from what is on record. Who decides is <see cref="ConsentRules"/>'s to say, as for
/// a referral; here are added what a record has beside the answers: that a finding under 16 means nothing from 16 on, when capacity is
/// presumed (Mental Capacity Act 2005, s.1(2)), that answers take effect on a day, and when to ask again.
/// </summary>
public static class ConsentEvaluator
{
    /// <param name="day">Not before birth.</param>
    /// <param name="scope">What is consented to.</param>
    /// <param name="facts">All that is on record.</param>
    /// <exception cref="ArgumentException">When the day lies before the birth.</exception>
    public static ConsentEvaluation On(DateOnly day, ConsentScope scope, ConsentFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var answers = facts
            .Answers.Where(consent => consent.Scope == scope && consent.EffectiveOn <= day)
            .OrderBy(consent => consent.EffectiveOn)
            .ThenBy(consent => consent.RecordedAt)
            .ToList();
        var asked = new RecordedConsentFacts(day, scope, facts, answers);
        if (!asked.Statements.Any())
            return new(ConsentStatus.NotAsked, null, asked.Nobody, null);
        var finding = ConsentRules.Of(facts.Birth, day, asked.Statements, asked.Ruling);
        var rests = RestsOn(finding, answers, asked);
        var stands = Stands(finding, rests, day);
        return new(stands, finding.Basis, string.Join(' ', HoldingWords.Of(finding, rests, asked).Where(text => text.Length > 0)), rests);
    }

    static ConsentRecord? RestsOn(ConsentFinding finding, List<ConsentRecord> answers, RecordedConsentFacts asked) =>
        finding.Standing switch
        {
            ConsentFindingStatus.Valid when asked.Ruling is not null && answers[^1].IsRuling => answers[^1],
            ConsentFindingStatus.Valid => answers.LastOrDefault(consent =>
                consent.Decision == ConsentDecision.Given && asked.Giver(consent) == GiverOf(finding.Basis!.Value)
            ),
            ConsentFindingStatus.Refused => answers.LastOrDefault(consent =>
                consent.Decision is ConsentDecision.Declined or ConsentDecision.Withdrawn
            ),
            _ => null,
        };

    static ConsentStatus Stands(ConsentFinding finding, ConsentRecord? rests, DateOnly day) =>
        finding.Standing switch
        {
            ConsentFindingStatus.Valid => rests?.ReviewOn <= day ? ConsentStatus.ReviewDue : ConsentStatus.Holds,
            ConsentFindingStatus.Refused => rests?.Decision == ConsentDecision.Withdrawn ? ConsentStatus.Withdrawn : ConsentStatus.Declined,
            ConsentFindingStatus.Held => ConsentStatus.Disagreement,
            _ => ConsentStatus.Incomplete,
        };

    /// <summary>Whose answer a basis is.</summary>
    public static ConsentGiver GiverOf(ConsentBasis basis) =>
        basis switch
        {
            ConsentBasis.ParentalResponsibility => ConsentGiver.Parent,
            ConsentBasis.BestInterests => ConsentGiver.DecisionMaker,
            ConsentBasis.DeputyOrAttorney => ConsentGiver.DeputyOrAttorney,
            _ => ConsentGiver.Person,
        };

    /// <summary>The basis that somebody's yes is on a day.</summary>
    /// <param name="giver">Whose yes.</param>
    /// <param name="birth">The person's date of birth.</param>
    /// <param name="on">The day on which it was given.</param>
    public static ConsentBasis BasisOf(ConsentGiver giver, DateOnly birth, DateOnly on) =>
        giver switch
        {
            ConsentGiver.Parent => ConsentBasis.ParentalResponsibility,
            ConsentGiver.DecisionMaker => ConsentBasis.BestInterests,
            ConsentGiver.DeputyOrAttorney => ConsentBasis.DeputyOrAttorney,
            _ => on >= birth && Age.On(on, birth) < 16 ? ConsentBasis.GillickCompetent : ConsentBasis.Person16OrOver,
        };
}
