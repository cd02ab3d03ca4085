using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// The meeting as it runs: who drives, where it is, what is said and decided.
public sealed partial class Meeting
{
    /// <summary>Since when the chair has had it.</summary>
    public DateTimeOffset? ChairSince { get; private set; }

    /// <summary>The account that had the chair before; null while it has not changed hands.</summary>
    public string? ChairBeforeId { get; private set; }

    /// <summary>Who that was.</summary>
    public string ChairBefore { get; private set; } = "";

    /// <summary>Whether they gave it; otherwise it was taken.</summary>
    public bool ChairWasGiven { get; private set; }

    /// <summary>The people whom the meeting has not spoken of: not reached, only shown, or parked and not come back to.</summary>
    /// <param name="keptElsewhere">The items of which something is kept elsewhere: an action, an escalation, a gap in service.</param>
    public IReadOnlyList<MeetingItem> Left(IReadOnlySet<Guid> keptElsewhere) =>
        [.. Items.Where(item => item.PersonId is not null && Turns.Of(item, keptElsewhere.Contains(item.Id)) != Turn.Discussed)];

    /// <summary>Starts the meeting, or takes the chair of one that runs.</summary>
    /// <exception cref="RefusedException">When it is over, or nobody is on the agenda.</exception>
    public void Start(ActorContext act)
    {
        DemandNotFinished();
        Refuse.If(items.Count == 0, "Nobody is on the agenda. Build it first.");
        var runs = Status == MeetingStatus.InProgress;
        if (!runs || ChairId != act.ActorId)
            Seat(act.ActorId, act.ActorName, wasGiven: false, runs, act);
        if (runs)
            return;
        (Status, StartedAt) = (MeetingStatus.InProgress, act.At);
        GoTo(Items[0].Id, act);
    }

    /// <summary>The chair gives it to somebody else, who runs the meeting from then on.</summary>
    /// <param name="to">Their account.</param>
    /// <param name="name">As colleagues know them.</param>
    /// <param name="act">Who has the chair now.</param>
    /// <exception cref="RefusedException">When the meeting does not run, somebody else has the chair, or it is given to who has
    /// it.</exception>
    public void HandOver(string to, string name, ActorContext act)
    {
        DemandChair(act);
        Refuse.If(to == ChairId, "You have the chair already. Choose somebody else.", nameof(to));
        Seat(to, name, wasGiven: true, runs: true, act);
    }

    /// <summary>The chair goes to an item; the screens follow. Whoever was parked there is come back to.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, somebody else has the chair, or the item is not on the
    /// agenda.</exception>
    public void GoTo(Guid itemId, ActorContext act)
    {
        DemandChair(act);
        var item = Item(itemId);
        if (CurrentItemId == item.Id)
            return;
        if (CurrentItemId is { } from)
            Did(MeetingStep.Of(StepKind.MovedOn, item.Id, act) with { Move = new(from, CurrentSince, item.Id, ItemState.Of(item)) });
        item.Take(act);
        (CurrentItemId, CurrentSince) = (item.Id, act.At);
    }

    /// <summary>The item after or before the chair's. Who is parked is passed over, and comes when nobody else is left.</summary>
    /// <param name="steps">1 for next, -1 for previous; where nobody is left it stays.</param>
    /// <param name="from">Where the chair was when they pressed; pressed twice in a hurry, it is one step.</param>
    /// <param name="act">Who drives.</param>
    /// <exception cref="RefusedException">When the meeting does not run, or somebody else has the chair.</exception>
    public void Step(int steps, Guid from, ActorContext act)
    {
        DemandChair(act);
        if (from != CurrentItemId)
            return;
        var (order, here) = (Items, Item(from));
        if ((steps > 0 ? RunningOrder.Next(order, here) : RunningOrder.Before(order, here)) is { } there)
            GoTo(there.Id, act);
    }

