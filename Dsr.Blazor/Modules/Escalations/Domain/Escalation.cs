using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Escalations.Domain;

/// <summary>
/// A matter about a person that those at the table cannot settle, taken to somebody who can. It stands on every agenda until it is
/// answered or withdrawn, and goes on being open after the episode ends: somebody still owes the answer.
/// </summary>
public sealed class Escalation : Aggregate, IAboutPerson
{
    /// <summary>The fewest characters of a reason that somebody else can follow, and the most of any text.</summary>
    public const int Shortest = 20,
        Longest = 4000;

    Escalation() { }

    /// <param name="person">About whom.</param>
    /// <param name="form">Where to, why and when.</param>
    /// <param name="origin">Where it was raised.</param>
    /// <param name="places">Where policy lets it go today.</param>
    /// <param name="act">Who raises it.</param>
    /// <exception cref="RefusedException">When the place is missing or not policy's, the reason is too short, or the day is in the
    /// future.</exception>
    public Escalation(Guid person, EscalationForm form, EscalationOrigin origin, IReadOnlyList<EscalationPlace> places, ActorContext act)
    {
        Refuse.If(string.IsNullOrEmpty(form.To), "Where it is escalated to is missing. Choose one.", nameof(form.To));
        var place = places.FirstOrDefault(escalationPlace => escalationPlace.Key == form.To)
            ?? throw new RefusedException("Nothing is escalated there any more. Choose again.", nameof(form.To));
        (Id, PersonId, RaisedBy, RaisedById, RaisedAt) = (act.NewId(), person, act.ActorName, act.ActorId, act.At);
        (To, ToName, Source, SourceId) = (place.Key, place.Name, origin.Source, origin.Id);
        Reason = Refuse.Unless(form.Reason, Longest, "The reason", nameof(form.Reason), Shortest);
        On = form.On ?? act.Today;
        Refuse.If(On > act.Today, "The day of the escalation is in the future. Write the day on which it was raised.", nameof(form.On));
    }

    public Guid PersonId { get; private init; }

    /// <summary>The place's key in policy.</summary>
    public string To { get; private init; } = "";

    /// <summary>The place as it was called then: "the ICS oversight panel".</summary>
    public string ToName { get; private init; } = "";
    public string Reason { get; private init; } = "";
    public DateOnly On { get; private init; }
    public EscalationSource Source { get; private init; }
    public Guid? SourceId { get; private init; }
    public string RaisedBy { get; private init; } = "";
    public string RaisedById { get; private init; } = "";
    public DateTimeOffset RaisedAt { get; private init; }
    public EscalationStatus Status { get; private set; }

    /// <summary>What came of it, or why it was withdrawn; blank while it is open.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>Who answered, with their role; blank where nobody did.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>The day on which it was answered or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string EndRecordedBy { get; private set; } = "";
    public DateTimeOffset? EndRecordedAt { get; private set; }
    public bool IsOpen => Status == EscalationStatus.Open;

    /// <summary>Days from the day it was raised to its answer, or to a day while it is open; that day not counted.</summary>
    public int DaysOpen(DateOnly today) => (EndedOn ?? today).DayNumber - On.DayNumber;

    /// <summary>It has its answer.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague answered or withdrew it.</exception>
    /// <exception cref="RefusedException">When the outcome or who answered is missing, or the day is in the future or before the
    /// escalation.</exception>
    public void Answer(EscalationAnswer answer, ActorContext act)
    {
        DemandOpen();
        Outcome = Refuse.Unless(answer.Outcome, Longest, "The outcome", nameof(answer.Outcome));
        AnsweredBy = Refuse.Unless(answer.By, 200, "Who answered", nameof(answer.By));
        var on = answer.On ?? act.Today;
        Refuse.If(on > act.Today, "The day of the answer is in the future. Write it down when there is one.", nameof(answer.On));
        Refuse.If(
            on < On,
            $"It would have been answered on {Written.Date(on)}, before it was raised on {Written.Date(On)}. Check both dates.",
            nameof(answer.On)
        );
        End(EscalationStatus.Answered, on, act);
    }

    /// <summary>It needs no answer any more.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague answered or withdrew it.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public void Withdraw(string why, ActorContext act)
    {
        DemandOpen();
        Outcome = Refuse.Unless(why, Longest, "Why it is withdrawn", nameof(why));
        End(EscalationStatus.Withdrawn, act.Today, act);
    }

    void End(EscalationStatus status, DateOnly on, ActorContext act) =>
        (Status, EndedOn, EndRecordedBy, EndRecordedAt) = (status, on, act.ActorName, act.At);

    void DemandOpen()
    {
        if (!IsOpen)
            throw new ConcurrentDecisionException(
                $"{EndRecordedBy} has written down already that this was {Status.ToString().ToLowerInvariant()}. Read the outcome, and let it stand."
            );
    }
}
