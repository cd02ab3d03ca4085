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

    /// <summary>Puts the agenda as it was built. What was said at an item already is kept with the item.</summary>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public void SetAgenda(IEnumerable<AgendaLine> lines, Act act)
    {
        DemandNotFinished();
        var kept = items.ToDictionary(item => item.Key);
        var wanted = lines.ToList();
        items.RemoveAll(item => !item.HasContent && wanted.TrueForAll(line => line.Key != item.Key));
        foreach (var line in wanted)
        {
            if (kept.TryGetValue(line.Key, out var item)) item.Explain(line);
            else items.Add(item = new MeetingItem(Id, line, act));
            item.MoveTo(wanted.IndexOf(line) + 1);
        }
        var order = wanted.Count;
        foreach (var item in items.Where(item => wanted.TrueForAll(line => line.Key != item.Key))) item.MoveTo(++order);
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
    /// <exception cref="RefusedException">When the meeting does not run, or the item is not on the agenda.</exception>
    public void GoTo(Guid itemId, Act act)
    {
        DemandRunning();
        var item = Item(itemId);
        if (CurrentItemId == item.Id) return;
        (CurrentItemId, CurrentSince) = (item.Id, act.At);
    }

    /// <summary>The item after or before the chair's.</summary>
    /// <param name="steps">1 for next, -1 for previous; beyond the ends it stays.</param>
    /// <param name="act">Who drives.</param>
    public void Step(int steps, Act act)
    {
        var order = Items;
        var at = order.ToList().FindIndex(item => item.Id == CurrentItemId);
        GoTo(order[Math.Clamp(at + steps, 0, order.Count - 1)].Id, act);
    }

    /// <exception cref="RefusedException">When the item is not on the agenda.</exception>
    public MeetingItem Item(Guid id) => items.Find(item => item.Id == id) ?? throw new RefusedException("This person is no longer on the agenda. Open the meeting again.");

    /// <exception cref="RefusedException">When the text is too long.</exception>
    public void Attend(string who) => Attendance = string.IsNullOrWhiteSpace(who) ? "" : Refuse.Unless(who, 4000, "Who was there", nameof(who));

    /// <summary>Ends the meeting; what was saved is the draft of the minutes.</summary>
    /// <exception cref="RefusedException">When it does not run.</exception>
    public void Finish(Act act)
    {
        DemandRunning();
        (Status, FinishedAt, CurrentItemId, CurrentSince) = (MeetingStatus.MinutesDraft, act.At, null, null);
    }

    void DemandRunning() => Refuse.If(Status != MeetingStatus.InProgress, "The meeting is not running. Start it first.");

    void DemandNotFinished() => Refuse.If(Status == MeetingStatus.MinutesDraft, "The meeting is over. Make a new one.");
}
