using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Consent.Domain.Holding;

/// <summary>The working behind what holds: who said it and when, what was found first, what it covers, until when.</summary>
static class HoldingWords
{
    internal static IEnumerable<string> Of(ConsentFinding finding, ConsentRecord? rests, RecordedConsentFacts asked)
    {
        yield return finding.Words;
        if (finding.Standing == ConsentFindingStatus.Missing && asked.IsAfterParents)
            yield return $"They turned 16 on {Written.Date(Age.Reached(16, asked.Birth))}.";
        if (asked.Assessment is { } found && finding.Basis is not ConsentBasis.ParentalResponsibility)
            yield return $"{(found.IsGillick ? "Competence" : "Capacity")} looked at on {Written.Date(found.On)}{By(found.ByWhom)}: {(found.CanDecide ? "able to decide this" : "not able to decide this")}.";
        if (rests is null)
            yield break;
        yield return rests.IsRuling
            ? $"Decided on {Written.Date(rests.EffectiveOn)}."
            : $"{Said(rests.Decision)} on {Written.Date(rests.EffectiveOn)}{By(rests.ByWhom)}.";
        if (finding.Standing != ConsentFindingStatus.Valid)
            yield break;
        if (rests.WithWhom.Count > 0)
            yield return $"With {Written.List(rests.WithWhom)}.";
        if (finding.Basis == ConsentBasis.ParentalResponsibility)
            yield return $"It is enough until the 16th birthday, {Written.Date(Age.Reached(16, asked.Birth))}.";
        if (rests.ReviewOn is { } review)
            yield return review <= asked.Day
                ? $"It was to be asked again by {Written.Date(review)}: ask now."
                : $"To be asked again by {Written.Date(review)}.";
    }

    static string Said(ConsentDecision decision) =>
        decision switch
        {
            ConsentDecision.Given => "Given",
            ConsentDecision.Withdrawn => "Withdrawn",
            _ => "Declined",
        };

    static string By(string name) => name.Length > 0 ? $" by {name}" : "";
}
