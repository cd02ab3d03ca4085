using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Keyworking.Domain;

/// <summary>The clocks of a request for a keyworker. That one is asked for is policy; no national limit was found.</summary>
public static class KeyworkingPolicies
{
    /// <summary>Working days in which the keyworking service answers.</summary>
    public static readonly PolicyKey<int> AnswerWithin = new(
        "keyworker.answer.working.days",
        "Working days in which the keyworking service answers a request.",
        "Proposed default: no national figure was found.",
        5
    );

    /// <summary>Working days from its answer to somebody being allocated.</summary>
    public static readonly PolicyKey<int> AllocateWithin = new(
        "keyworker.allocate.working.days",
        "Working days from the answer until a keyworker is allocated.",
        "Proposed default: no national figure was found.",
        10
    );

    /// <summary>Every key, for a page that lists them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [AnswerWithin, AllocateWithin];
}
