using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>
/// One person's place on the agenda, and what was said. Changed through its <see cref="Meeting"/>, which knows whether it runs.
/// </summary>
public sealed partial class MeetingItem : IPartOf
{
    MeetingItem() { }

    internal MeetingItem(Guid meeting, AgendaLine line, ActorContext act)
    {
        (Id, MeetingId, EntryId, PersonId, AddedAt) = (act.NewId(), meeting, line.EntryId, line.PersonId, act.At);
        Explain(line);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid? EntryId { get; private init; }
    public Guid? PersonId { get; private init; }
    public AgendaSection Section { get; private set; }
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    /// <summary>When they came onto the agenda.</summary>
    public DateTimeOffset AddedAt { get; private init; }

    /// <summary>Who pulled them in by hand, and why; blank where the register's own reasons brought them.</summary>
    public string PulledInBy { get; private set; } = "";
    public string PulledInWhy { get; private set; } = "";

    /// <summary>Minutes set by hand; null for what policy gives the section.</summary>
    public int? Minutes { get; private set; }

    /// <summary>The place on the agenda, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>When the chair first came to it; null for who was not reached.</summary>
    public DateTimeOffset? TakenAt { get; private set; }
    public string Update { get; private set; } = "";

    /// <summary>Who wrote the update last.</summary>
    public string UpdateBy { get; private set; } = "";
    public Rating? RatingBefore { get; private set; }
    public Rating? RatingAfter { get; private set; }

    /// <summary>The number of the decision taken here, which holds the reason; null when the rating was left.</summary>
    public int? Decision { get; private set; }
    public DateOnly? NextReview { get; private set; }

    /// <summary>When the review of this person was written down in the meeting; null while it has not been.</summary>
    public DateTimeOffset? ReviewedAt { get; private set; }
    public bool WithoutChange { get; private set; }

    /// <summary>Anything said or decided that a new agenda must not drop.</summary>
    public bool HasContent => TakenAt is not null || HasOutcome;

    internal Guid Key => EntryId ?? Guid.Empty;

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);

    internal void Explain(AgendaLine line) => (Section, Reasons) = (line.Section, [.. line.Reasons]);

    internal void MoveTo(int place) => Order = place;

    /// <summary>"Pulled in by Sam Reid: the school place ends"; blank where nobody did.</summary>
    public string PulledIn => PulledInWhy.Length > 0 ? $"Pulled in by {PulledInBy}: {PulledInWhy}" : "";

    internal void PullIn(string why, ActorContext act)
    {
        (PulledInWhy, PulledInBy) = (Refuse.Unless(why, Preparing.DiscussionRequest.Longest, "The reason", nameof(why)), act.ActorName);
        Reasons = [PulledIn, .. Reasons];
    }

    internal void PulledInAgain(Preparing.NotThisTime left) => (PulledInBy, PulledInWhy) = (left.PulledInBy, left.PulledInWhy);

    internal void Allot(int? minutes)
    {
        Refuse.If(minutes is < 1 or > 120, "An item has from 1 to 120 minutes. Write how many.", nameof(minutes));
        Minutes = minutes;
    }
}
