using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain.Holding;

/// <summary>What is on record, as the statements that <see cref="ConsentRules"/> rules on.</summary>
sealed class RecordedConsentFacts
{
    readonly ConsentFacts facts;

    internal RecordedConsentFacts(DateOnly day, ConsentScope scope, ConsentFacts facts, IReadOnlyList<ConsentRecord> answers)
    {
        this.facts = facts;
        (Day, IsChild) = (day, Age.On(day, facts.Birth) < 16);
        Assessment = facts
            .Assessments.Where(assessment => assessment.About == scope && assessment.On <= day && assessment.IsGillick == IsChild)
            .OrderBy(assessment => assessment.On)
            .ThenBy(assessment => assessment.RecordedAt)
            .LastOrDefault();
        var said = answers.Where(consent => !consent.IsRuling).ToLookup(Giver);
        Statements =
        [
            .. said.Where(group => group.Key is not null and not ConsentGiver.Person)
                .SelectMany(group => group)
                .Select(consent => Other(consent, answers)),
            .. Person([.. said[ConsentGiver.Person]]),
        ];
        IsOnNoBasis = answers.Any(consent => Giver(consent) is null);
        if (answers is [.., { IsRuling: true } last] && !(Assessment?.RecordedAt > last.RecordedAt))
            Ruling = new(last.Decision == ConsentDecision.Given, last.Note, last.RecordedBy, last.RecordedAt, Statements.Count);
    }

    internal DateOnly Day { get; }
    internal DateOnly Birth => facts.Birth;
    internal bool IsChild { get; }

    /// <summary>The latest that counts at this age: from 16 none that was made before.</summary>
    internal CapacityAssessment? Assessment { get; }
    internal IReadOnlyList<ConsentStatement> Statements { get; }
    internal ConsentRuling? Ruling { get; }

    /// <summary>A parent answered, and the person is 16 or over by now.</summary>
    internal bool IsAfterParents => !IsChild && Statements.Any(statement => statement.Giver == ConsentGiver.Parent);

    bool IsOnNoBasis { get; }

    internal string Nobody =>
        IsOnNoBasis ? "A yes is on record, but not whose. Ask again, and record whose answer it is."
        : IsChild ? "Nobody has been asked yet. Under 16 somebody with parental responsibility decides, or a competent child."
        : "Nobody has been asked yet. From 16 it is the person’s own decision.";

    /// <summary>
    /// Whose answer it is. A spreadsheet's yes without a basis is nobody's; a no or a taking back counts for whoever decides at this age.
    /// </summary>
    internal ConsentGiver? Giver(ConsentRecord answer) =>
        answer switch
        {
            { Giver: { } known } => known,
            { Basis: not ConsentBasis.NotRecorded } => ConsentEvaluator.GiverOf(answer.Basis),
            { Decision: ConsentDecision.Given } => null,
            _ => IsChild ? ConsentGiver.Parent : ConsentGiver.Person,
        };

    internal BestInterestsDecision? Decision(ConsentRecord answer) =>
        facts.Decisions.FirstOrDefault(decision => decision.Id == answer.BestInterestsId);

    IEnumerable<ConsentStatement> Person(IReadOnlyList<ConsentRecord> own)
    {
        if (own.Count == 0 && Assessment is null)
            yield break;
        yield return new()
        {
            Giver = ConsentGiver.Person,
            Decision = own.Count == 0 ? ConsentDecision.NotYetObtained : own[^1].Decision,
            CanDecide = Assessment?.CanDecide,
            Assessment = Assessment?.HowFound ?? "",
        };
    }

    ConsentStatement Other(ConsentRecord answer, IReadOnlyList<ConsentRecord> all) =>
        new()
        {
            Giver = Giver(answer)!.Value,
            Decision = answer.Decision,
            Name = Name(answer, all),
            Consulted = Decision(answer)?.Consulted ?? "",
            NoDeputyOrAttorney = Decision(answer)?.Authority == DeputyCheck.Nobody,
        };

    // Who takes a yes back and is not named is taken for the one who gave it: two parents would seem to disagree otherwise.
    string Name(ConsentRecord answer, IReadOnlyList<ConsentRecord> all) =>
        answer is { Decision: ConsentDecision.Withdrawn, ByWhom: "" }
            ? all.TakeWhile(consent => consent != answer)
                .LastOrDefault(consent => consent.Decision == ConsentDecision.Given && Giver(consent) == Giver(answer))
                ?.ByWhom
                ?? ""
            : answer.ByWhom;
}
