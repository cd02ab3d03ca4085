using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Inpatient.Domain;

/// <summary>The clocks of a stay in hospital.</summary>
public static class StayPolicies
{
    const string Visits =
        "NHS England, oversight visits: six weeks for children, eight for adults. That they are counted from admission is a proposed default.";

    /// <summary>Weeks from one oversight visit of an adult to the next.</summary>
    public static readonly PolicyKey<int> VisitWeeksAdult = new(
        "stay.visit.weeks.adult",
        "Weeks from one oversight visit of an adult to the next.",
        Visits,
        8
    );

    /// <summary>The same of somebody under 18.</summary>
    public static readonly PolicyKey<int> VisitWeeksChild = new(
        "stay.visit.weeks.child",
        "Weeks from one oversight visit of somebody under 18 to the next.",
        Visits,
        6
    );

    /// <summary>Days from admission to the C(E)TR of an adult.</summary>
    public static readonly PolicyKey<int> ReviewDaysAdult = new(
        "stay.cetr.days.adult",
        "Days from the admission of an adult to their CTR.",
        "C(E)TR policy of 2023.",
        28
    );

    /// <summary>The same of somebody under 18, or with an education, health and care plan.</summary>
    public static readonly PolicyKey<int> ReviewDaysChild = new(
        "stay.cetr.days.child",
        "Days from the admission of somebody under 18, or with an EHC plan, to their CETR.",
        "C(E)TR policy of 2023.",
        14
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [VisitWeeksAdult, VisitWeeksChild, ReviewDaysAdult, ReviewDaysChild];
}
