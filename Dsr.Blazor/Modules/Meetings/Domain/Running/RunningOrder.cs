namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>Who comes next: the agenda in order, then who was passed over, then who was parked.</summary>
static class RunningOrder
{
    /// <summary>The item after one; null where nobody is left and the agenda has ended.</summary>
    internal static MeetingItem? Next(IReadOnlyList<MeetingItem> order, MeetingItem here)
    {
        // Whoever was parked stands at their old place, but their turn is the last: from there it goes on with who is left.
        var after = here.WasParked ? [] : order.SkipWhile(item => item != here).Skip(1).Where(item => !item.WasParked).ToList();
        return after.Exists(item => item.TakenAt is null) ? after[0] : Left(order, here) ?? after.FirstOrDefault();
    }

    /// <summary>The item before one; null at the start.</summary>
    internal static MeetingItem? Before(IReadOnlyList<MeetingItem> order, MeetingItem here) =>
        order.TakeWhile(item => item != here).LastOrDefault(item => !item.IsParked);

    /// <summary>Who waits elsewhere: not reached first, then parked, the longest first.</summary>
    internal static MeetingItem? Left(IReadOnlyList<MeetingItem> order, MeetingItem here)
    {
        var others = order.Where(item => item != here).ToList();
        return others.Find(item => item.TakenAt is null && !item.IsParked)
            ?? others.Where(item => item.IsParked).MinBy(item => item.ParkedAt);
    }
}
