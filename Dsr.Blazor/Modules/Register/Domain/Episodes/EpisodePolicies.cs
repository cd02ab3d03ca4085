using Dsr.Blazor.Kernel.Policy;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>What policy says of how an episode ends.</summary>
public static class EpisodePolicies
{
    /// <summary>What must be checked when consent is withdrawn.</summary>
    public static readonly PolicyKey<IReadOnlyList<CheckQuestion>> WithdrawalChecks = new(
        "withdrawal.checks",
        "What must be checked before an entry closes because consent was withdrawn.",
        "Proposed default, after the policy of January 2023: withdrawing must not put the person at risk.",
        [
            new("stay", "Are they in hospital now? The commissioner’s oversight goes on, on its own basis."),
            new("safeguarding", "Is there a safeguarding concern, and who knows of it?"),
            new("basis", "Is there another lawful basis to stay on the register, such as a best-interests decision?"),
            new("actions", "Which actions have partners in hand, and what becomes of them?"),
            new("tell", "Who must be told that the entry ends, and who tells them?"),
        ]
    );

    /// <summary>Working days within which LeDeR is told of a death.</summary>
    public static readonly PolicyKey<int> TellLederWithin = new(
        "leder.working.days",
        "Working days within which LeDeR is told of a death.",
        "Proposed default: LeDeR asks to be told as soon as possible.",
        2
    );

    /// <summary>What is said of LeDeR where somebody died.</summary>
    public static readonly PolicyKey<string> Leder = new(
        "leder.words",
        "What is said of LeDeR where somebody on the register died.",
        "LeDeR policy, NHS England, 2021. Confirm with your local area contact.",
        "LeDeR (learning from lives and deaths of people with a learning disability and autistic people) is told of this death through its website, leder.nhs.uk. Of somebody under 18, the child death review team is told."
    );

    /// <summary>Working days in which another board is to say that it has accepted somebody.</summary>
    public static readonly PolicyKey<int> HandoverWithin = new(
        "handover.working.days",
        "Working days after a handover in which the other board is asked whether it has accepted.",
        "Proposed default: no national figure was found.",
        5
    );

    /// <summary>Days before a safeguarding decision is looked at again that the team is told.</summary>
    public static readonly PolicyKey<int> BasisDaysAhead = new(
        "safeguarding.basis.days",
        "Days before a safeguarding decision is to be looked at again at which the team is told.",
        "Proposed default.",
        14
    );

    /// <summary>Every key of these.</summary>
    public static readonly IReadOnlyList<PolicyKey> All = [WithdrawalChecks, TellLederWithin, Leder, HandoverWithin, BasisDaysAhead];
}
