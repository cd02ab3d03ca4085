using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Calendar.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;

namespace Dsr.Blazor.Modules.Governance.Domain;

/// <summary>Everything that local policy can say.</summary>
public static class PolicyKeys
{
    /// <summary>Every key, for a page that lists them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All =
    [
        Policies.ReviewInterval,
        Policies.RatingDefinitions,
        Policies.RedAfterDischarge,
        Policies.CommunityReviewWhenRed,
        Policies.ReviewThemes,
        Policies.HeldRowsKept,
        ProclaimedHoliday.Key,
        .. AboutPolicies.All,
        .. AccessPolicies.All,
        .. FrontDoorPolicies.All,
        .. ReferralPolicies.All,
        .. LetterPolicies.All,
        .. KeyworkingPolicies.All,
        .. TodayPolicies.All,
        .. StatementPolicies.All,
        .. AgePolicies.All,
        .. EpisodePolicies.All,
        .. FilePolicies.All,
        .. MeetingPolicies.All,
        .. EscalationPolicies.All,
        .. GapPolicies.All,
        .. StayPolicies.All,
        .. NoticePolicies.All,
        .. CalendarPolicies.All,
        .. MamPolicies.All,
        .. RunningPolicies.All,
        .. SeriesPolicies.All,
    ];
}
