using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Meetings;

/// <summary>The part of the agenda an item stands in. Their order is policy.</summary>
public enum AgendaSection { New, Blue, Red, Amber, Green, HeldRows }

/// <summary>A line as the agenda is built: whom it is about, or which import's held rows, and why it is there.</summary>
/// <param name="EntryId">The register entry; null for held rows.</param>
/// <param name="PersonId">The person; null for held rows.</param>
/// <param name="Section">Where on the agenda it stands.</param>
/// <param name="Reasons">Why it is there, in words.</param>
public sealed record AgendaLine(Guid? EntryId, Guid? PersonId, AgendaSection Section, IReadOnlyList<string> Reasons)
{
    /// <summary>Two lines with one key are the same item.</summary>
    public Guid Key => EntryId ?? Guid.Empty;
}

/// <summary>One person's place on the agenda, and what was said.</summary>
public sealed class MeetingItem : IPartOf
{
    MeetingItem() { }

    internal MeetingItem(Guid meeting, AgendaLine line, Act act)
    {
        (Id, MeetingId, EntryId, PersonId) = (act.NewId(), meeting, line.EntryId, line.PersonId);
        Explain(line);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid? EntryId { get; private init; }
    public Guid? PersonId { get; private init; }
    public AgendaSection Section { get; private set; }
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    /// <summary>The place on the agenda, from 1.</summary>
    public int Order { get; private set; }
    public string Update { get; private set; } = "";
    public Rating? RatingBefore { get; private set; }
    public Rating? RatingAfter { get; private set; }
    public DateOnly? NextReview { get; private set; }

    /// <summary>When the review of this person was written down in the meeting; null while it has not been.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }
    public bool WithoutChange { get; private set; }

    /// <summary>Anything said or decided that a new agenda must not drop.</summary>
    public bool HasContent => Update.Length > 0 || ReviewedAt is not null || RatingAfter is not null;

    internal Guid Key => EntryId ?? Guid.Empty;

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);

    /// <exception cref="RefusedException">When the update is too long.</exception>
    public void Say(string update) => Update = string.IsNullOrWhiteSpace(update) ? "" : Refuse.Unless(update, RegisterReview.LongestUpdate, "The update", nameof(update));

    /// <summary>The rating was decided here.</summary>
    public void Rated(Rating? before, Rating after) => (RatingBefore, RatingAfter) = (RatingBefore ?? before, after);

    /// <summary>The review was held here.</summary>
    public void Reviewed(DateOnly next, bool withoutChange, Act act) => (NextReview, WithoutChange, ReviewedAt) = (next, withoutChange, act.At);

    internal void Explain(AgendaLine line) => (Section, Reasons) = (line.Section, [.. line.Reasons]);

    internal void MoveTo(int place) => Order = place;
}
