using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Live;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

/// <summary>The sections of a person's page, each of which can be asked for again alone.</summary>
[Flags]
public enum Section
{
    None = 0,
    Head = 1,
    Rating = 2,
    Plan = 4,
    Actions = 8,
    Contacts = 16,
    Consent = 32,
    Timeline = 64,
    About = 128,
    Keyworking = 256,
    Access = 512,
    Referrals = 1024,
    All = Head | Rating | Plan | Actions | Contacts | Consent | Timeline | Keyworking | Access | Referrals,
}

static class Sections
{
    /// <summary>What has to be asked for again after some notices: nothing when they concern somebody else.</summary>
    internal static Section Concerned(IEnumerable<ChangeNotice> notices, Guid person) =>
        notices.SelectMany(notice => notice.Touched).Aggregate(Section.None, (all, touched) => all | Of(touched, person));

    static Section Of(Touched touched, Guid person) =>
        touched switch
        {
            { Kind: nameof(PolicySetting) } => Section.Rating,
            _ when touched.PersonId != person => Section.None,
            _ => Section.Timeline | Of(touched.Kind),
        };

    static Section Of(string kind) =>
        kind switch
        {
            nameof(Person) => Section.Head | Section.Contacts | Section.Consent,
            nameof(AboutMe) => Section.Head | Section.About,
            nameof(RegisterEntry) => Section.Head | Section.Rating | Section.Consent,
            nameof(Escalation) => Section.Head,
            nameof(InpatientStay) => Section.Rating,
            nameof(KeyworkerRequest) => Section.Keyworking,
            nameof(OrganisationAccess) => Section.Access,
            nameof(PlanItem) => Section.Plan,
            nameof(Referral) => Section.Referrals,
            nameof(PlanAction) => Section.Actions,
            nameof(ConsentRecord) or nameof(CapacityAssessment) or nameof(BestInterestsDecision) => Section.Consent | Section.Head,
            nameof(SharingTold) or nameof(TeamTask) => Section.Consent,
            _ => Section.None,
        };
}
