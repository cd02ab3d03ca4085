using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Tasks;

namespace Dsr.Blazor.Domain.Calendar;

/// <summary>What becomes of a record in a calendar: the one place that says which words, and when. No name, reference or typed text goes in.</summary>
public static class CalendarMapping
{
    /// <summary>A meeting. Its title is somebody's own words, and stays here.</summary>
    public static (string Summary, CalendarTime When, bool IsCancelled) Of(Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return ("DSR weekly review", new(meeting.Date), meeting.Status == MeetingStatus.Cancelled);
    }

    /// <summary>The day by which an action is due; null where no day is set.</summary>
    public static (string Summary, CalendarTime When, bool IsCancelled)? Of(PlanAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Due is { } due ? ("Action due", new(due), false) : null;
    }

    /// <summary>The day by which a task is due.</summary>
    public static (string Summary, CalendarTime When, bool IsCancelled) Of(TeamTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return ("Task due", new(task.Due), false);
    }
}
