using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>All that a meeting looks at for one person.</summary>
public sealed record ItemSheet(Guid ItemId, Guid EntryId, Guid PersonId)
{
    public required Person Person { get; init; }
    public required RegisterEntry Entry { get; init; }

    /// <summary>The decision that holds.</summary>
    public required RatingDecision? Latest { get; init; }
    public IReadOnlyList<RatingProposal> Proposals { get; init; } = [];
    public IReadOnlyList<PlanItem> Plan { get; init; } = [];

    /// <summary>Open ones, and those agreed at this item; overdue first, then by date.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];
    public required MeetingItem Item { get; init; }

    /// <summary>When the reading of the item began: what was saved after it is not in it.</summary>
    public required DateTimeOffset ReadAt { get; init; }
    public DateOnly? LastReviewed { get; init; }
    public string Keyworker { get; init; } = "";
    public string LeadProfessional { get; init; } = "";

    /// <summary>The request for a keyworker that is open; null where there is none.</summary>
    public KeyworkerAsked? KeyworkerAsked { get; init; }

    /// <summary>Policy's list of what a review may be about.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>What policy says of each rating, and the next review it would bring.</summary>
    public required IReadOnlyDictionary<Rating, RatingDefinition> Definitions { get; init; }
    public required IReadOnlyDictionary<Rating, Deadline> NextByPolicy { get; init; }

    /// <summary>For Red: by when the community C(E)TR is due.</summary>
    public Deadline? CommunityReview { get; init; }

    /// <summary>What colleagues did for this person lately, the latest first.</summary>
    public IReadOnlyList<Happening> JustNow { get; init; } = [];

    /// <summary>The plan's items of some kinds, the latest first.</summary>
    public IReadOnlyList<PlanItem> Of(params PlanItemKind[] kinds) => [.. Plan.Where(item => kinds.Contains(item.Kind))];
}

/// <summary>Something that a colleague did.</summary>
/// <param name="Who">Their name.</param>
/// <param name="What">"rated Red".</param>
/// <param name="At">When.</param>
public sealed record Happening(string Who, string What, DateTimeOffset At);

/// <summary>A keyworker was asked for.</summary>
/// <param name="Status">How far it is.</param>
/// <param name="Due">By when the next step is due.</param>
public sealed record KeyworkerAsked(KeyworkerStatus Status, DateOnly Due);

/// <summary>Somebody who could do what is agreed.</summary>
public sealed record Owner(string Name, string Organisation, Guid? AccountId);
