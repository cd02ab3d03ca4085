using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;

namespace Dsr.Blazor.Modules.Calendar.Domain;

/// <summary>
/// What becomes of a record in a calendar: the one place that says which words, and when. No name, reference or typed text goes in.
/// </summary>
public static class CalendarMapping
{
    /// <summary>A meeting. Its kind is policy's word; its title, place and link are somebody's own, and stay here.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="length">Minutes that policy plans for a meeting of which nobody said.</param>
    public static (string Summary, CalendarTime When, bool IsCancelled) Of(Meeting meeting, int length)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var kind = meeting.Kind.Length > 0 ? $"DSR: {meeting.Kind}" : "DSR meeting";
        return (kind, new(meeting.Date, meeting.StartsAt, meeting.Length ?? length), meeting.Status == MeetingStatus.Cancelled);
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
