using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// Who is on the agenda, in which order, and who is left out.
public sealed partial class Meeting
{
    readonly List<NotThisTime> notThisTime = [];

    /// <summary>Those whom the chair left out, with why.</summary>
    public IReadOnlyList<NotThisTime> NotThisTime => notThisTime;

    /// <summary>Somebody put the agenda into an order of their own, which the night does not touch.</summary>
    public bool OrderedByHand { get; private set; }

    /// <summary>
    /// Puts the agenda as it was built. Where something was said, agreed or taken up already, the item stays, if need be at the end. Who
    /// was left out stays out, unless there is a reason that was not there then.
    /// </summary>
    /// <param name="lines">The agenda in order.</param>
    /// <param name="agreed">Items at which an action was agreed, which is kept elsewhere.</param>
    /// <param name="act">Who builds it.</param>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public void SetAgenda(IReadOnlyList<AgendaLine> lines, IReadOnlySet<Guid> agreed, ActorContext act)
    {
        DemandNotFinished();
        lines = Wanted(lines);
        notThisTime.RemoveAll(left => lines.Any(line => line.EntryId == left.EntryId));
        var wanted = lines.Select((line, at) => (line, at)).ToDictionary(pair => pair.line.Key, pair => pair.at + 1);
        items.RemoveAll(item => !item.HasContent && !agreed.Contains(item.Id) && !wanted.ContainsKey(item.Key));
        var kept = items.ToDictionary(item => item.Key);
        var last = lines.Count;
        foreach (var item in Items.Where(item => !wanted.ContainsKey(item.Key)))
            item.MoveTo(++last);
        foreach (var line in lines)
        {
            if (kept.TryGetValue(line.Key, out var item))
                item.Explain(line);
            else
                items.Add(item = new MeetingItem(Id, line, act));
            item.MoveTo(wanted[line.Key]);
        }
        OrderedByHand = false;
    }

    /// <summary>Those lines that would be on the agenda: all but who was left out and has no new reason.</summary>
    public IReadOnlyList<AgendaLine> Wanted(IReadOnlyList<AgendaLine> lines) =>
        [.. lines.Where(line => !notThisTime.Exists(left => left.EntryId == line.EntryId && left.IsAnsweredBy(line)))];

    /// <summary>Moves one item to a place, from 1; the others close up.</summary>
    /// <exception cref="RefusedException">When the item is not on the agenda, or the meeting is over.</exception>
    public void Reorder(Guid itemId, int place)
    {
        DemandNotFinished();
        PutAt(Item(itemId), place);
        OrderedByHand = true;
    }

    /// <summary>Somebody comes onto this agenda by hand, at the end of their section.</summary>
    /// <param name="line">Them, with whatever other reasons there are.</param>
    /// <param name="why">Why.</param>
    /// <param name="act">Who pulls them in.</param>
    /// <returns>Their item.</returns>
    /// <exception cref="RefusedException">When they are on it already, the reason is missing, or the meeting is over.</exception>
    public MeetingItem PullIn(AgendaLine line, string why, ActorContext act)
    {
        DemandNotFinished();
        Refuse.If(items.Exists(item => item.Key == line.Key), "They are on this agenda already.");
        var item = new MeetingItem(Id, line, act);
        item.PullIn(why, act);
        notThisTime.RemoveAll(left => left.EntryId == line.EntryId);
        Add(item);
        return item;
    }

    /// <summary>Leaves somebody out of this meeting. They stay listed, with who left them out and why.</summary>
    /// <exception cref="RefusedException">When the item is about nobody, something was said there already, the reason is missing, or the
    /// meeting is over.</exception>
    public void PushOut(Guid itemId, string why, ActorContext act)
    {
        DemandNotFinished();
        var item = Item(itemId);
        Refuse.If(item.EntryId is null, "Held rows wait until they are put right or discarded. Move them to the end if they must wait.");
        Refuse.If(item.HasContent, "The meeting has come to this person already, or somebody wrote the update. Leave them on the agenda.");
        notThisTime.Add(new NotThisTime(item, why, act));
        items.Remove(item);
        CloseUp();
    }

    /// <summary>Somebody left out comes back, at the end of their section, as they were.</summary>
    /// <exception cref="RefusedException">When they are not left out, or the meeting is over.</exception>
    public void BringBack(Guid entry, ActorContext act)
    {
        DemandNotFinished();
        var left = notThisTime.Find(notThisTime => notThisTime.EntryId == entry)
            ?? throw new RefusedException("They are not left out any more. Look at the agenda.");
        notThisTime.Remove(left);
        var item = new MeetingItem(Id, left.Line(), act);
        item.PulledInAgain(left);
        Add(item);
    }

    /// <summary>How many minutes one item has; null for what policy gives its section.</summary>
    /// <exception cref="RefusedException">When the number is none, the item is not on the agenda, or the meeting is over.</exception>
    public void Allot(Guid itemId, int? minutes)
    {
        DemandNotFinished();
        Item(itemId).Allot(minutes);
    }

    // At the end of its section, which keeps an order made by hand.
    void Add(MeetingItem item)
    {
        var after = Items.LastOrDefault(meeting => meeting.Section == item.Section)?.Order ?? items.Count;
        items.Add(item);
        item.MoveTo(items.Count);
        PutAt(item, after + 1);
    }

    void PutAt(MeetingItem moved, int place)
    {
        var order = Items.ToList();
        order.Remove(moved);
        order.Insert(Math.Clamp(place, 1, order.Count + 1) - 1, moved);
        for (var i = 0; i < order.Count; i++)
            order[i].MoveTo(i + 1);
    }

    void CloseUp()
    {
        var order = Items;
        for (var i = 0; i < order.Count; i++)
            order[i].MoveTo(i + 1);
    }
}
