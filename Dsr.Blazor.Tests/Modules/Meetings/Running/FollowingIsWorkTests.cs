using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Modules.Meetings.Running;

public class FollowingIsWorkTests
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly OpenSessions sessions;
    readonly FollowingIsWork following;

    public FollowingIsWorkTests()
    {
        sessions = new(new SignInSettings { IdleMinutes = 30 }, time);
        following = new(sessions, time);
    }

    MeetingView Meeting(MeetingStatus status = MeetingStatus.InProgress) =>
        new(Guid.NewGuid(), "Weekly review", new(2026, 11, 20), status)
        {
            StartedAt = time.GetUtcNow(),
            CurrentSince = time.GetUtcNow(),
            Length = 120,
        };

    // Minutes that nobody touched anything, the page asking each half minute as it does.
    bool IsOpenAfter(int minutes, SessionId session, MeetingView room)
    {
        for (var halves = 0; halves < minutes * 2; halves++)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            following.Keep(session, room);
        }
        return sessions.IsOpen(session);
    }

    [Fact]
    public void A_screen_that_follows_a_running_meeting_stays_signed_in_although_nobody_touches_it() =>
        Assert.True(IsOpenAfter(110, sessions.Begin(Guid.NewGuid()), Meeting()));

    [Theory]
    [InlineData(MeetingStatus.DraftAgenda)]
    [InlineData(MeetingStatus.Published)]
    [InlineData(MeetingStatus.MinutesDraft)]
    [InlineData(MeetingStatus.Approved)]
    [InlineData(MeetingStatus.Cancelled)]
    public void A_meeting_that_does_not_run_keeps_nobody_signed_in(MeetingStatus status) =>
        Assert.False(IsOpenAfter(31, sessions.Begin(Guid.NewGuid()), Meeting(status)));

    [Fact]
    public void A_meeting_that_nobody_finished_ends_to_count_an_hour_after_its_planned_end()
    {
        var (session, room) = (sessions.Begin(Guid.NewGuid()), Meeting());
        Assert.True(IsOpenAfter(180, session, room));
        Assert.False(IsOpenAfter(31, session, room));
    }

    [Fact]
    public void One_that_runs_over_counts_while_it_moves_on()
    {
        var (session, room) = (sessions.Begin(Guid.NewGuid()), Meeting());
        Assert.True(IsOpenAfter(170, session, room));
        Assert.True(IsOpenAfter(60, session, room with { CurrentSince = time.GetUtcNow() }));
    }

    [Fact]
    public void Once_signed_out_it_is_not_brought_back()
    {
        var session = sessions.Begin(Guid.NewGuid());
        sessions.End(session);
        Assert.False(IsOpenAfter(1, session, Meeting()));
    }
}
