using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Referrals.Domain;

/// <summary>The lists of a referral as they are read.</summary>
public static class ReferralWords
{
    /// <summary>"Parent or carer".</summary>
    public static string InWords(this ReferralSource source) =>
        source switch
        {
            ReferralSource.Self => "The person",
            ReferralSource.ParentOrCarer => "Parent or carer",
            ReferralSource.SomeoneHelping => "Somebody helping",
            ReferralSource.Gp => "GP",
            ReferralSource.CommunityTeam => "Community LD team",
            ReferralSource.Camhs => "CAMHS",
            ReferralSource.AdultMentalHealth => "Adult mental health",
            ReferralSource.CrisisOrLiaison => "Crisis or liaison team",
            ReferralSource.AcuteHospital => "Acute hospital",
            ReferralSource.SocialCareChild => "Children’s social care",
            ReferralSource.SocialCareAdult => "Adult social care",
            ReferralSource.Education => "School or SENCO",
            ReferralSource.Police => "Police or criminal justice",
            ReferralSource.Provider => "Provider",
            ReferralSource.Keyworker => "Keyworker",
            ReferralSource.Voluntary => "Voluntary organisation",
            ReferralSource.OtherBoard => "Another ICB",
            ReferralSource.HospitalNotification => "Hospital notification",
            _ => "Another professional",
        };

    /// <summary>"by phone".</summary>
    public static string InWords(this ReferralMethod method) =>
        method switch
        {
            ReferralMethod.PublicForm => "public form",
            ReferralMethod.ProfessionalForm => "professional form",
            ReferralMethod.Phone => "by phone",
            ReferralMethod.Letter => "by letter",
            ReferralMethod.Email => "by e-mail",
            _ => "in person",
        };

    /// <summary>"In triage".</summary>
    public static string InWords(this ReferralStatus status) =>
        status switch
        {
            ReferralStatus.InTriage => "In triage",
            ReferralStatus.AwaitingInformation => "Waiting for information",
            ReferralStatus.AwaitingPanel => "Waiting for a panel",
            ReferralStatus.NotAccepted => "Not accepted",
            ReferralStatus.Duplicate => "Closed as a duplicate",
            _ => status.ToString(),
        };

    /// <summary>"Placement, tenancy or school is breaking down".</summary>
    public static string InWords(this RiskCriterion criterion) =>
        criterion switch
        {
            RiskCriterion.MentalHealthAdmission => "Risk of a mental health admission, or one is considered",
            RiskCriterion.SeriousHarm => "Serious risk of harm to self or others",
            RiskCriterion.Breakdown => "Placement, tenancy or school is breaking down",
            RiskCriterion.Police => "Coming to the notice of the police",
            RiskCriterion.UrgentCare => "In A&E or urgent care for their mental health",
            RiskCriterion.RecentlyDischarged => "Recently left a mental health hospital",
            RiskCriterion.CrisisTeam => "Crisis team in the last year",
            RiskCriterion.FiftyTwoWeekPlacement => "A 52-week placement is sought or at risk",
            RiskCriterion.UnplannedTransition => "Unplanned move to adult services",
            RiskCriterion.CurrentlyInpatient => "In a mental health hospital now",
            _ => "Other risk factors",
        };

    /// <summary>"No sign of a risk of admission".</summary>
    public static string InWords(this NotAcceptedReason reason) =>
        reason switch
        {
            NotAcceptedReason.NoDiagnosis => "No learning disability, and not autistic",
            NotAcceptedReason.NotAtRisk => "No sign of a risk of admission",
            NotAcceptedReason.OutOfArea => "Lives in another area",
            NotAcceptedReason.NoConsent => "No consent, and no other basis",
            NotAcceptedReason.InsufficientInformation => "Too little is known",
            NotAcceptedReason.AlreadyOnRegister => "On the register already",
            _ => "Another service was asked instead",
        };

    /// <summary>"By phone".</summary>
    public static string InWords(this ContactHow how) =>
        how switch
        {
            ContactHow.Phone => "By phone",
            ContactHow.Text => "By text",
            ContactHow.Email => "By e-mail",
            ContactHow.Letter => "By letter",
            _ => "In person",
        };

    /// <summary>"Criteria met".</summary>
    public static string InWords(this CheckKind kind) =>
        kind switch
        {
            CheckKind.Criteria => "Criteria met",
            CheckKind.Duplicates => "Known already?",
            _ => kind.ToString(),
        };

    /// <summary>"Not met".</summary>
    public static string InWords(this CheckResult result) => result == CheckResult.NotMet ? "Not met" : result.ToString();

    /// <summary>"Confirmed", as it follows the diagnosis.</summary>
    public static string InWords(this DiagnosisStatus status) =>
        status switch
        {
            DiagnosisStatus.Confirmed => "confirmed",
            DiagnosisStatus.OnPathway => "on the diagnostic pathway",
            DiagnosisStatus.Suspected => "suspected",
            _ => "not yet known how sure",
        };

    /// <summary>"Parental responsibility".</summary>
    public static string InWords(this ConsentGiver giver) =>
        giver switch
        {
            ConsentGiver.Person => "The person",
            ConsentGiver.Parent => "Parental responsibility",
            ConsentGiver.DecisionMaker => "Best-interests decision",
            _ => "Deputy or attorney",
        };

    /// <summary>"Said yes".</summary>
    public static string InWords(this ConsentDecision decision) =>
        decision switch
        {
            ConsentDecision.Given => "Said yes",
            ConsentDecision.Declined => "Said no",
            ConsentDecision.Withdrawn => "Withdrew",
            _ => "Not yet answered",
        };

    /// <summary>How consent stands, for a list: "Parent asked, not yet answered".</summary>
    public static string Shortly(this ConsentFinding finding, IReadOnlyList<ConsentStatement> answers) =>
        finding switch
        {
            { Basis: ConsentBasis.Person16OrOver } => "Agreed, at 16 or over",
            { Basis: ConsentBasis.GillickCompetent } => "The child agreed, and is competent",
            { Basis: ConsentBasis.ParentalResponsibility } => "A parent agreed",
            { Basis: ConsentBasis.BestInterests } => "Best-interests decision",
            { Basis: ConsentBasis.DeputyOrAttorney } => "Deputy or attorney agreed",
            { Standing: ConsentFindingStatus.Held } => "They disagree: held for the lead",
            { Standing: ConsentFindingStatus.Missing } when answers is [.., { Decision: ConsentDecision.NotYetObtained } asked] =>
                asked.Giver == ConsentGiver.Parent ? "Parent asked, not yet answered" : "Asked, not yet answered",
            _ => finding.Words[
                ..(finding.Words.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? end + 1 : finding.Words.Length)
            ],
        };

    /// <summary>
    /// The given name with the family name's first letter, as lists show somebody who is not on the register: "Chloe H.".
    /// </summary>
    public static string Shortly(string given, string family) =>
        given.Length == 0 ? family
        : family.Length == 0 ? given
        : $"{given} {System.Globalization.StringInfo.GetNextTextElement(family)}.";
}
