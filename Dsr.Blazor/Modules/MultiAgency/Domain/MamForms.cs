namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>What somebody says who asks for a multi-agency meeting.</summary>
public sealed record MamAsking
{
    public MamPurpose Purpose { get; init; }
    public string Why { get; init; } = "";

    /// <summary>Who runs it; null leaves that to the team.</summary>
    public Guid? RunnerAccountId { get; init; }
    public string RunnerName { get; init; } = "";

    /// <summary>Who asks, where they have an account.</summary>
    public Guid? AskedByAccountId { get; init; }

    /// <summary>The meeting that this one follows up; null for a first one.</summary>
    public Guid? FollowsId { get; init; }
}

/// <summary>When and where.</summary>
public sealed record MamPlan
{
    public DateOnly? Date { get; init; }
    public TimeOnly? Start { get; init; }

    /// <summary>How long, in minutes.</summary>
    public int Minutes { get; init; } = 60;
    public string Place { get; init; } = "";
    public string Link { get; init; } = "";

    /// <summary>How many minutes before it the person and family are met; 0 where the pre-meeting is at another time.</summary>
    public int PreMeetingMinutes { get; init; } = 15;
}

/// <summary>Whom to invite.</summary>
public sealed record InviteeDetails
{
    public InviteeKind Kind { get; init; } = InviteeKind.Professional;
    public string Name { get; init; } = "";

    /// <summary>Their part: "Social worker", "Mother".</summary>
    public string Role { get; init; } = "";
    public string Organisation { get; init; } = "";

    /// <summary>The organisation, where the register knows it: whether it signed the sharing agreement is asked of it.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>Where they are written down as involved; null for somebody typed in.</summary>
    public Guid? InvolvementId { get; init; }
    public Guid? AccountId { get; init; }
}

/// <summary>The pre-meeting with the person or family: when, with whom, and what they wish to say at the meeting.</summary>
public sealed record PreMeeting
{
    public DateOnly? On { get; init; }
    public TimeOnly? At { get; init; }
    public string WithWhom { get; init; } = "";
    public string MetBy { get; init; } = "";
    public string Wishes { get; init; } = "";

    /// <summary>Who they were told is invited.</summary>
    public string ToldInvited { get; init; } = "";
}

/// <summary>How the meeting ended.</summary>
public sealed record MamHolding
{
    /// <summary>The person or family were prepared in a pre-meeting.</summary>
    public bool FamilyPrepared { get; init; }

    /// <summary>Why not, where they were not.</summary>
    public string NotPreparedWhy { get; init; } = "";
    public DateOnly? FollowUpOn { get; init; }

    /// <summary>Why there is no follow-up, for somebody who comes home from hospital.</summary>
    public string NoFollowUpWhy { get; init; } = "";
}
