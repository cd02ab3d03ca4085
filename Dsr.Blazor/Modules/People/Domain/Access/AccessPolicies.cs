using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.People.Domain.Access;

/// <summary>What policy says of access by organisation.</summary>
public static class AccessPolicies
{
    /// <summary>The most days for which an organisation is given access to a record.</summary>
    public static readonly PolicyKey<int> Longest = new(
        "access.organisation.days",
        "The most days for which an organisation is given access to a record before somebody looks again.",
        "Proposed default.",
        365
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Longest];
}
