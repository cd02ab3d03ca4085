using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>How long before a birthday the team is told to get ready for what it changes.</summary>
public static class AgePolicies
{
    const string Limit = "That it changes is the law or policy; how long ahead is a proposed default.";

    /// <summary>Weeks before the 16th birthday.</summary>
    public static readonly PolicyKey<int> WeeksBefore16 = new(
        "age.16.weeks",
        "Weeks before a 16th birthday at which the team is to get ready to ask the person themselves.",
        Limit,
        12
    );

    /// <summary>Weeks before the 18th birthday.</summary>
    public static readonly PolicyKey<int> WeeksBefore18 = new(
        "age.18.weeks",
        "Weeks before an 18th birthday at which the team is to plan the move to adult services.",
        Limit,
        26
    );

    /// <summary>Weeks before the 26th birthday.</summary>
    public static readonly PolicyKey<int> WeeksBefore26 = new(
        "age.26.weeks",
        "Weeks before a 26th birthday at which the team is to plan the end of keyworking.",
        Limit,
        12
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [WeeksBefore16, WeeksBefore18, WeeksBefore26];
}
