using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Platform.Security.Sessions;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>
/// A page that follows a meeting counts as somebody at work, because nobody touches the screen on the wall; but only while that
/// meeting runs, so that one which nobody finished does not hold a sign-in open for the rest of the day.
/// </summary>
public sealed class FollowingIsWork(OpenSessions sessions, TimeProvider time)
{
    /// <summary>After its planned end, and after it last moved on, a meeting counts for this long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Keeps the sign-in of a page open that shows this meeting, where it runs.</summary>
    /// <param name="session">The page's.</param>
    /// <param name="room">The meeting as the page shows it.</param>
    public void Keep(SessionId? session, MeetingView room)
    {
        if (Runs(room))
            sessions.Touch(session);
    }

    bool Runs(MeetingView room)
    {
        ArgumentNullException.ThrowIfNull(room);
        if (room.Status != MeetingStatus.InProgress)
            return false;
        var planned = room.StartedAt + TimeSpan.FromMinutes(room.Length);
        var last = planned > room.CurrentSince ? planned : room.CurrentSince ?? planned;
        return time.GetUtcNow() < last + Lasts;
    }
}
