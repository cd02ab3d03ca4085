using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Domain.Meetings;

// The meeting as it runs: who drives, where it is, what is said and decided.
public sealed partial class Meeting
{
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
}
