using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Time;

namespace Dsr.Blazor.Domain.Meetings;

/// <summary>Says why somebody is on the agenda of a day, in words, or null when this is no reason.</summary>
public delegate string? AgendaReason(AgendaPerson person, AgendaDay day);

/// <summary>The reasons for which somebody comes onto the agenda. Each part of the product adds its own here.</summary>
public static class AgendaReasons
{
    // Before the first meeting nothing says what is new; a week is the meeting's usual distance.
    const int NewBeforeTheFirstMeeting = 7;

    /// <summary>All reasons, in the order in which they are read.</summary>
    public static readonly IReadOnlyList<AgendaReason> All = [Joined, InHospital, AtRisk, Review, Proposal, LateActions, ActionsDue, NotReached, Escalated];

    /// <summary>Joined the register since the last meeting began.</summary>
    public static string? Joined(AgendaPerson person, AgendaDay day)
    {
        var isNew = day.LastMeeting is { } last ? person.RecordedAt > last : person.AddedOn >= day.Date.AddDays(-NewBeforeTheFirstMeeting);
        return isNew ? $"New: joined on {Written.Date(person.AddedOn)}" : null;
    }

    /// <summary>In hospital, at every meeting.</summary>
    public static string? InHospital(AgendaPerson person, AgendaDay day) =>
        person.Rating == Rating.Blue ? $"In hospital, Blue since {Written.Date(person.RatingSince)}" : null;

    /// <summary>Red or Amber, at every meeting.</summary>
    public static string? AtRisk(AgendaPerson person, AgendaDay day) =>
        person.Rating is Rating.Red or Rating.Amber ? $"{person.Rating} since {Written.Date(person.RatingSince)}" : null;

    /// <summary>The review is overdue at the meeting or due on its day; a Green one also some days before.</summary>
    public static string? Review(AgendaPerson person, AgendaDay day) => (person.NextReviewDue.DayNumber - day.Date.DayNumber) switch
    {
        < 0 => $"Review due on {Written.Date(person.NextReviewDue)}, overdue at the meeting",
        0 => "Review due on the day",
        var ahead when person.Rating == Rating.Green && ahead <= day.GreenDueWithin => $"Review due on {Written.Date(person.NextReviewDue)}",
        _ => null,
    };

    /// <summary>A proposed rating waits to be decided.</summary>
    public static string? Proposal(AgendaPerson person, AgendaDay day) =>
        person.Proposed is { } rating ? $"{rating} proposed by {person.ProposedBy}" : null;

    /// <summary>An agreed action is past its date.</summary>
    public static string? LateActions(AgendaPerson person, AgendaDay day) =>
        person.OverdueActions > 0 ? $"{Written.Count(person.OverdueActions, "action")} overdue at the meeting" : null;

    /// <summary>An escalation waits for its answer: at every meeting until it has one.</summary>
    public static string? Escalated(AgendaPerson person, AgendaDay day) => person.OpenEscalations switch
    {
        [] => null,
        [var one] => $"Escalated to {one.To} on {Written.Date(one.On)}, not answered",
        var many => $"{many.Count} escalations not answered: to {Written.List([.. many.Select(one => one.To).Distinct()])}, the first since {Written.Date(many.Min(one => one.On))}",
    };

    /// <summary>An agreed action is due on the day: at the next meeting it would be late.</summary>
    public static string? ActionsDue(AgendaPerson person, AgendaDay day) =>
        person.ActionsDue > 0 ? $"{Written.Count(person.ActionsDue, "action")} due on the day" : null;

    /// <summary>The meeting before ended without them, and nobody has reviewed them since.</summary>
    public static string? NotReached(AgendaPerson person, AgendaDay day) =>
        person.NotReachedOn is { } on && on <= day.Date && !(person.LastReviewed >= on) ? $"Not reached on {Written.Date(on)}" : null;
}
