namespace Dsr.Blazor.Domain.Meetings;

// Who is on the agenda, and in which order.
public sealed partial class Meeting
{
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
}
