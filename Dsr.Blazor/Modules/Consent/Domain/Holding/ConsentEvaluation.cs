using Dsr.Blazor.Modules.Consent.Domain.Capacity;

namespace Dsr.Blazor.Modules.Consent.Domain.Holding;

/// <summary>How a consent stands on a day.</summary>
public enum ConsentStatus
{
    NotAsked,

    /// <summary>Somebody was asked, and there is no basis yet: the sentence says what is missing.</summary>
    Incomplete,
    Holds,

    /// <summary>It holds, and the day on which to ask again has come.</summary>
    ReviewDue,
    Declined,
    Withdrawn,

    /// <summary>Those who may decide said different things.</summary>
    Disagreement,
}

/// <summary>All that is on record and bears on consent.</summary>
/// <param name="Birth">The date of birth.</param>
/// <param name="Answers">The consent records of any scope.</param>
/// <param name="Assessments">Whether the person can decide, as it was found.</param>
/// <param name="Decisions">The best-interests decisions.</param>
public sealed record ConsentFacts(
    DateOnly Birth,
    IReadOnlyCollection<ConsentRecord> Answers,
    IReadOnlyCollection<CapacityAssessment> Assessments,
    IReadOnlyCollection<BestInterestsDecision> Decisions
);

/// <summary>Whether there is a basis for one scope on one day.</summary>
/// <param name="Stands">How it stands.</param>
/// <param name="Basis">The basis, where there is one.</param>
/// <param name="Words">The same with its working, in a sentence or a few.</param>
/// <param name="RestsOn">The answer that decides it; null where none does.</param>
public sealed record ConsentEvaluation(ConsentStatus Stands, ConsentBasis? Basis, string Words, ConsentRecord? RestsOn)
{
    /// <summary>There is a basis, whether or not it is time to ask again.</summary>
    public bool IsBasis => Stands is ConsentStatus.Holds or ConsentStatus.ReviewDue;

    /// <summary>The answer that is the basis; null where there is none.</summary>
    public ConsentRecord? BasisRecord => IsBasis ? RestsOn : null;
}
