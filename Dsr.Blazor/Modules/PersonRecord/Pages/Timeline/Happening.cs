using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>One thing that happened, as a sentence.</summary>
/// <param name="Sequence">The event in the chain of changes that it comes from; 0 for a meeting, whose events are of many people.</param>
/// <param name="What">The sentence: "Amber to Red".</param>
/// <param name="Words">What was said about it; blank where nothing was.</param>
/// <param name="Who">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Rating">The rating that it set; colours the point.</param>
public sealed record Happening(long Sequence, string What, string Words, string Who, DateTimeOffset At, Rating? Rating = null)
{
    /// <summary>What stood there before; blank where nothing did.</summary>
    public string Before { get; init; } = "";

    /// <summary>Field by field, what was and what is.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}

/// <summary>The latest happenings, and whether there are older ones.</summary>
public sealed record TimelinePage(IReadOnlyList<Happening> Shown, bool HasOlder);

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
    internal IReadOnlyList<Involvement> Involvements { get; init; } = [];
    internal IReadOnlyDictionary<long, IReadOnlyList<ChangedPart>> Parts { get; init; } =
        new Dictionary<long, IReadOnlyList<ChangedPart>>();

    /// <summary>What an event changed, part by part.</summary>
    internal IReadOnlyList<ChangedPart> PartsOf(AuditEvent link) => Parts.GetValueOrDefault(link.Sequence, []);

    /// <summary>What an event changed, as everybody may read it who may open the record.</summary>
    internal IReadOnlyList<FieldChange> Told(AuditEvent link) => [.. PartsOf(link).SelectMany(ToldFields.Of)];
}
