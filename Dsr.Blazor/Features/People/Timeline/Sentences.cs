using Dsr.Blazor.Data.Audit;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Inpatient;
using Dsr.Blazor.Domain.Letters;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Plans;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Tasks;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Features.People.Timeline;

/// <summary>The records that the events of a page tell of.</summary>
sealed record TimelineFacts
{
    internal IReadOnlyList<RegisterEntry> Entries { get; init; } = [];
    internal IReadOnlyList<PlanAction> Actions { get; init; } = [];
    internal IReadOnlyList<PlanItem> Plan { get; init; } = [];
    internal IReadOnlyList<ConsentRecord> Consents { get; init; } = [];
    internal IReadOnlyList<InpatientStay> Stays { get; init; } = [];
    internal IReadOnlyList<Referral> Referrals { get; init; } = [];
    internal IReadOnlyList<Letter> Letters { get; init; } = [];
    internal IReadOnlyList<TeamTask> Tasks { get; init; } = [];
}

/// <summary>Turns an event into sentences: one for each thing it did. An event and the records it made carry the same instant.</summary>
static class Sentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, TimelineFacts facts)
    {
        var told = link.Kind switch
        {
            nameof(RegisterEntry) => facts.Entries.Where(entry => entry.Id == link.AggregateId).SelectMany(entry => OfEntry(link, entry)),
            nameof(PlanAction) => facts.Actions.Where(action => action.Id == link.AggregateId).Select(action => OfAction(link, action)),
            nameof(PlanItem) => facts.Plan.Where(item => item.Id == link.AggregateId).Select(item => Happening(link, OfPlan(link, item), item.Text)),
            nameof(ConsentRecord) => facts.Consents.Where(record => record.Id == link.AggregateId).Select(record => Happening(link, $"Consent {Lower(Words.Of(record.Scope))}: {Lower(Words.Of(record.Decision))}", record.Note)),
            nameof(InpatientStay) => facts.Stays.Where(stay => stay.Id == link.AggregateId).Select(stay => Happening(link, OfStay(link, stay), "")),
            nameof(Referral) => facts.Referrals.Where(one => one.Id == link.AggregateId).Select(one => Happening(link, $"{Capital(link.Why)} {one.Reference}", one.DecidedAt == link.At ? one.DecisionReason : "")),
            nameof(Letter) => facts.Letters.Where(one => one.Id == link.AggregateId).Select(one => Happening(link, OfLetter(link, one), "")),
            nameof(TeamTask) => facts.Tasks.Where(one => one.Id == link.AggregateId).Select(one => OfTask(link, one)),
            nameof(Person) when link.Change == "Added" => [Happening(link, "The record was opened", "")],
            _ => [],
        };
        return told.DefaultIfEmpty(Happening(link, Capital(link.Why), ""));
    }

    static IEnumerable<Happening> OfEntry(AuditEvent link, RegisterEntry entry) =>
    [
        .. entry.Reviews.Where(one => one.RecordedAt == link.At).OrderByDescending(one => one.Number)
            .Select(one => Happening(link, one.WithoutChange ? $"Reviewed: stays {one.Rating}" : "Reviewed", one.Update)),
        .. entry.Decisions.Where(one => one.RecordedAt == link.At).OrderByDescending(one => one.Number)
            .Select(one => Happening(link, OfDecision(one), one.Reason) with { Rating = one.Rating }),
        .. entry.Proposals.Where(one => one.ProposedAt == link.At)
            .Select(one => Happening(link, $"Proposed {one.Rating}", one.Reason)),
    ];

    static string OfDecision(RatingDecision decision)
    {
        var what = decision switch
        {
            { Corrects: not null } => $"Corrected to {decision.Rating}",
            { Previous: null } => $"Joined the register as {decision.Rating}",
            _ when decision.Previous == decision.Rating => $"Confirmed {decision.Rating}",
            _ => $"{decision.Previous} to {decision.Rating}",
        };
        return decision.EffectiveOn == London.DateOf(decision.RecordedAt) ? what : $"{what}, from {Written.Date(decision.EffectiveOn)}";
    }

    static Happening OfAction(AuditEvent link, PlanAction action)
    {
        var note = link.Change == "Added" ? null : action.Notes.FirstOrDefault(one => one.At == link.At);
        var what = link.Change == "Added" ? "Agreed an action" : Capital(link.Why);
        return Happening(link, $"{what}: {action.Text}", note?.Text ?? "");
    }

    static string OfPlan(AuditEvent link, PlanItem item) => (link.Change, link.Why) switch
    {
        ("Added", _) => $"Added to the plan: {Lower(Words.Of(item.Kind))}",
        (_, var why) when why.StartsWith("took", StringComparison.Ordinal) => $"Taken off the plan: {Lower(Words.Of(item.Kind))}",
        _ => $"Revised the plan: {Lower(Words.Of(item.Kind))}",
    };

    static string OfStay(AuditEvent link, InpatientStay stay) => link.Change switch
    {
        "Added" => $"Admitted to {(stay.Hospital.Length > 0 ? stay.Hospital : "a hospital not yet known")}{(stay.AdmittedOn is { } day ? $" on {Written.Date(day)}" : "")}",
        _ when stay.DischargedOn is { } left => $"Left hospital on {Written.Date(left)}",
        _ => "The stay in hospital goes on",
    };

    static string OfLetter(AuditEvent link, Letter letter) => link.Change == "Added"
        ? $"Wrote to {letter.Addressee}: {Lower(letter.Kind.InWords())}"
        : $"Sent {(letter.SentHow ?? letter.Channel).InWords()} to {letter.Addressee}: {Lower(letter.Kind.InWords())}";

    static Happening OfTask(AuditEvent link, TeamTask task) => link.Change == "Added"
        ? Happening(link, $"For the team, by {Written.Date(task.Due)}: {Lower(task.Kind.InWords())}", "")
        : Happening(link, $"{Capital(link.Why)}: {Lower(task.Kind.InWords())}", task.DoneAt == link.At ? task.Outcome : "");

    static Happening Happening(AuditEvent link, string what, string words) => new(link.Sequence, what, words, link.ActorName, link.At);

    static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    static string Lower(string text) => text.Length == 0 ? "" : char.ToLowerInvariant(text[0]) + text[1..];
}
