using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Referrals.Queue;

/// <summary>What stands out about a referral.</summary>
public enum QueueFlag
{
    Urgent,
    OnRegister,
    PossibleDuplicate,
    OutOfArea,
    ExplainFirst,
}

/// <summary>One referral in the queue, with what triage looks at first.</summary>
public sealed record QueueRow
{
    public Guid Id { get; init; }
    public string Reference { get; init; } = "";
    public ReferralStatus Status { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who referred, in words: "Mother", "Community LD team".</summary>
    public string From { get; init; } = "";

    /// <summary>From where: "Wychford School".</summary>
    public string Via { get; init; } = "";
    public ReferralMethod Method { get; init; }

    /// <summary>The given name with the family name's first letter.</summary>
    public string Who { get; init; } = "";

    /// <summary>In whole years; null where the date of birth is not known.</summary>
    public int? Age { get; init; }

    /// <summary>What the referrer thinks; null where they do not say.</summary>
    public Rating? Indicative { get; init; }

    /// <summary>The first words of what is happening.</summary>
    public string FirstWords { get; init; } = "";
    public IReadOnlyList<RiskCriterion> Criteria { get; init; } = [];
    public ConsentFindingStatus Consent { get; init; }

    /// <summary>How consent stands, shortly: "Parent asked, not yet answered".</summary>
    public string ConsentInWords { get; init; } = "";
    public DiagnosisCategory Diagnosis { get; init; }
    public DiagnosisStatus DiagnosisStatus { get; init; }

    /// <summary>Whether so sure a diagnosis is enough here.</summary>
    public bool DiagnosisIsEnough { get; init; }
    public Guid? OwnerId { get; init; }
    public string OwnerName { get; init; } = "";

    /// <summary>The clock to look at first; null when all are stopped.</summary>
    public ReferralClock? Clock { get; init; }

    /// <summary>How that clock stands, in words.</summary>
    public string ClockLeft { get; init; } = "";
    public IReadOnlyList<QueueFlag> Flags { get; init; } = [];

    /// <summary>The checks that somebody found met.</summary>
    public IReadOnlyList<CheckKind> Met { get; init; } = [];
    public DateTimeOffset? DecidedAt { get; init; }
    public string DecidedBy { get; init; } = "";
    public string DecisionReason { get; init; } = "";

    /// <summary>Whom it brought onto the register.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>
    /// Urgent ones first; then the soonest deadline, those that stand still after those that run, and those without a clock last.
    /// </summary>
    public (bool NotUrgent, int Kind, DateOnly Due, DateTimeOffset Received) Place =>
        Clock is { } clock
            ? (!Flags.Contains(QueueFlag.Urgent), clock.State == ClockState.Running ? 0 : 1, clock.Deadline.Due, ReceivedAt)
            : (!Flags.Contains(QueueFlag.Urgent), 2, default, ReceivedAt);
}
