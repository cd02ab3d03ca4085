using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>What policy says of gaps in service.</summary>
public static class GapPolicies
{
    /// <summary>What may be missing.</summary>
    public static readonly PolicyKey<IReadOnlyList<string>> Categories = new(
        "gap.categories",
        "What a gap in service may be about.",
        "Proposed default.",
        [
            "A place to live",
            "Short breaks",
            "Support at home in a crisis",
            "Mental health treatment",
            "Support made for autistic people",
            "Physical health care",
            "School or college",
            "Work or something to do in the day",
            "Support for family and carers",
            "Keyworking or advocacy",
            "Getting there",
            "Something else",
        ]
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Categories];
}
