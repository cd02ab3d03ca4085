using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Calendar.Domain;

/// <summary>What policy says of calendar feeds.</summary>
public static class CalendarPolicies
{
    /// <summary>Hours after which a calendar program should read the feed again.</summary>
    public static readonly PolicyKey<int> RefreshHours = new(
        "calendar.refresh.hours",
        "Hours after which a calendar program is asked to read the feed again.",
        "Proposed default; programs take it as a hint.",
        1
    );

    /// <summary>Days for which meetings stay in a feed.</summary>
    public static readonly PolicyKey<int> DaysBack = new(
        "calendar.back.days",
        "Days that a meeting stays in the feed once it was held.",
        "Proposed default.",
        31
    );

    /// <summary>Days ahead that a feed reaches.</summary>
    public static readonly PolicyKey<int> DaysAhead = new(
        "calendar.ahead.days",
        "Days ahead that the feed reaches.",
        "Proposed default: a year.",
        366
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [RefreshHours, DaysBack, DaysAhead];
}
