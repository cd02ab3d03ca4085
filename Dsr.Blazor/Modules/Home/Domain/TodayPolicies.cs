using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Home.Domain;

/// <summary>What policy says of the overview of the day.</summary>
public static class TodayPolicies
{
    /// <summary>How many days ahead something that falls due stands on it.</summary>
    public static readonly PolicyKey<int> DueWithin = new(
        "today.due.within.days",
        "How many days before it falls due a review or task stands on the overview of the day.",
        "Proposed default.",
        7
    );

    /// <summary>How many days a notice stands on it.</summary>
    public static readonly PolicyKey<int> NoticesFor = new(
        "today.notices.days",
        "How many days a notice (died, NHS number changed, address restricted) stands on the overview of the day.",
        "Proposed default.",
        14
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [DueWithin, NoticesFor];
}
