using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// What is said and decided at an item while the meeting runs.
public sealed partial class MeetingItem
{
    /// <summary>What was said of the risk, and who wrote it last.</summary>
    public string RiskDiscussion { get; private set; } = "";
    public string RiskDiscussionBy { get; private set; } = "";

    /// <summary>Whether a C(E)TR is needed; null while nothing was said of it.</summary>
    public CetrNeed? Cetr { get; private set; }
    public string CetrWhy { get; private set; } = "";
    public string CetrBy { get; private set; } = "";

    /// <summary>Whether a keyworker is needed; null while nothing was said of it.</summary>
    public bool? KeyworkerNeeded { get; private set; }
    public string KeyworkerWhy { get; private set; } = "";

    /// <summary>What the talk was about, of policy's list.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>When it was left for later, last; null when it never was.</summary>
    public DateTimeOffset? ParkedAt { get; private set; }

    /// <summary>When the meeting came back to it.</summary>
    public DateTimeOffset? BackAt { get; private set; }

    /// <summary>The meeting ended without having spoken of it: it is carried to the next.</summary>
    public bool NotReached { get; private set; }

    /// <summary>Left for later, and waiting.</summary>
    public bool IsParked => ParkedAt is not null && BackAt is null;

    internal bool WasParked => ParkedAt is not null;

    bool HasOutcome => Turns.Holds(this);

    internal void Take(ActorContext act)
    {
        TakenAt ??= act.At;
        if (IsParked)
            BackAt = act.At;
    }

    // Who was called up and parked without a word has not had their turn.
    internal void Park(ActorContext act)
    {
        (ParkedAt, BackAt) = (act.At, null);
        if (!HasOutcome)
            TakenAt = null;
    }

    // Of a step that is undone: where it was in its turn, or what came of it.
    internal void Restore(StepKind kind, ItemState before)
    {
        if (kind is StepKind.MovedOn or StepKind.LeftForLater)
        {
            (ParkedAt, BackAt) = (before.ParkedAt, before.BackAt);
            // What somebody has written of them since keeps them in the meeting's hands.
            if (kind == StepKind.LeftForLater || !HasOutcome)
                TakenAt = before.TakenAt;
            return;
        }
        (RatingBefore, RatingAfter, Decision) = (before.RatingBefore, before.RatingAfter, before.Decision);
        (NextReview, ReviewedAt, WithoutChange) = (before.NextReview, before.ReviewedAt, before.WithoutChange);
    }

    internal void Carry() => NotReached = true;

    internal void Say(string update, string opened, ActorContext act)
    {
        var words = Written(update, "The update", nameof(update));
        if (words == Update)
            return;
        if (Update != opened.Trim())
            throw Overtaken(UpdateBy);
        (Update, UpdateBy) = (words, act.ActorName);
    }

    internal void Discuss(string risk, string opened, ActorContext act)
    {
        var words = Written(risk, "The discussion of the risk", nameof(risk));
        if (words == RiskDiscussion)
            return;
        if (RiskDiscussion != opened.Trim())
            throw Overtaken(RiskDiscussionBy);
        (RiskDiscussion, RiskDiscussionBy) = (words, act.ActorName);
    }

    internal void Settle(CetrNeed? need, string why, CetrNeed? seen, ActorContext act)
    {
        if (Cetr != seen && Cetr != need)
            throw new ConcurrentDecisionException($"{CetrBy} answered this while you were choosing. Read it, then choose again.");
        (Cetr, CetrBy) = (need, act.ActorName);
        CetrWhy = Short(why, "Why a C(E)TR is or is not needed", nameof(CetrWhy));
    }

    internal void NeedsKeyworker(bool needed, string why)
    {
        KeyworkerWhy = needed
            ? Refuse.Unless(why, 1000, "Why a keyworker is needed", nameof(why))
            : Short(why, "Why no keyworker is needed", nameof(why));
        KeyworkerNeeded = needed;
    }

    internal void Tag(string theme, bool on) => Themes = [.. Themes.Where(text => text != theme), .. on ? [theme] : Array.Empty<string>()];

    internal void Rated(RatingDecision decision, DateOnly next) =>
        (RatingBefore, RatingAfter, Decision, NextReview) = (RatingBefore ?? decision.Previous, decision.Rating, decision.Number, next);

    internal void Reviewed(Rating rating, DateOnly next, bool withoutChange, ActorContext act) =>
        (RatingBefore, RatingAfter, NextReview, WithoutChange, ReviewedAt) = (RatingBefore ?? rating, rating, next, withoutChange, act.At);

    static string Written(string text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, RegisterReview.LongestUpdate, what, field);

    static string Short(string text, string what, string field) =>
        string.IsNullOrWhiteSpace(text) ? "" : Refuse.Unless(text, 1000, what, field);

    static ConcurrentDecisionException Overtaken(string by) => new($"{by} wrote here while you were typing. Choose which words to keep.");
}
