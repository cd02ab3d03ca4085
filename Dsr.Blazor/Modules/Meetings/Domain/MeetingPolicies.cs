using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>What policy says of meetings.</summary>
public static class MeetingPolicies
{
    /// <summary>The sections of the weekly review in order.</summary>
    public static readonly PolicyKey<IReadOnlyList<AgendaSection>> AgendaOrder = new(
        "agenda.order",
        "The order of the weekly review.",
        "Proposed default.",
        [AgendaSection.HeldRows, AgendaSection.New, AgendaSection.Blue, AgendaSection.Red, AgendaSection.Amber, AgendaSection.Green]
    );

    /// <summary>How many days ahead of its date a Green review comes onto the agenda.</summary>
    public static readonly PolicyKey<int> GreenDueWithin = new(
        "agenda.green.within.days",
        "How many days before its review falls due somebody rated Green is on the agenda.",
        "Proposed default.",
        7
    );

    /// <summary>Minutes for each person in a meeting.</summary>
    public static readonly PolicyKey<int> MinutesForEach = new(
        "meeting.minutes.each",
        "Minutes for each person in a meeting.",
        "Practice: 3 to 6 minutes a case.",
        5
    );

    /// <summary>Minutes for each person by the section of the agenda that they stand in.</summary>
    public static readonly PolicyKey<IReadOnlyDictionary<AgendaSection, int>> MinutesBySection = new(
        "agenda.minutes.section",
        "Minutes for each line of an agenda, by its section; a section that is not named has the minutes for each person.",
        "Practice: 3 to 6 minutes a case.",
        new Dictionary<AgendaSection, int>
        {
            [AgendaSection.HeldRows] = 2,
            [AgendaSection.New] = 6,
            [AgendaSection.Blue] = 5,
            [AgendaSection.Red] = 6,
            [AgendaSection.Amber] = 5,
            [AgendaSection.Green] = 3,
        }
    );

    /// <summary>Minutes that a meeting is planned for.</summary>
    public static readonly PolicyKey<int> MeetingLength = new(
        "meeting.minutes.length",
        "Minutes that a meeting is planned for.",
        "Practice: 60 to 120 minutes.",
        120
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [AgendaOrder, GreenDueWithin, MinutesForEach, MinutesBySection, MeetingLength];
}
