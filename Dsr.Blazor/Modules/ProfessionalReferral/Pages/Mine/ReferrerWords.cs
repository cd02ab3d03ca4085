using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;

namespace Dsr.Blazor.Modules.ProfessionalReferral.Pages.Mine;

/// <summary>How a referral stands, in words for whoever made it.</summary>
static class ReferrerWords
{
    internal static string ToReferrer(this ReferralStatus status) =>
        status switch
        {
            ReferralStatus.Submitted or ReferralStatus.Acknowledged => "Received",
            ReferralStatus.InTriage => "The team is looking at it",
            ReferralStatus.AwaitingInformation => "Waiting for your answer",
            ReferralStatus.AwaitingPanel => "A panel is asked",
            ReferralStatus.NotAccepted => "Not accepted",
            ReferralStatus.Duplicate => "Known already",
            _ => status.ToString(),
        };

    internal static string ToReferrer(this DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.LearningDisability => "Learning disability",
            DiagnosisCategory.Autism => "Autistic",
            DiagnosisCategory.LearningDisabilityAndAutism => "Learning disability and autistic",
            _ => "Not known which",
        };
}
