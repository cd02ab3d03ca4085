using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings.Domain.Series;

/// <summary>A kind of meeting that an area holds: what a new series of it begins with, and may change.</summary>
/// <param name="Name">"Fortnightly panel".</param>
/// <param name="Recurrence">How often; its first day is asked when a series is made.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Minutes">How long it is.</param>
/// <param name="Agenda">Who comes onto its agendas.</param>
/// <param name="Quorum">Who must be there.</param>
public sealed record MeetingKind(string Name, Recurrence Recurrence, TimeOnly StartsAt, int Minutes, AgendaRule Agenda, Quorum Quorum)
{
    /// <summary>The form of a new series of this kind.</summary>
    /// <param name="from">The first day.</param>
    public SeriesDetails Begin(DateOnly from) =>
        new()
        {
            Name = Name,
            Kind = Name,
            Recurrence = Recurrence with { From = from },
            StartsAt = StartsAt,
            Minutes = Minutes,
            Agenda = Agenda,
            Quorum = Quorum,
        };
}

/// <summary>What policy says of series.</summary>
public static class SeriesPolicies
{
    // A panel looks at those at risk and at whatever another meeting could not settle.
    static readonly AgendaRule ofPanels = new()
    {
        Ratings = [Rating.Red, Rating.Amber],
        Reasons = ["new", "changed", "proposed", "asked", "referred", "escalated"],
        Order = [AgendaSection.New, AgendaSection.Red, AgendaSection.Amber, AgendaSection.Blue, AgendaSection.Green],
    };

    /// <summary>The kinds of meeting that a series can be made as.</summary>
    public static readonly PolicyKey<IReadOnlyList<MeetingKind>> Kinds = new(
        "meeting.kinds",
        "The kinds of meeting, each with how often, when, how long, who is on the agenda and who must be there.",
        "Practice of areas that publish theirs; the times and the quorum are proposed defaults.",
        [
            new(
                "Weekly review",
                new() { Every = Interval.Week, Weekday = DayOfWeek.Friday },
                new(10, 0),
                120,
                AgendaRule.Everything,
                new(3, [Role.Chair])
            ),
            new(
                "Fortnightly panel",
                new() { Every = Interval.TwoWeeks, Weekday = DayOfWeek.Tuesday },
                new(14, 0),
                90,
                ofPanels,
                new(4, [Role.Chair])
            ),
            new(
                "Monthly panel",
                new()
                {
                    Every = Interval.Month,
                    Weekday = DayOfWeek.Thursday,
                    Nth = 2,
                },
                new(13, 30),
                120,
                ofPanels,
                new(4, [Role.Chair, Role.Commissioner])
            ),
        ]
    );

    /// <summary>How far ahead meetings are made.</summary>
    public static readonly PolicyKey<int> WeeksAhead = new(
        "meeting.series.weeks",
        "How many weeks ahead the meetings of a series are made.",
        "Proposed default: far enough to be put into diaries.",
        6
    );

    /// <summary>How long before the day an agenda builds itself.</summary>
    public static readonly PolicyKey<int> BuiltWithin = new(
        "agenda.built.days",
        "How many days before a meeting its agenda builds itself; the next of a series has one in any case.",
        "Proposed default.",
        7
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Kinds, WeeksAhead, BuiltWithin];
}
