using System.Globalization;
using System.Text.Json;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Modules.Consent.Domain.Told;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Modules.PersonRecord.Pages.Mams;
using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>Records whose events tell all that is to be said: what was written stands in the event itself.</summary>
static class RecordSentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, TimelineFacts facts)
    {
        var parts = facts.PartsOf(link);
        // What is written at a meeting or of its guests changes its parts alone.
        if (link.Kind == nameof(MultiAgencyMeeting))
            return MamSentences.Of(link, parts);
        // Nothing more is known of an event whose payload has been erased than that it was.
        if (parts.FirstOrDefault(part => part.Type == link.Kind) is not { } root)
            return [];
        return link.Kind switch
        {
            nameof(AboutMe) => [OfAbout(link, root)],
            nameof(KeyworkerRequest) => parts.Where(part => part.Type == nameof(KeyworkerStep)).Select(step => OfKeyworker(link, step)),
            nameof(CapacityAssessment) => [OfAssessment(link, root)],
            nameof(BestInterestsDecision) =>
            [
                Sentences.Happening(
                    link,
                    $"A best-interests decision by {root.Now(nameof(BestInterestsDecision.DecisionMaker))}: {(root.Now(nameof(BestInterestsDecision.InFavour)) == "True" ? "yes" : "no")}",
                    root.Now(nameof(BestInterestsDecision.Reasons))
                ),
            ],
            nameof(SharingTold) =>
            [
                Sentences.Happening(link, $"{root.Now(nameof(SharingTold.ToWhom))} was told how information is shared", ""),
            ],
            nameof(DiscussionRequest) =>
            [
                link.Change == "Added"
                    ? Sentences.Happening(
                        link,
                        root.Now(nameof(DiscussionRequest.RefersUp)) == "True"
                            ? "Referred up to another meeting"
                            : "Asked that they be discussed at a meeting",
                        root.Now(nameof(DiscussionRequest.Why))
                    )
                    : Sentences.Happening(link, "Took back a request to discuss them", ""),
            ],
            nameof(Handover) => [OfHandover(link, root)],
            nameof(Escalation) => [OfEscalation(link, root)],
            nameof(ServiceGap) =>
            [
                Sentences.Happening(
                    link,
                    $"A gap in service was raised: {Sentences.Lower(root.Now(nameof(ServiceGap.Category)))}",
                    root.Now(nameof(ServiceGap.What))
                ),
            ],
            nameof(OrganisationAccess) => [OfAccess(link, root)],
            nameof(RecordMerge) => [OfMerge(link, root)],
            nameof(ToldApart) =>
            [
                Sentences.Happening(link, "Compared with another record: it is not the same person", root.Now(nameof(ToldApart.Reason))),
            ],
            // Its title stands with those who may open it.
            nameof(RecordFile) =>
            [
                Sentences.Happening(
                    link,
                    link.Change == "Added" ? "A file was added to the record"
                        : root.Changed(nameof(RecordFile.WithdrawnWhy)) ? "A file was withdrawn from the record"
                        : "A file on the record has a newer version",
                    ""
                ),
            ],
            _ => [],
        };
    }

    static Happening OfAbout(AuditEvent link, ChangedPart part)
    {
        var (before, after) = (Answers(part.Was(nameof(AboutMe.Answers))), Answers(part.Now(nameof(AboutMe.Answers))));
        var changes = AboutFields
            .All.Where(field => before.GetValueOrDefault(field.Name, "") != after.GetValueOrDefault(field.Name, ""))
            .Select(field => new FieldChange(
                field.Label,
                Words.Of(field, before.GetValueOrDefault(field.Name, "")),
                Words.Of(field, after.GetValueOrDefault(field.Name, ""))
            ))
            .ToList();
        return Sentences.Happening(
            link,
            $"Wrote about the person: {Written.List([.. changes.Select(fieldChange => Sentences.Lower(fieldChange.Field))])}",
            ""
        ) with
        {
            Changes = changes,
        };
    }

    static Happening OfHandover(AuditEvent link, ChangedPart part) =>
        link.Change == "Added"
            ? Sentences.Happening(link, $"Handed over to {part.Now(nameof(Handover.Board))}", part.Now(nameof(Handover.What)))
            : Sentences.Happening(link, $"The handover was accepted by {part.Now(nameof(Handover.AcceptedBy))}", "");

    static Happening OfEscalation(AuditEvent link, ChangedPart part) =>
        part.Now(nameof(Escalation.Status)) switch
        {
            nameof(EscalationStatus.Answered) => Sentences.Happening(
                link,
                $"An escalation was answered by {part.Now(nameof(Escalation.AnsweredBy))}",
                part.Now(nameof(Escalation.Outcome))
            ),
            nameof(EscalationStatus.Withdrawn) => Sentences.Happening(
                link,
                "An escalation was withdrawn",
                part.Now(nameof(Escalation.Outcome))
            ),
            _ => Sentences.Happening(link, $"Escalated to {part.Now(nameof(Escalation.ToName))}", part.Now(nameof(Escalation.Reason))),
        };

    static Happening OfAccess(AuditEvent link, ChangedPart part) =>
        link.Change == "Added"
            ? Sentences.Happening(
                link,
                $"{part.Now(nameof(OrganisationAccess.OrganisationName))} was given access to this record, {Day(part.Now(nameof(OrganisationAccess.StartsOn)))} to {Day(part.Now(nameof(OrganisationAccess.EndsOn)))}",
                part.Now(nameof(OrganisationAccess.Reason))
            )
            : Sentences.Happening(
                link,
                "An organisation’s access to this record was taken back",
                part.Now(nameof(OrganisationAccess.RevokedWhy))
            );

    static string Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Written.Date(day)
            : "";

    static Happening OfMerge(AuditEvent link, ChangedPart part) =>
        part.Now(nameof(RecordMerge.State)) switch
        {
            nameof(MergeState.Merged) => Sentences.Happening(
                link,
                "Another record of the same person was merged with this one",
                part.Now(nameof(RecordMerge.Word))
            ),
            nameof(MergeState.Declined) => Sentences.Happening(
                link,
                "The merge with another record was declined",
                part.Now(nameof(RecordMerge.Word))
            ),
            nameof(MergeState.Unmerged) => Sentences.Happening(
                link,
                "The merge with another record was undone",
                part.Now(nameof(RecordMerge.UnmergeReason))
            ),
            _ => Sentences.Happening(link, "A merge with another record was proposed", part.Now(nameof(RecordMerge.Reason))),
        };

    static Happening OfKeyworker(AuditEvent link, ChangedPart step)
    {
        var words = step.Now(nameof(KeyworkerStep.Words));
        return step.Now(nameof(KeyworkerStep.Status)) switch
        {
            nameof(KeyworkerStatus.Requested) => Sentences.Happening(link, "A keyworker was asked for", words),
            nameof(KeyworkerStatus.Accepted) => Sentences.Happening(link, "The keyworking service accepted the request", ""),
            nameof(KeyworkerStatus.Allocated) => Sentences.Happening(link, $"{words} is the keyworker from now on", ""),
            nameof(KeyworkerStatus.Declined) => Sentences.Happening(link, "The keyworking service declined the request", words),
            _ => Sentences.Happening(link, "Keyworking ended", words),
        };
    }

    static Happening OfAssessment(AuditEvent link, ChangedPart part)
    {
        var can = part.Now(nameof(CapacityAssessment.CanDecide)) == "True" ? "can decide" : "cannot decide";
        return Sentences.Happening(
            link,
            $"Assessed by {part.Now(nameof(CapacityAssessment.ByWhom))}: they {can}",
            part.Now(nameof(CapacityAssessment.HowFound))
        );
    }

    static Dictionary<string, string> Answers(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
