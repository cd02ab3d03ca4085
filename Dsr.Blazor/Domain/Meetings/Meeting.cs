using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Meetings;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus { DraftAgenda, InProgress, MinutesDraft }

/// <summary>A weekly review: its agenda, who drives it, where it is and what came of it.</summary>
public sealed class Meeting : Aggregate
{
    readonly List<MeetingItem> items = [];

    Meeting() { }

    /// <exception cref="RefusedException">When the title is missing.</exception>
    public Meeting(Guid register, string title, DateOnly on, Act act)
    {
        (Id, RegisterId, Date) = (act.NewId(), register, on);
        Title = Refuse.Unless(title, 100, "The meeting's name", nameof(title));
    }

    public Guid RegisterId { get; private init; }
    public string Title { get; private set; } = "";
    public DateOnly Date { get; private init; }
    public MeetingStatus Status { get; private set; }

    /// <summary>The account that drives; null until it is started.</summary>
    public string? ChairId { get; private set; }
    public string Chair { get; private set; } = "";

    /// <summary>Who was in the room and who sent apologies, as the minutes say it.</summary>
    public string Attendance { get; private set; } = "";
    public DateTimeOffset? StartedAt { get; private set; }
    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The item the chair is at; every screen that follows shows it.</summary>
    public Guid? CurrentItemId { get; private set; }

    /// <summary>Since when, for the item's clock.</summary>
    public DateTimeOffset? CurrentSince { get; private set; }

    /// <summary>The agenda in order.</summary>
    public IReadOnlyList<MeetingItem> Items => [.. items.OrderBy(item => item.Order)];

    /// <summary>Puts the agenda as it was built. Where something was said, agreed or taken up already, the item stays, if need be at the end.</summary>
    /// <param name="lines">The agenda in order.</param>
    /// <param name="agreed">Items at which an action was agreed, which is kept elsewhere.</param>
    /// <param name="act">Who builds it.</param>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public void SetAgenda(IReadOnlyList<AgendaLine> lines, IReadOnlySet<Guid> agreed, Act act)
    {
        DemandNotFinished();
        var wanted = lines.Select((line, at) => (line, at)).ToDictionary(one => one.line.Key, one => one.at + 1);
        items.RemoveAll(item => !item.HasContent && !agreed.Contains(item.Id) && !wanted.ContainsKey(item.Key));
        var kept = items.ToDictionary(item => item.Key);
        var last = lines.Count;
        foreach (var item in Items.Where(item => !wanted.ContainsKey(item.Key))) item.MoveTo(++last);
        foreach (var line in lines)
        {
            if (kept.TryGetValue(line.Key, out var item)) item.Explain(line);
            else items.Add(item = new MeetingItem(Id, line, act));
            item.MoveTo(wanted[line.Key]);
        }
    }

    /// <summary>Moves one item to a place, from 1; the others close up.</summary>
    /// <exception cref="RefusedException">When the item is not on the agenda, or the meeting is over.</exception>
    public void Reorder(Guid itemId, int place)
    {
        DemandNotFinished();
        var order = Items.ToList();
        var moved = Item(itemId);
        order.Remove(moved);
        order.Insert(Math.Clamp(place, 1, order.Count + 1) - 1, moved);
        for (var i = 0; i < order.Count; i++) order[i].MoveTo(i + 1);
    }

    /// <summary>Starts the meeting, or takes the chair of one that runs.</summary>
    /// <exception cref="RefusedException">When it is over, or nobody is on the agenda.</exception>
    public void Start(Act act)
    {
        DemandNotFinished();
        Refuse.If(items.Count == 0, "Nobody is on the agenda. Build it first.");
        (ChairId, Chair) = (act.ActorId, act.ActorName);
        if (Status == MeetingStatus.InProgress) return;
        (Status, StartedAt) = (MeetingStatus.InProgress, act.At);
        GoTo(Items[0].Id, act);
    }

