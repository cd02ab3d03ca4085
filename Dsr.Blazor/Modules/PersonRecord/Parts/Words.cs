using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Parts;

/// <summary>The domain's lists as they are read on the page.</summary>
static class Words
{
    internal static string Of(Gender gender) =>
        gender switch
        {
            Gender.NotKnown => "Not known",
            _ => gender.ToString(),
        };

    internal static string Of(DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.LearningDisability => "Learning disability",
            DiagnosisCategory.Autism => "Autistic",
            DiagnosisCategory.LearningDisabilityAndAutism => "Learning disability and autistic",
            _ => "Not yet known",
        };

    internal static string Of(DiagnosisStatus status) =>
        status switch
        {
            DiagnosisStatus.Confirmed => "Confirmed",
            DiagnosisStatus.OnPathway => "On the diagnostic pathway",
            DiagnosisStatus.Suspected => "Suspected",
            _ => "Not yet known",
        };

    internal static string Of(NhsNumberGap gap) =>
        gap switch
        {
            NhsNumberGap.NotYetTraced => "Not yet traced",
            NhsNumberGap.NotKnown => "Not known",
            _ => "Has none",
        };

    internal static string Of(EhcPlan plan) =>
        plan switch
        {
            EhcPlan.NotYetKnown => "Not yet known",
            _ => plan.ToString(),
        };

    internal static string Of(LifeArea area) =>
        area switch
        {
            LifeArea.SchoolOrWork => "School or work",
            _ => area.ToString(),
        };

    internal static string Of(InvolvementRole role) =>
        role switch
        {
            InvolvementRole.LeadProfessional => "Lead professional",
            InvolvementRole.CareCoordinator => "Care coordinator",
            InvolvementRole.SocialWorker => "Social worker",
            InvolvementRole.Family => "Family or carer",
            _ => role.ToString(),
        };

    internal static string Of(PlanItemKind kind) =>
        kind switch
        {
            PlanItemKind.CurrentIssue => "What is happening",
            PlanItemKind.Tried => "What has been tried",
            PlanItemKind.TriedAndWorked => "What has been tried and worked",
            PlanItemKind.TriedAndDidNotWork => "What has been tried and did not work",
            PlanItemKind.CouldHelp => "What could help",
            PlanItemKind.Strength => "Strengths",
            PlanItemKind.WhatMatters => "What matters to the person",
            PlanItemKind.Note => "Notes",
            PlanItemKind.Risk => "Risks",
            PlanItemKind.RecentContacts => "A&E, crisis team and police",
            PlanItemKind.Admissions => "Hospital admissions",
            PlanItemKind.Medication => "Medication",
            PlanItemKind.Safeguarding => "Safeguarding",
            PlanItemKind.ChangeDue => "A move or change that is due",
            PlanItemKind.Supporters => "Who supports them",
            PlanItemKind.NewContact => "New contact: referred again",
            _ => "Recommendation for support",
        };

    internal static string Of(ActionStatus status) =>
        status switch
        {
            ActionStatus.InProgress => "In progress",
            _ => status.ToString(),
        };

    internal static string Of(ConsentScope scope) =>
        scope switch
        {
            ConsentScope.JoinRegister => "To be on the register",
            ConsentScope.ShareWithOrganisations => "To share with organisations",
            ConsentScope.CareReview => "To a C(E)TR",
            _ => "To a keyworker",
        };

    internal static string Of(ConsentDecision decision) =>
        decision switch
        {
            ConsentDecision.NotYetObtained => "Not yet obtained",
            _ => decision.ToString(),
        };

    internal static string Of(ConsentStatus stands) =>
        stands switch
        {
            ConsentStatus.NotAsked => "Not asked yet",
            ConsentStatus.Incomplete => "Not complete",
            ConsentStatus.Holds => "Yes",
            ConsentStatus.ReviewDue => "Yes, and to be asked again",
            ConsentStatus.Disagreement => "They disagree",
            _ => stands.ToString(),
        };

    internal static string Of(ConsentGiver giver) =>
        giver switch
        {
            ConsentGiver.Person => "the person",
            ConsentGiver.Parent => "somebody with parental responsibility",
            ConsentGiver.DecisionMaker => "a best-interests decision",
            _ => "a court deputy or attorney",
        };

    internal static string Of(ConsentBasis basis) =>
        basis switch
        {
            ConsentBasis.Person16OrOver => "the person, 16 or over",
            ConsentBasis.GillickCompetent => "the person, Gillick-competent under 16",
            ConsentBasis.ParentalResponsibility => "parental responsibility",
            ConsentBasis.BestInterests => "a best-interests decision",
            ConsentBasis.DeputyOrAttorney => "a court deputy or attorney",
            _ => "not recorded",
        };

    internal static string Of(ConsentMethod method) =>
        method switch
        {
            ConsentMethod.NotRecorded => "not recorded",
            _ => method.ToString().ToLowerInvariant(),
        };

    internal static string Of(RatedAt where) =>
        where switch
        {
            RatedAt.Record => "on the record",
            RatedAt.Meeting => "in the meeting",
            RatedAt.Mam => "in a multi-agency meeting",
            RatedAt.Triage => "at triage",
            RatedAt.Import => "brought by a spreadsheet",
            RatedAt.Admission => "on admission",
            _ => "on discharge",
        };

    /// <summary>A raw value of a form's field as it is read: the lists in words, dates written out.</summary>
    internal static string Of(AboutField field, string answer) =>
        field.Kind == AboutKind.Date && DateOnly.TryParseExact(answer, "yyyy-MM-dd", out var day) ? Kernel.Time.Written.Date(day) : answer;

    internal static string OfField(string name, string value) =>
        name switch
        {
            _ when value.Length == 0 => "",
            nameof(PersonDetails.Gender) => Of(Enum.Parse<Gender>(value)),
            nameof(PersonDetails.Diagnosis) => Of(Enum.Parse<DiagnosisCategory>(value)),
            nameof(PersonDetails.DiagnosisStatus) => Of(Enum.Parse<DiagnosisStatus>(value)),
            nameof(PersonDetails.EhcPlan) => Of(Enum.Parse<EhcPlan>(value)),
            nameof(PersonDetails.NhsNumberGap) => Of(Enum.Parse<NhsNumberGap>(value)),
            nameof(InvolvementDetails.Role) => Of(Enum.Parse<InvolvementRole>(value)),
            nameof(PersonDetails.DateOfBirth) or nameof(ActionDetails.Due) => Kernel.Time.Written.Date(
                DateOnly.Parse(value, System.Globalization.CultureInfo.InvariantCulture)
            ),
            _ => value,
        };
}
