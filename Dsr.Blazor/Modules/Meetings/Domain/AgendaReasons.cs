using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>A reason for which somebody may be on the agenda.</summary>
/// <param name="Key">As a series' rule names it; never changed.</param>
/// <param name="Name">As the form of a series has it: "a rating proposed".</param>
/// <param name="Says">Why somebody is on the agenda of a day, in words, or null when this is no reason.</param>
/// <param name="IsAlways">Counts whatever a series' rule says.</param>
public sealed record AgendaReason(string Key, string Name, Func<AgendaPerson, AgendaDay, string?> Says, bool IsAlways = false);

/// <summary>The reasons for which somebody comes onto the agenda. Each part of the product adds its own here.</summary>
public static class AgendaReasons
{
    /// <summary>All reasons, in the order in which they are read.</summary>
    public static readonly IReadOnlyList<AgendaReason> All =
    [
        new("pulled", "pulled in by hand", PulledIn, IsAlways: true),
        new("new", "new on the register", Joined),
        new("hospital", "in hospital", InHospital, IsAlways: true),
        new("risk", "Red or Amber", AtRisk, IsAlways: true),
        new("changed", "rating changed", Changed),
        new("admitted", "admitted to hospital", Admitted),
        new("discharged", "left hospital", Discharged),
        new("review", "review due or overdue", Review),
        new("proposed", "a rating proposed", Proposal),
        new("asked", "asked for by somebody", AskedFor),
        new("referred", "referred up by another meeting", ReferredUp),
        new("actions", "actions overdue", LateActions),
        new("due", "actions due on the day", ActionsDue),
        new("left", "not discussed at the meeting before", NotReached, IsAlways: true),
        new("escalated", "an escalation not answered", Escalated, IsAlways: true),
    ];

    /// <summary>Those that a series may choose; the others always count.</summary>
    public static IReadOnlyList<AgendaReason> ToChoose => [.. All.Where(reason => !reason.IsAlways)];

    /// <summary>Pulled into this meeting by hand.</summary>
    public static string? PulledIn(AgendaPerson person, AgendaDay day) => person.PulledIn.Length > 0 ? person.PulledIn : null;

    /// <summary>Joined the register since the last meeting began.</summary>
    public static string? Joined(AgendaPerson person, AgendaDay day)
    {
        var isNew = day.LastMeeting is { } last ? person.RecordedAt > last : person.AddedOn >= day.FirstNew;
        return isNew ? $"New: joined on {Written.Date(person.AddedOn)}" : null;
    }

    /// <summary>In hospital, at every meeting whose rule has Blue.</summary>
    public static string? InHospital(AgendaPerson person, AgendaDay day) =>
        person.Rating == Rating.Blue && day.Rule.Ratings.Contains(Rating.Blue)
            ? $"In hospital, Blue since {Written.Date(person.RatingSince)}"
            : null;

    /// <summary>Red, Amber or Green, at every meeting whose rule has that rating.</summary>
    public static string? AtRisk(AgendaPerson person, AgendaDay day) =>
        person.Rating != Rating.Blue && day.Rule.Ratings.Contains(person.Rating)
            ? $"{person.Rating} since {Written.Date(person.RatingSince)}"
            : null;

    /// <summary>The rating is another than when the last meeting ended. Who is new has none to compare with.</summary>
    public static string? Changed(AgendaPerson person, AgendaDay day) =>
        person.RatingBefore is { } before && before != person.Rating
            ? $"Rating changed from {before} to {person.Rating} on {Written.Date(person.RatingSince)}"
            : null;

    /// <summary>A stay in hospital was written down since the last meeting, and goes on.</summary>
    public static string? Admitted(AgendaPerson person, AgendaDay day) =>
        person.StayRecordedAt > day.Since
            ? person.AdmittedOn is { } on
                ? $"Admitted to hospital on {Written.Date(on)}"
                : "Admitted to hospital, day not yet known"
            : null;

    /// <summary>Left hospital on the day of the last meeting or after it, and is not back.</summary>
    public static string? Discharged(AgendaPerson person, AgendaDay day) =>
        person.StayRecordedAt is null && person.DischargedOn is { } left && left >= London.DateOf(day.Since)
            ? $"Left hospital on {Written.Date(left)}"
            : null;

    /// <summary>The review is overdue at the meeting or due on its day; a Green one also some days before.</summary>
    public static string? Review(AgendaPerson person, AgendaDay day) =>
        (person.NextReviewDue.DayNumber - day.Date.DayNumber) switch
        {
            < 0 => $"Review due on {Written.Date(person.NextReviewDue)}, overdue at the meeting",
            0 => "Review due on the day",
            var ahead when person.Rating == Rating.Green && ahead <= day.GreenDueWithin =>
                $"Review due on {Written.Date(person.NextReviewDue)}",
            _ => null,
        };

    /// <summary>A proposed rating waits to be decided.</summary>
    public static string? Proposal(AgendaPerson person, AgendaDay day) =>
        person.Proposed is { } rating ? $"{rating} proposed by {person.ProposedBy}" : null;

    /// <summary>Somebody asked that they be discussed.</summary>
    public static string? AskedFor(AgendaPerson person, AgendaDay day) => Asks(person, "Asked for by", refersUp: false);

    /// <summary>Another meeting referred them up to this one.</summary>
    public static string? ReferredUp(AgendaPerson person, AgendaDay day) => Asks(person, "Referred up by", refersUp: true);

    /// <summary>An agreed action is past its date.</summary>
    public static string? LateActions(AgendaPerson person, AgendaDay day) =>
        person.OverdueActions > 0 ? $"{Written.Count(person.OverdueActions, "action")} overdue at the meeting" : null;

    /// <summary>An escalation waits for its answer: at every meeting until it has one.</summary>
    public static string? Escalated(AgendaPerson person, AgendaDay day) =>
        person.OpenEscalations switch
        {
            [] => null,
            [var one] => $"Escalated to {one.To} on {Written.Date(one.On)}, not answered",
            var many =>
                $"{many.Count} escalations not answered: to {Written.List([.. many.Select(agendaEscalation => agendaEscalation.To).Distinct()])}, the first since {Written.Date(many.Min(agendaEscalation => agendaEscalation.On))}",
        };

    /// <summary>An agreed action is due on the day: at the next meeting it would be late.</summary>
    public static string? ActionsDue(AgendaPerson person, AgendaDay day) =>
        person.ActionsDue > 0 ? $"{Written.Count(person.ActionsDue, "action")} due on the day" : null;

    /// <summary>The meeting before ended without having spoken of them, and nobody has reviewed them since.</summary>
    public static string? NotReached(AgendaPerson person, AgendaDay day) =>
        person.NotReachedOn is { } on && on <= day.Date && !(person.LastReviewed >= on)
            ? person.WasOnlyShown
                ? $"Only shown on {Written.Date(on)}, not discussed"
                : $"Not reached on {Written.Date(on)}"
            : null;

    static string? Asks(AgendaPerson person, string how, bool refersUp)
    {
        var asks = person
            .Asked.Where(askedFor => askedFor.RefersUp == refersUp)
            .Select(askedFor => $"{askedFor.By}: {askedFor.Why}")
            .ToList();
        return asks.Count == 0 ? null : $"{how} {string.Join("; and by ", asks)}";
    }
}
