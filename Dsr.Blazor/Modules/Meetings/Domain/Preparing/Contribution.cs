using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>
/// What one member writes about somebody before the meeting. Each has their own, so that two who write at once never meet.
/// It belongs to the person's entry and not to a line: it stays when the agenda is built anew.
/// </summary>
public sealed class Contribution : IPartOf
{
    Contribution() { }

    internal Contribution(Guid meeting, Guid entry, string text, string organisation, ActorContext act)
    {
        (Id, MeetingId, EntryId, ById, By, Organisation) = (act.NewId(), meeting, entry, act.ActorId, act.ActorName, organisation);
        Write(text, act);
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid EntryId { get; private init; }
    public string ById { get; private init; } = "";
    public string By { get; private init; } = "";

    /// <summary>Where they work; blank where that is not known.</summary>
    public string Organisation { get; private init; } = "";
    public string Text { get; private set; } = "";

    /// <summary>When it was written last.</summary>
    public DateTimeOffset At { get; private set; }

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);

    internal void Write(string text, ActorContext act) =>
        (Text, At) = (Refuse.Unless(text, RegisterReview.LongestUpdate, "The update", nameof(text)), act.At);
}
