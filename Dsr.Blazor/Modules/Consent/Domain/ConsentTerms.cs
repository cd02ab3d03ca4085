namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>What a consent is for. Each has its own records: to join is not to share, and neither is a C(E)TR.</summary>
public enum ConsentScope
{
    JoinRegister,
    ShareWithOrganisations,
    CareReview,
    Keyworker,
}

/// <summary>What was answered.</summary>
public enum ConsentDecision
{
    NotYetObtained,
    Given,
    Declined,
    Withdrawn,
}

/// <summary>On whose word, or by which decision, the answer stands.</summary>
public enum ConsentBasis
{
    Person16OrOver,
    GillickCompetent,
    ParentalResponsibility,
    BestInterests,
    DeputyOrAttorney,
    NotRecorded,
}

/// <summary>How the answer was given.</summary>
public enum ConsentMethod
{
    NotRecorded,
    Verbal,
    Written,
    Online,
}
