using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>A meeting in the list of meetings, with how many of those on its agenda the reader may see.</summary>
public sealed record MeetingRow(Guid Id, string Title, DateOnly Date, MeetingStatus Status, string Chair, int People)
{
    public Guid? SeriesId { get; init; }

    /// <summary>The kind of its series; blank for a meeting by itself.</summary>
    public string Kind { get; init; } = "";
    public TimeOnly? StartsAt { get; init; }
    public string Place { get; init; } = "";
    public bool HasLink { get; init; }

    /// <summary>An extra one, beside those of its series.</summary>
    public bool IsExtra { get; init; }
    public IReadOnlyList<MeetingMove> Moves { get; init; } = [];
    public string CancelledWhy { get; init; } = "";
}

/// <summary>A meeting as all of its pages show it, with the lines that the reader may see.</summary>
public sealed record MeetingView(Guid Id, string Title, DateOnly Date, MeetingStatus Status)
{
    public string Chair { get; init; } = "";

    /// <summary>Who drives, who is there and what was accepted.</summary>
    public RunningState Running { get; init; } = RunningState.None;
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? FinishedAt { get; init; }
    public Guid? CurrentItemId { get; init; }

    /// <summary>Since when the chair is there.</summary>
    public DateTimeOffset? CurrentSince { get; init; }

    /// <summary>The place on the agenda that the chair is at, from 1; 0 when it does not run.</summary>
    public int CurrentPlace { get; init; }

    /// <summary>How many are on the agenda, whoever may see them.</summary>
    public int Total { get; init; }
    public IReadOnlyList<AgendaLineView> Lines { get; init; } = [];

    /// <summary>Whether the reader sees the whole agenda, or their own people on it.</summary>
    public bool SeesAll { get; init; }

    /// <summary>Whether the reader may run meetings.</summary>
    public bool MayRun { get; init; }
    public bool MayRate { get; init; }
    public bool MayAgree { get; init; }
    public bool MayEscalate { get; init; }
    public bool MayRaiseGaps { get; init; }

    /// <summary>Whether the reader has the chair.</summary>
    public bool HasChair { get; init; }

    /// <summary>Minutes for each person by policy, and for the meeting as it is planned.</summary>
    public int MinutesEach { get; init; }
    public int Length { get; init; }

    /// <summary>Who must be there, and what of it is missing; null where the quorum is met or none is asked for.</summary>
    public Quorum Quorum { get; init; } = Quorum.None;
    public string? QuorumMissing { get; init; }

    /// <summary>The minutes planned for the line that the chair is at.</summary>
    public int MinutesHere => Lines.FirstOrDefault(line => line.Id == CurrentItemId)?.Minutes ?? MinutesEach;

    /// <summary>Who waits to be come back to, and who was not reached.</summary>
    public IReadOnlyList<AgendaLineView> Parked => [.. Lines.Where(line => line.IsParked)];
    public IReadOnlyList<AgendaLineView> NotReached => [.. Lines.Where(line => line is { PersonId: not null, Turn: Turn.NotReached })];

    /// <summary>Who was shown and not spoken of.</summary>
    public IReadOnlyList<AgendaLineView> OnlyShown => [.. Lines.Where(line => line is { PersonId: not null, Turn: Turn.OnlyShown })];

    /// <summary>The reader has still to accept the statement on confidentiality, for themselves or as the chair for the room.</summary>
    public bool MustAccept => Status == MeetingStatus.InProgress && (!Running.IHaveAccepted || HasChair && !Running.RoomHasAccepted);

    /// <summary>How it is called, moved, published and left out of.</summary>
    public RoomPlan Plan { get; init; } = new();

    /// <summary>The line of the chair's place; null where the reader may not see who it is.</summary>
    public AgendaLineView? Current => Lines.FirstOrDefault(line => line.Id == CurrentItemId);
}

/// <summary>One line of the agenda. The person is null for held rows.</summary>
public sealed record AgendaLineView(Guid Id, int Place, Guid? PersonId, AgendaSection Section, IReadOnlyList<string> Reasons)
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public Guid? EntryId { get; init; }

    /// <summary>How many minutes the line has, and whether somebody set them.</summary>
    public int Minutes { get; init; }
    public bool MinutesByHand { get; init; }

    /// <summary>It came onto the agenda after that was published.</summary>
    public bool AddedSince { get; init; }
    public Rating? Rating { get; init; }

    /// <summary>A rating that somebody proposed and nobody has answered.</summary>
    public Rating? Proposed { get; init; }
    public DateOnly? NextReview { get; init; }
    public DateOnly? LastReviewed { get; init; }
    public int LateActions { get; init; }
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>How far the meeting came with them.</summary>
    public Turn Turn { get; init; }

    /// <summary>The meeting has done with it: discussed, or, of held rows, come past them.</summary>
    public bool IsDone => PersonId is null ? TakenAt is not null : Turn == Turn.Discussed;
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>Left for later, and waiting.</summary>
    public bool IsParked { get; init; }
    public Rating? RatingBefore { get; init; }
    public Rating? RatingAfter { get; init; }

    /// <summary>The entry was suspended, or closed because consent was withdrawn: the line says so and nothing else.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>"Elijah Okonkwo", or what the line is about where it is nobody.</summary>
    public string Name =>
        IsWithheld ? Suspended
        : PersonId is null ? "Held rows"
        : $"{GivenName} {FamilyName}".Trim();

    /// <summary>"E.O."</summary>
    public string Initials =>
        IsWithheld ? Suspended
        : PersonId is null ? "Held rows"
        : Modules.People.Domain.NameInitials.Of(GivenName, FamilyName);

    /// <summary>"Elijah O."</summary>
    public string ShortName =>
        IsWithheld ? Suspended
        : PersonId is null ? "Held rows"
        : FamilyName.Length == 0 ? GivenName
        : $"{GivenName} {FamilyName[0]}.".Trim();

    const string Suspended = "Suspended";

    /// <summary>The rating was changed in the meeting.</summary>
    public bool Rerated => RatingAfter is not null && RatingAfter != RatingBefore;
}

/// <summary>How the register has moved since the agenda was built.</summary>
/// <param name="Joining">How many would come onto it now.</param>
/// <param name="Leaving">How many would leave it.</param>
public sealed record AgendaDrift(int Joining, int Leaving)
{
    /// <summary>How many are on it for other reasons now.</summary>
    public int Changed { get; init; }
}
