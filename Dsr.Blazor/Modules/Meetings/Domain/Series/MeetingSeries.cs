using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>
/// Meetings that come round by a rule. What is changed here holds for the meetings that are made from then on, and for those to come.
/// </summary>
public sealed class MeetingSeries : Aggregate
{
    MeetingSeries() { }

    /// <exception cref="RefusedException">When something of it cannot be, in words.</exception>
    public MeetingSeries(Guid register, SeriesDetails details, ActorContext act)
    {
        (Id, RegisterId) = (act.NewId(), register);
        Put(details);
    }

    public Guid RegisterId { get; private init; }
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public Recurrence Recurrence { get; private set; } = new();
    public TimeOnly StartsAt { get; private set; }
    public int Minutes { get; private set; }
    public string Place { get; private set; } = "";
    public string Link { get; private set; } = "";
    public AgendaRule Agenda { get; private set; } = AgendaRule.Everything;
    public IReadOnlyList<SeriesMember> Members { get; private set; } = [];
    public Quorum Quorum { get; private set; } = Quorum.None;
    public NamedAccount? Chair { get; private set; }
    public NamedAccount? MinuteTaker { get; private set; }

    /// <summary>The day on which it ended: no meeting is made after it; null while it runs.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>For a form to open with.</summary>
    public SeriesDetails Details() =>
        new()
        {
            Name = Name,
            Kind = Kind,
            Recurrence = Recurrence,
            StartsAt = StartsAt,
            Minutes = Minutes,
            Place = Place,
            Link = Link,
            Agenda = Agenda,
            Members = Members,
            Quorum = Quorum,
            Chair = Chair,
            MinuteTaker = MinuteTaker,
        };

    /// <exception cref="RefusedException">When it has ended, or something of it cannot be, in words.</exception>
    public void Change(SeriesDetails details)
    {
        Refuse.If(EndedOn is not null, "This series has ended. Make a new one.");
        Put(details);
    }

    /// <summary>No further meetings are made. Those that are there stay until somebody cancels them.</summary>
    /// <exception cref="RefusedException">When it has ended already.</exception>
    public void End(ActorContext act)
    {
        Refuse.If(EndedOn is not null, "This series has ended already.");
        EndedOn = act.Today;
    }

    void Put(SeriesDetails details)
    {
        Name = Refuse.Unless(details.Name, 100, "The name of the series", nameof(details.Name));
        Kind = Refuse.Unless(details.Kind, 100, "The kind of meeting", nameof(details.Kind));
        details.Recurrence.Demand();
        Refuse.If(details.Minutes is < MeetingCall.Shortest or > MeetingCall.Longest, MeetingCall.LengthRefusal, nameof(details.Minutes));
        Refuse.If(details.Quorum.Least is < 0 or > 50, "The quorum is a number from 0 to 50.", nameof(details.Quorum));
        (Recurrence, StartsAt, Minutes, Agenda, Quorum) = (
            details.Recurrence,
            details.StartsAt,
            details.Minutes,
            details.Agenda,
            details.Quorum
        );
        (Place, Link) = (MeetingCall.PlaceOf(details.Place), MeetingCall.LinkOf(details.Link));
        (Members, Chair, MinuteTaker) = ([.. details.Members.Select(Named)], details.Chair, details.MinuteTaker);
    }

    static SeriesMember Named(SeriesMember member) =>
        member with
        {
            Name = Refuse.Unless(member.Name, 120, "The name of a member", nameof(SeriesDetails.Members)),
        };
}
