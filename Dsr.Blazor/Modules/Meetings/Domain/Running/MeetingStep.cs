using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>What was done in a meeting and can be undone for a minute.</summary>
public enum StepKind
{
    MovedOn,
    LeftForLater,
    NoChange,
    Reviewed,
    Rated,
    Agreed,
}

/// <summary>Something done in a running meeting, with what it takes to undo it.</summary>
/// <param name="Id">Which; undone by it, so that a page undoes what it showed and nothing later.</param>
/// <param name="Kind">What.</param>
/// <param name="Item">At which item; of a move, the item that the chair went to.</param>
/// <param name="ById">Who, by account: each undoes what they did themselves.</param>
/// <param name="At">When.</param>
public sealed record MeetingStep(Guid Id, StepKind Kind, Guid Item, string ById, DateTimeOffset At)
{
    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    /// <summary>The item before it; null where it changed nothing of the item.</summary>
    public ItemState? Before { get; init; }

    /// <summary>Where the chair went on to with it; null where it moved nobody.</summary>
    public ChairMove? Move { get; init; }

    /// <summary>The number of the decision or the review that it wrote on the register; null where it wrote none.</summary>
    public int? Number { get; init; }

    /// <summary>When the next review was due before it, and how that was worked out.</summary>
    public DateOnly? NextReview { get; init; }
    public string NextReviewWorking { get; init; } = "";

    /// <summary>The action that was agreed; null where none was.</summary>
    public Guid? Action { get; init; }

    /// <summary>A step that somebody takes now.</summary>
    public static MeetingStep Of(StepKind kind, Guid item, ActorContext act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return new(act.NewId(), kind, item, act.ActorId, act.At);
    }
}

/// <summary>The chair goes from one item to another.</summary>
/// <param name="From">Where the chair was.</param>
/// <param name="Since">Since when.</param>
/// <param name="To">Where the chair went.</param>
/// <param name="Before">How that item was before the chair came.</param>
public sealed record ChairMove(Guid From, DateTimeOffset? Since, Guid To, ItemState Before);

/// <summary>What a step may change of an item.</summary>
public sealed record ItemState
{
    public DateTimeOffset? TakenAt { get; init; }
    public DateTimeOffset? ParkedAt { get; init; }
    public DateTimeOffset? BackAt { get; init; }
    public Rating? RatingBefore { get; init; }
    public Rating? RatingAfter { get; init; }
    public int? Decision { get; init; }
    public DateOnly? NextReview { get; init; }
    public DateTimeOffset? ReviewedAt { get; init; }
    public bool WithoutChange { get; init; }

    /// <summary>As it is now.</summary>
    public static ItemState Of(MeetingItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new()
        {
            TakenAt = item.TakenAt,
            ParkedAt = item.ParkedAt,
            BackAt = item.BackAt,
            RatingBefore = item.RatingBefore,
            RatingAfter = item.RatingAfter,
            Decision = item.Decision,
            NextReview = item.NextReview,
            ReviewedAt = item.ReviewedAt,
            WithoutChange = item.WithoutChange,
        };
    }
}
