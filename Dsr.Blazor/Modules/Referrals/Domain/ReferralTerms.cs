namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>Who refers.</summary>
public enum ReferralSource
{
    Self,
    ParentOrCarer,
    SomeoneHelping,
    Gp,
    CommunityTeam,
    Camhs,
    AdultMentalHealth,
    CrisisOrLiaison,
    AcuteHospital,
    SocialCareChild,
    SocialCareAdult,
    Education,
    Police,
    Provider,
    Keyworker,
    Voluntary,
    OtherBoard,
    HospitalNotification,
    OtherProfessional,
}

/// <summary>How a referral came.</summary>
public enum ReferralMethod
{
    PublicForm,
    ProfessionalForm,
    Phone,
    Letter,
    Email,
    InPerson,
}

/// <summary>Where a referral stands. A draft is no referral yet.</summary>
public enum ReferralStatus
{
    Submitted,
    Acknowledged,
    InTriage,
    AwaitingInformation,
    AwaitingPanel,
    Accepted,
    NotAccepted,
    Withdrawn,
    Duplicate,
}

/// <summary>What brings somebody to the register; several may hold.</summary>
public enum RiskCriterion
{
    MentalHealthAdmission,
    SeriousHarm,
    Breakdown,
    Police,
    UrgentCare,
    RecentlyDischarged,
    CrisisTeam,
    FiftyTwoWeekPlacement,
    UnplannedTransition,
    OtherFactors,
    CurrentlyInpatient,
}

/// <summary>Why a referral was not accepted.</summary>
public enum NotAcceptedReason
{
    NoDiagnosis,
    NotAtRisk,
    OutOfArea,
    NoConsent,
    InsufficientInformation,
    AlreadyOnRegister,
    ReferredElsewhere,
}

/// <summary>How somebody was reached, or is to be.</summary>
public enum ContactHow
{
    Phone,
    Text,
    Email,
    Letter,
    InPerson,
}

/// <summary>What triage looks at, side by side.</summary>
public enum CheckKind
{
    Area,
    Diagnosis,
    Criteria,
    Consent,
    Duplicates,
}

/// <summary>What a check found.</summary>
public enum CheckResult
{
    Met,
    NotMet,
    Unclear,
}

/// <summary>The statuses by what may still happen.</summary>
public static class ReferralStatuses
{
    /// <summary>Waiting for triage or in it.</summary>
    public static readonly IReadOnlyList<ReferralStatus> Open =
    [
        ReferralStatus.Submitted,
        ReferralStatus.Acknowledged,
        ReferralStatus.InTriage,
        ReferralStatus.AwaitingInformation,
        ReferralStatus.AwaitingPanel,
    ];

    /// <summary>Whether nothing has been decided yet.</summary>
    public static bool IsOpen(this ReferralStatus status) => Open.Contains(status);
}
