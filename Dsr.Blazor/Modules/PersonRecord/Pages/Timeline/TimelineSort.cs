using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>What the timeline can be narrowed to; also the sections that a form of the record belongs to.</summary>
public enum TimelineSort
{
    Ratings,
    Consent,
    Actions,
    Meetings,
    Contacts,
    Notes,
    Letters,
    Changes,
}

/// <summary>Which events stand under which heading.</summary>
static class TimelineSorts
{
    static readonly Dictionary<string, TimelineSort> kinds = new()
    {
        [nameof(RegisterEntry)] = TimelineSort.Ratings,
        [nameof(Handover)] = TimelineSort.Ratings,
        [nameof(RecordFile)] = TimelineSort.Letters,
        [nameof(RecordMerge)] = TimelineSort.Changes,
        [nameof(ToldApart)] = TimelineSort.Changes,
        [nameof(InpatientStay)] = TimelineSort.Ratings,
        [nameof(ConsentRecord)] = TimelineSort.Consent,
        [nameof(CapacityAssessment)] = TimelineSort.Consent,
        [nameof(BestInterestsDecision)] = TimelineSort.Consent,
        [nameof(SharingTold)] = TimelineSort.Consent,
        [nameof(KeyworkerRequest)] = TimelineSort.Contacts,
        [nameof(OrganisationAccess)] = TimelineSort.Contacts,
        [nameof(AboutMe)] = TimelineSort.Changes,
        [nameof(PlanAction)] = TimelineSort.Actions,
        [nameof(Escalation)] = TimelineSort.Actions,
        [nameof(ServiceGap)] = TimelineSort.Actions,
        [nameof(TeamTask)] = TimelineSort.Actions,
        [nameof(Meeting)] = TimelineSort.Meetings,
        [nameof(MultiAgencyMeeting)] = TimelineSort.Meetings,
        [nameof(DiscussionRequest)] = TimelineSort.Meetings,
        [nameof(PlanItem)] = TimelineSort.Notes,
        [nameof(Letter)] = TimelineSort.Letters,
        [nameof(Referral)] = TimelineSort.Letters,
        [nameof(Person)] = TimelineSort.Changes,
    };

    // Who is involved is part of the person's own record: the words of the act tell it from a change of details.
    static readonly string[] aboutContacts = ["added somebody involved", "changed who is involved", "ended an involvement"];

    /// <summary>The kinds of record that have a heading of their own.</summary>
    internal static IReadOnlyCollection<string> Kinds => kinds.Keys;

    /// <summary>The heading of an event.</summary>
    internal static TimelineSort Of(string kind, string why) =>
        kind == nameof(Person) && aboutContacts.Contains(why) ? TimelineSort.Contacts : kinds.GetValueOrDefault(kind, TimelineSort.Changes);

    /// <summary>What the address says; null for all.</summary>
    internal static TimelineSort? Read(string? text) =>
        Enum.TryParse<TimelineSort>(text, ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : null;

    /// <summary>As the filter says it.</summary>
    internal static string InWords(this TimelineSort sort) =>
        sort switch
        {
            TimelineSort.Notes => "Notes and plan",
            TimelineSort.Letters => "Referral and letters",
            TimelineSort.Contacts => "People involved",
            TimelineSort.Changes => "Changes to details",
            _ => sort.ToString(),
        };

    /// <summary>Those of some events that stand under a heading.</summary>
    internal static IQueryable<AuditEvent> Under(this IQueryable<AuditEvent> events, TimelineSort? sort)
    {
        var person = nameof(Person);
        if (sort is not { } one)
            return events;
        var these = kinds.Where(kind => kind.Value == one).Select(kind => kind.Key).ToArray();
        if (one == TimelineSort.Contacts)
            return events.Where(link => these.Contains(link.Kind) || link.Kind == person && aboutContacts.Contains(link.Why));
        if (one == TimelineSort.Changes)
        {
            var others = kinds.Where(kind => kind.Value != TimelineSort.Changes).Select(kind => kind.Key).ToArray();
            return events.Where(link => !others.Contains(link.Kind) && !(link.Kind == person && aboutContacts.Contains(link.Why)));
        }
        return events.Where(link => these.Contains(link.Kind));
    }
}
