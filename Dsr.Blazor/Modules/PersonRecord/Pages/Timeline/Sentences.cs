using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.PersonRecord.Parts;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>Turns an event into sentences: one for each thing it did. An event and the records it made carry the same instant.</summary>
static class Sentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, TimelineFacts facts)
    {
        var told = link.Kind switch
        {
            nameof(RegisterEntry) => facts
                .Entries.Where(entry => entry.Id == link.AggregateId)
                .SelectMany(entry => EntrySentences.Of(link, entry, facts)),
            nameof(PlanAction) => facts
                .Actions.Where(action => action.Id == link.AggregateId)
                .Select(action => OfAction(link, action, facts)),
            nameof(PlanItem) => facts.Plan.Where(item => item.Id == link.AggregateId).Select(item => OfPlan(link, item, facts)),
            nameof(ConsentRecord) => facts
                .Consents.Where(record => record.Id == link.AggregateId)
                .Select(record => OfConsent(link, record, facts)),
            nameof(InpatientStay) => facts.Stays.Where(stay => stay.Id == link.AggregateId).Select(stay => OfStay(link, stay, facts)),
            nameof(Referral) => facts
                .Referrals.Where(referral => referral.Id == link.AggregateId)
                .Select(referral => OfReferral(link, referral)),
            nameof(Letter) => facts
                .Letters.Where(letter => letter.Id == link.AggregateId)
                .Select(letter => Happening(link, OfLetter(link, letter), "")),
            nameof(TeamTask) => facts.Tasks.Where(task => task.Id == link.AggregateId).Select(task => OfTask(link, task)),
            nameof(Person) => PersonSentences.Of(link, facts),
            _ => RecordSentences.Of(link, facts),
        };
        return told.DefaultIfEmpty(Happening(link, Capital(link.Why), ""));
    }

    internal static Happening Happening(AuditEvent link, string what, string words) =>
        new(link.Sequence, what, words, link.ActorName, link.At);

    internal static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    // "NHS number" keeps its capitals.
    internal static string Lower(string text) =>
        text.Length == 0 || text.Length > 1 && char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    static Happening OfAction(AuditEvent link, PlanAction action, TimelineFacts facts)
    {
        var isNew = link.Change == "Added";
        var note = isNew ? null : action.Notes.FirstOrDefault(actionNote => actionNote.At == link.At);
        var what = isNew ? $"Agreed an action, for {(action.OwnerName.Length > 0 ? action.OwnerName : "nobody yet")}" : Capital(link.Why);
        return Happening(link, $"{what}: {action.Text}", note?.Text ?? "") with { Changes = isNew ? [] : facts.Told(link) };
    }

    static Happening OfReferral(AuditEvent link, Referral referral) =>
        (referral.Status, referral.DecidedAt == link.At) switch
        {
            (ReferralStatus.Duplicate, true) => Happening(
                link,
                $"Referred again: {referral.Reference} was closed as a repeat of this record",
                referral.DecisionReason
            ),
            (_, var decided) => Happening(link, $"{Capital(link.Why)} {referral.Reference}", decided ? referral.DecisionReason : ""),
        };

    static Happening OfPlan(AuditEvent link, PlanItem item, TimelineFacts facts)
    {
        var (part, kind) = (
            facts.PartsOf(link).FirstOrDefault(changedPart => changedPart.Type == nameof(PlanItem)),
            Lower(Words.Of(item.Kind))
        );
        var (before, after) = (
            part?.Was(nameof(PlanItem.Text)) ?? "",
            part?.Now(nameof(PlanItem.Text)) is { Length: > 0 } text ? text : item.Text
        );
        return (link.Change, link.Why) switch
        {
            ("Added", _) when item.Kind == PlanItemKind.NewContact => Happening(link, Words.Of(item.Kind), after),
            ("Added", _) => Happening(link, $"Added to the plan: {kind}", after),
            (_, var why) when why.StartsWith("took", StringComparison.Ordinal) => Happening(link, $"Taken off the plan: {kind}", item.Text),
            _ => Happening(link, $"Revised the plan: {kind}", after) with { Before = before },
        };
    }

    static Happening OfConsent(AuditEvent link, ConsentRecord record, TimelineFacts facts)
    {
        var before = facts
            .Consents.Where(consent => consent.Scope == record.Scope && consent.RecordedAt < record.RecordedAt)
            .MaxBy(consent => consent.RecordedAt);
        var by = record.ByWhom.Length > 0 ? $" by {record.ByWhom}" : "";
        var on = record.EffectiveOn == London.DateOf(record.RecordedAt) ? "" : $", from {Written.Date(record.EffectiveOn)}";
        return Happening(
            link,
            $"Consent {Lower(Words.Of(record.Scope))}: {Lower(Words.Of(record.Decision))}{by}{on}{(before is null ? "" : $" (before: {Lower(Words.Of(before.Decision))})")}",
            record.Note
        );
    }

    static Happening OfStay(AuditEvent link, InpatientStay stay, TimelineFacts facts) =>
        link.Change switch
        {
            "Added" => Happening(
                link,
                $"Admitted to {(stay.Hospital.Length > 0 ? stay.Hospital : "a hospital not yet known")}{(stay.AdmittedOn is { } day ? $" on {Written.Date(day)}" : "")}",
                ""
            ),
            _ when facts.PartsOf(link).Any(part => part.Now(nameof(InpatientStay.DischargedOn)).Length > 0)
                    && stay.DischargedOn is { } left => Happening(link, $"Left hospital on {Written.Date(left)}", ""),
            _ when facts.PartsOf(link).Any(part => part.Changed(nameof(InpatientStay.DischargedOn))) => Happening(
                link,
                "The stay in hospital goes on",
                ""
            ),
            _ => Happening(link, $"{Capital(link.Why)}: the stay in hospital", "") with { Changes = facts.Told(link) },
        };

    static string OfLetter(AuditEvent link, Letter letter) =>
        link.Change == "Added"
            ? $"Wrote to {letter.Addressee}: {Lower(letter.Kind.InWords())}"
            : $"Sent {(letter.SentHow ?? letter.Channel).InWords()} to {letter.Addressee}: {Lower(letter.Kind.InWords())}";

    static Happening OfTask(AuditEvent link, TeamTask task) =>
        link.Change == "Added"
            ? Happening(link, $"For the team, by {Written.Date(task.Due)}: {Lower(task.Kind.InWords())}", "")
            : Happening(link, $"{Capital(link.Why)}: {Lower(task.Kind.InWords())}", task.DoneAt == link.At ? task.Outcome : "");
}
