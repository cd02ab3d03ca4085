namespace Dsr.Blazor.Modules.Meetings.Domain;

/// <summary>Where a meeting stands.</summary>
public enum MeetingStatus
{
    DraftAgenda,
    Published,
    InProgress,
    MinutesDraft,
    Approved,
    Cancelled,
}

/// <summary>What follows from where a meeting stands.</summary>
public static class MeetingStatuses
{
    /// <summary>It was held or called off: nothing more is prepared or said in it.</summary>
    public static bool IsOver(this MeetingStatus status) =>
        status is MeetingStatus.MinutesDraft or MeetingStatus.Approved or MeetingStatus.Cancelled;

    /// <summary>It has an agenda, and has not started.</summary>
    public static bool IsToCome(this MeetingStatus status) => status is MeetingStatus.DraftAgenda or MeetingStatus.Published;
}
