using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Series;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// When it is, where, who is asked to it, and what becomes of that before it runs.
public sealed partial class Meeting
{
    readonly List<Contribution> contributions = [];

    /// <summary>Makes the meeting of a series on one of its days.</summary>
    /// <param name="series">The series.</param>
    /// <param name="date">The day, with the one that the rule gives.</param>
    /// <param name="act">Who makes it.</param>
    public Meeting(MeetingSeries series, SeriesDate date, ActorContext act)
        : this(series.RegisterId, series.Name, date.On, act)
    {
        (SeriesId, Slot) = (series.Id, date.Slot);
        if (date.Holiday is { } holiday)
            Moves = [new MeetingMove(date.Slot, series.StartsAt, $"bank holiday: {holiday}", "")];
        Call(MeetingCall.Of(series));
    }

    /// <summary>The series that it belongs to; null for a meeting by itself.</summary>
    public Guid? SeriesId { get; private init; }

    /// <summary>The day that the series' rule gave, by which it is not made twice; null for an extra meeting.</summary>
    public DateOnly? Slot { get; private init; }

    /// <summary>"Fortnightly panel"; blank for one of no series.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>When it begins, on London's clock; null where nobody said.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>How long it is planned, in minutes; null for the length that policy has.</summary>
    public int? Length { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>Where it is joined from afar; https, or blank.</summary>
    public string Link { get; private set; } = "";

    /// <summary>Who is to lead it and to write it down; whoever starts it has the chair.</summary>
    public NamedAccount? PlannedChair { get; private set; }
    public NamedAccount? PlannedMinuteTaker { get; private set; }

    /// <summary>Who is asked to come.</summary>
    public IReadOnlyList<SeriesMember> Members { get; private set; } = [];
    public Quorum Quorum { get; private set; } = Quorum.None;

    /// <summary>Each time that it was put on another day or time, first to last.</summary>
    public IReadOnlyList<MeetingMove> Moves { get; private set; } = [];
    public string CancelledWhy { get; private set; } = "";
    public string CancelledBy { get; private set; } = "";

    /// <summary>When the agenda was published to the members; what came onto it later is marked.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }
    public string PublishedBy { get; private set; } = "";

    /// <summary>What members wrote before the meeting.</summary>
    public IReadOnlyList<Contribution> Contributions => contributions;

    /// <summary>An extra meeting of a series, beside those of its rule.</summary>
    public static Meeting Extra(MeetingSeries series, DateOnly on, ActorContext act)
    {
        var meeting = new Meeting(series.RegisterId, series.Name, on, act) { SeriesId = series.Id };
        meeting.Call(MeetingCall.Of(series));
        return meeting;
    }

    /// <summary>Says when, where and who: by hand, or again when its series was changed.</summary>
    /// <exception cref="RefusedException">When it has begun or is over, or something of it cannot be.</exception>
    public void Call(MeetingCall call)
    {
        DemandToCome();
        Refuse.If(call.Minutes is < MeetingCall.Shortest or > MeetingCall.Longest, MeetingCall.LengthRefusal, nameof(call.Minutes));
        if (call.Title.Length > 0)
            Title = Refuse.Unless(call.Title, 100, "The meeting's name", nameof(call.Title));
        (Kind, StartsAt, Length, Quorum) = (call.Kind, call.StartsAt, call.Minutes, call.Quorum);
        (Place, Link) = (MeetingCall.PlaceOf(call.Place), MeetingCall.LinkOf(call.Link));
        (PlannedChair, PlannedMinuteTaker, Members) = (call.Chair, call.MinuteTaker, call.Members);
    }

    /// <summary>As it is called now, for a form to open with.</summary>
    public MeetingCall Called() =>
        new()
        {
            Title = Title,
            Kind = Kind,
            StartsAt = StartsAt,
            Minutes = Length,
            Place = Place,
            Link = Link,
            Chair = PlannedChair,
            MinuteTaker = PlannedMinuteTaker,
            Members = Members,
            Quorum = Quorum,
        };

    /// <summary>"moved from Monday 25 May, bank holiday"; null where it is on its first day and time.</summary>
    public string? MovedInWords() => Moves.Count == 0 ? null : Moves[^1].InWords();

    /// <summary>Puts it on another day or time. The old one stays listed with why.</summary>
    /// <exception cref="RefusedException">When the day is past or the same, the reason is missing, or it has begun or is over.</exception>
    public void MoveTo(DateOnly day, TimeOnly? time, string because, ActorContext act)
    {
        DemandToCome();
        Refuse.If(day < act.Today, "That day is past. Choose today or a later day.", nameof(day));
        Refuse.If((day, time) == (Date, StartsAt), "The meeting is on that day and at that time already. Choose another.", nameof(day));
        var reason = Refuse.Unless(because, DiscussionRequest.Longest, "The reason", nameof(because));
        Moves = [.. Moves, new MeetingMove(Date, StartsAt, reason, act.ActorName)];
        (Date, StartsAt) = (day, time);
    }

    /// <summary>It does not take place. It stays listed with why.</summary>
    /// <exception cref="RefusedException">When the reason is missing, or it has begun or is over.</exception>
    public void Cancel(string because, ActorContext act)
    {
        DemandToCome();
        CancelledWhy = Refuse.Unless(because, DiscussionRequest.Longest, "The reason", nameof(because));
        (Status, CancelledBy) = (MeetingStatus.Cancelled, act.ActorName);
    }

    /// <summary>The agenda goes out to the members. It may still change: what comes onto it from now on is marked.</summary>
    /// <exception cref="RefusedException">When nobody is on it, it was published already, or it has begun or is over.</exception>
    public void Publish(ActorContext act)
    {
        DemandToCome();
        Refuse.If(items.Count == 0, "Nobody is on the agenda. Build it first.");
        Refuse.If(Status == MeetingStatus.Published, "The agenda was published already. What you change since is marked on it.");
        (Status, PublishedAt, PublishedBy) = (MeetingStatus.Published, act.At, act.ActorName);
    }

    /// <summary>A member writes about somebody before the meeting, or writes their own words anew.</summary>
    /// <param name="entry">Of whom, who must be on the agenda.</param>
    /// <param name="text">The words.</param>
    /// <param name="organisation">Where the member works.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="RefusedException">When they are not on the agenda, the words are missing or too long, or the meeting has begun or
    /// is over.</exception>
    public void Contribute(Guid entry, string text, string organisation, ActorContext act)
    {
        DemandToCome();
        Refuse.If(
            !items.Exists(item => item.EntryId == entry),
            "This person is no longer on the agenda. Ask that they be discussed, and say why."
        );
        var own = contributions.Find(contribution => contribution.EntryId == entry && contribution.ById == act.ActorId);
        if (own is null)
            contributions.Add(new Contribution(Id, entry, text, organisation, act));
        else
            own.Write(text, act);
    }

    /// <summary>"Friday 20 November 2026, 10:00am".</summary>
    public string When => $"{Date.DayOfWeek} {Written.Date(Date)}{(StartsAt is { } time ? $", {Written.Time(time)}" : "")}";

    void DemandToCome() =>
        Refuse.If(
            !Status.IsToCome(),
            Status == MeetingStatus.Cancelled
                ? "The meeting was cancelled. Make an extra one."
                : "The meeting has begun. Open it to see where it is."
        );
}
