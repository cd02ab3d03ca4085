using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>Somebody whom the chair left out of a meeting, with why. They stay listed there, and a new reason brings them back.</summary>
public sealed class NotThisTime : IPartOf
{
    NotThisTime() { }

    internal NotThisTime(MeetingItem item, string why, ActorContext act)
    {
        (Id, MeetingId, EntryId, PersonId, Section, Reasons) = (
            act.NewId(),
            item.MeetingId,
            item.EntryId!.Value,
            item.PersonId!.Value,
            item.Section,
            [.. item.Reasons]
        );
        Why = Refuse.Unless(why, DiscussionRequest.Longest, "The reason", nameof(why));
        (By, At, PulledInBy, PulledInWhy) = (act.ActorName, act.At, item.PulledInBy, item.PulledInWhy);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }
    public AgendaSection Section { get; private init; }

    /// <summary>Why they were on the agenda when they were left out.</summary>
    public IReadOnlyList<string> Reasons { get; private init; } = [];
    public string Why { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    /// <summary>As the item had it, for whoever is brought back.</summary>
    public string PulledInBy { get; private init; } = "";
    public string PulledInWhy { get; private init; } = "";

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);

    /// <summary>Whether a line says something that was not known then.</summary>
    internal bool IsAnsweredBy(AgendaLine line) => line.Reasons.All(Reasons.Contains);

    internal AgendaLine Line() => new(EntryId, PersonId, Section, Reasons);
}
