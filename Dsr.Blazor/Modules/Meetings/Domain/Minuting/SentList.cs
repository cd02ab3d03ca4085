using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Minuting;

/// <summary>How an organisation was given its list.</summary>
public enum ListWay
{
    SecureMail,
    Paper,
    ReadInDsr,
}

/// <summary>What an organisation was given of a meeting: its people and its actions, and nobody else's.</summary>
public sealed class SentList : IPartOf
{
    SentList() { }

    internal SentList(Guid meeting, Guid organisation, ListWay way, string to, IReadOnlyList<Guid> people, int actions, ActorContext act)
    {
        (Id, MeetingId, OrganisationId, Way, People, Actions, By, At) = (
            act.NewId(),
            meeting,
            organisation,
            way,
            [.. people],
            actions,
            act.ActorName,
            act.At
        );
        To = Refuse.Unless(to, 200, "Who received it", nameof(to));
    }

    public Guid Id { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid OrganisationId { get; private init; }
    public ListWay Way { get; private init; }

    /// <summary>The mailbox, team or role that received it.</summary>
    public string To { get; private init; } = "";

    /// <summary>Who was on it.</summary>
    public IReadOnlyList<Guid> People { get; private init; } = [];

    /// <summary>How many actions were on it.</summary>
    public int Actions { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => MeetingId;
    Type IPartOf.RootType => typeof(Meeting);
}