    /// <summary>Leaves somebody for later: next passes them over until nobody else is left. Parked already, nothing changes.</summary>
    /// <exception cref="RefusedException">When somebody else has the chair, the person was reviewed, or nobody else is left.</exception>
    public void Park(Guid itemId, ActorContext act)
    {
        DemandChair(act);
        var item = Item(itemId);
        if (item.IsParked)
            return;
        Refuse.If(item.ReviewedAt is not null, "This person was reviewed already. Go on to the next.");
        if (CurrentItemId == itemId)
            Refuse.If(
                RunningOrder.Left(Items, item) is null,
                "Nobody else is left. Speak of this person now, or finish and carry them to the next meeting."
            );
        var before = ItemState.Of(item);
        item.Park(act);
        if (CurrentItemId == itemId)
            GoTo(RunningOrder.Next(Items, item)!.Id, act);
        Did(MeetingStep.Of(StepKind.LeftForLater, itemId, act) with { Before = before });
    }

    /// <summary>What was said of somebody, before the meeting or in it.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="update">The words.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is over, or the update too long.</exception>
    public void Say(Guid itemId, string update, string opened, ActorContext act)
    {
        DemandNotFinished();
        Item(itemId).Say(update, opened, act);
    }

    /// <summary>What was said of the risk.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="risk">The words.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="act">Who writes.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting does not run, or the text is too long.</exception>
    public void Discuss(Guid itemId, string risk, string opened, ActorContext act)
    {
        DemandRunning();
        Item(itemId).Discuss(risk, opened, act);
    }

    /// <summary>Whether somebody needs a C(E)TR.</summary>
    /// <param name="itemId">At which item.</param>
    /// <param name="need">What the meeting says; null takes it back.</param>
    /// <param name="why">Why, in words; may follow.</param>
    /// <param name="seen">What stood there when this was chosen.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote it down otherwise since.</exception>
    /// <exception cref="RefusedException">When the meeting does not run, the item is about nobody, or the text is too long.</exception>
    public void Settle(Guid itemId, CetrNeed? need, string why, CetrNeed? seen, ActorContext act)
    {
        DemandRunning();
        Person(itemId).Settle(need, why, seen, act);
    }

    /// <summary>Whether somebody needs a keyworker, and why or why not.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, the item is about nobody, or one is needed and nothing says
    /// why.</exception>
    public void NeedsKeyworker(Guid itemId, bool needed, string why)
    {
        DemandRunning();
        Person(itemId).NeedsKeyworker(needed, why);
    }

    /// <summary>What the talk was about, of policy's list: one theme on or off.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, or the item is about nobody.</exception>
    public void Tag(Guid itemId, string theme, bool on)
    {
        DemandRunning();
        Person(itemId).Tag(theme, on);
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
    public void Reviewed(Guid itemId, Rating rating, DateOnly next, bool withoutChange, ActorContext act)
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

    /// <summary>Ends the meeting; what was saved is the draft of the minutes. Who is left is carried to the next.</summary>
    /// <param name="keptElsewhere">The items of which something is kept elsewhere: an action, an escalation, a gap in service.</param>
    /// <param name="act">Who ends it.</param>
    /// <exception cref="RefusedException">When it does not run, or somebody else has the chair.</exception>
    public void Finish(IReadOnlySet<Guid> keptElsewhere, ActorContext act)
    {
        DemandChair(act);
        foreach (var item in Left(keptElsewhere))
            item.Carry();
        (Status, FinishedAt, CurrentItemId, CurrentSince) = (MeetingStatus.MinutesDraft, act.At, null, null);
    }

    void Seat(string id, string name, bool wasGiven, bool runs, ActorContext act)
    {
        if (runs)
            (ChairBeforeId, ChairBefore, ChairWasGiven) = (ChairId, Chair, wasGiven);
        (ChairId, Chair, ChairSince) = (id, name, act.At);
    }

    MeetingItem Person(Guid itemId)
    {
        var item = Item(itemId);
        Refuse.If(item.PersonId is null, "This item is about no person. Go on to the next.");
        return item;
    }

    void DemandRunning() => Refuse.If(Status != MeetingStatus.InProgress, "The meeting is not running. Start it first.");

    void DemandChair(ActorContext act)
    {
        DemandRunning();
        Refuse.If(ChairId != act.ActorId, $"{Chair} has the chair and moves the meeting on. Take the chair first.");
    }
}