    /// <summary>The chair goes to an item; the screens follow.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, somebody else has the chair, or the item is not on the agenda.</exception>
    public void GoTo(Guid itemId, Act act)
    {
        DemandChair(act);
        var item = Item(itemId);
        if (CurrentItemId == item.Id) return;
        item.Take(act);
        (CurrentItemId, CurrentSince) = (item.Id, act.At);
    }

    /// <summary>The item after or before the chair's.</summary>
    /// <param name="steps">1 for next, -1 for previous; beyond the ends it stays.</param>
    /// <param name="from">Where the chair was when they pressed; pressed twice in a hurry, it is one step.</param>
    /// <param name="act">Who drives.</param>
    /// <exception cref="RefusedException">When the meeting does not run, or somebody else has the chair.</exception>
    public void Step(int steps, Guid from, Act act)
    {
        DemandChair(act);
        if (from != CurrentItemId) return;
        var order = Items;
        var at = order.ToList().FindIndex(item => item.Id == from);
        GoTo(order[Math.Clamp(at + steps, 0, order.Count - 1)].Id, act);
    }

    /// <exception cref="RefusedException">When the item is not on the agenda.</exception>
    public MeetingItem Item(Guid id) => items.Find(item => item.Id == id) ?? throw new RefusedException("This person is no longer on the agenda. Open the meeting again.");

    /// <summary>What was said of somebody, before the meeting or in it.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="update">The words.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="OvertakenException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is over, or the update too long.</exception>
    public void Say(Guid itemId, string update, string opened, Act act)
    {
        DemandNotFinished();
        Item(itemId).Say(update, opened, act);
    }

    /// <summary>A rating was decided at an item.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="decision">What was decided.</param>
    /// <param name="next">When the next review is due after it.</param>
    /// <exception cref="RefusedException">When the meeting does not run, or the item is about somebody else.</exception>
    public void Rated(Guid itemId, RatingDecision decision, DateOnly next)
    {
        DemandAbout(itemId, decision.PersonId);
        Item(itemId).Rated(decision, next);
    }

    /// <summary>A review was held at an item.</summary>
    /// <exception cref="RefusedException">When the meeting does not run.</exception>
    public void Reviewed(Guid itemId, Rating rating, DateOnly next, bool withoutChange, Act act)
    {
        DemandRunning();
        Item(itemId).Reviewed(rating, next, withoutChange, act);
    }

    /// <summary>That something may be decided or agreed for a person at an item now.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, or the item is about somebody else.</exception>
    public void DemandAbout(Guid itemId, Guid person)
    {
        DemandRunning();
        Refuse.If(Item(itemId).PersonId != person, "This item of the meeting is about somebody else. Open the meeting again.");
    }

    /// <exception cref="RefusedException">When the text is too long, or the meeting over.</exception>
    public void Attend(string who)
    {
        DemandNotFinished();
        Attendance = string.IsNullOrWhiteSpace(who) ? "" : Refuse.Unless(who, 4000, "Who was there", nameof(who));
    }

    /// <summary>Ends the meeting; what was saved is the draft of the minutes.</summary>
    /// <exception cref="RefusedException">When it does not run, or somebody else has the chair.</exception>
    public void Finish(Act act)
    {
        DemandChair(act);
        (Status, FinishedAt, CurrentItemId, CurrentSince) = (MeetingStatus.MinutesDraft, act.At, null, null);
    }

    void DemandRunning() => Refuse.If(Status != MeetingStatus.InProgress, "The meeting is not running. Start it first.");

    void DemandChair(Act act)
    {
        DemandRunning();
        Refuse.If(ChairId != act.ActorId, $"{Chair} has the chair and moves the meeting on. Take the chair first.");
    }

    void DemandNotFinished() => Refuse.If(Status == MeetingStatus.MinutesDraft, "The meeting is over. Make a new one.");
}
