using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Minuting;

/// <summary>What was added to minutes after they were approved. It stands beside them; the approved words stay.</summary>
public sealed class MinutesAddendum : IPartOf
{
    /// <summary>The most it may hold.</summary>
    public const int Longest = 4000;

    MinutesAddendum() { }

    internal MinutesAddendum(Guid meeting, Guid? item, string text, ActorContext act)
    {
        (Id, MeetingId, ItemId, By, At) = (act.NewId(), meeting, item, act.ActorName, act.At);
        Text = Refuse.Unless(text, Longest, "The addendum", nameof(text));
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }

    /// <summary>The item it belongs to; null for the meeting as a whole.</summary>
    public Guid? ItemId { get; private init; }
    public string Text { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);
}
