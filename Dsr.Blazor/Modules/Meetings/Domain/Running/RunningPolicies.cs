using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Meetings.Domain.Running;

/// <summary>What policy says of a meeting while it runs.</summary>
public static class RunningPolicies
{
    /// <summary>What is accepted before names are shown. A new wording takes a new version.</summary>
    public static readonly PolicyKey<ConfidentialityStatement> Statement = new(
        "meeting.confidentiality",
        "The statement on confidentiality that is accepted when a meeting starts.",
        "Proposed default: local wording, not a national template.",
        new(
            "1",
            "What is said here about a person is confidential. It is shared because it is needed to keep somebody safe and well at home, with those who need it for that, and no further. Nobody records the meeting, takes pictures of a screen or lets others see or hear it. Say so now if you know a person on this agenda in private life."
        )
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [Statement];
}
