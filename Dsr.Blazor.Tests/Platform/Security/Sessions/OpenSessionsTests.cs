using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Platform.Security.Sessions;

public class OpenSessionsTests
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly OpenSessions sessions;
    readonly List<SessionWord> heard = [];
    readonly Guid account = Guid.NewGuid();

    public OpenSessionsTests() => sessions = new(new SignInSettings { IdleMinutes = 30 }, time);

    [Fact]
    public void A_session_ends_when_nobody_has_been_at_work_in_it_for_as_long_as_is_set()
    {
        var session = sessions.Begin(account);
        time.Advance(TimeSpan.FromMinutes(29));
        Assert.True(sessions.IsOpen(session));

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(sessions.IsOpen(session));
    }

    [Fact]
    public void Work_keeps_it_open_but_no_longer_than_ten_hours()
    {
        var session = sessions.Begin(account);
        for (var minutes = 0; minutes < 10 * 60 - 20; minutes += 20)
        {
            time.Advance(TimeSpan.FromMinutes(20));
            sessions.Touch(session);
            Assert.True(sessions.IsOpen(session), $"after {minutes + 20} minutes");
        }

        time.Advance(TimeSpan.FromMinutes(20));

        Assert.False(sessions.IsOpen(session));
    }

    [Fact]
    public void Its_pages_are_warned_two_minutes_before_and_told_when_somebody_comes_back()
    {
        var session = sessions.Begin(account);
        using var following = sessions.Follow(session, heard.Add);
        Pass(27);
        Assert.Empty(heard);

        Pass(1);
        Pass(1);
        sessions.Touch(session);

        Assert.Equal([SessionState.Ending, SessionState.Open], heard.Select(word => word.State));
        Assert.Equal(time.GetUtcNow() + TimeSpan.FromMinutes(1), heard[0].EndsAt);
    }

    [Fact]
    public void Its_pages_are_told_when_it_is_over_and_why()
    {
        var idle = sessions.Begin(account);
        using var following = sessions.Follow(idle, heard.Add);
        Pass(28);
        Pass(2);
        Assert.Equal((SessionState.Ended, SessionEnd.Idle), (heard[^1].State, heard[^1].By));

        var left = sessions.Begin(account);
        using var other = sessions.Follow(left, heard.Add);
        sessions.End(left);
        Assert.Equal((SessionState.Ended, SessionEnd.SignedOut), (heard[^1].State, heard[^1].By));
        Assert.False(sessions.IsOpen(left));
    }

    [Fact]
    public void Only_the_pages_of_the_session_are_told_and_none_that_is_closed()
    {
        var (mine, anothers) = (sessions.Begin(account), sessions.Begin(account));
        var following = sessions.Follow(mine, heard.Add);
        sessions.End(anothers);
        following.Dispose();
        sessions.End(mine);

        Assert.Empty(heard);
    }

    [Fact]
    public void One_that_has_ended_does_not_come_back_with_its_cookie()
    {
        var session = sessions.Begin(account);
        sessions.End(session);
        sessions.Touch(session);
        Pass(9 * 60);

        Assert.False(sessions.Meet(session, time.GetUtcNow()));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(31, false)]
    public void After_a_restart_it_goes_on_from_where_its_cookie_says(int minutesAgo, bool open)
    {
        var before = new SessionId(Guid.NewGuid(), time.GetUtcNow().AddHours(-3), account);

        Assert.Equal(open, sessions.Meet(before, time.GetUtcNow().AddMinutes(-minutesAgo)));
        Assert.Equal(open, sessions.IsOpen(before));
    }

    [Fact]
    public void After_a_restart_nobody_gets_another_ten_hours()
    {
        Assert.False(sessions.Meet(new SessionId(Guid.NewGuid(), time.GetUtcNow().AddHours(-10), account), time.GetUtcNow()));
    }

    [Fact]
    public void A_closed_account_ends_each_of_its_sessions_and_nobody_elses()
    {
        var (desk, phone, anothers) = (sessions.Begin(account), sessions.Begin(account), sessions.Begin(Guid.NewGuid()));
        using var following = sessions.Follow(phone, heard.Add);

        sessions.Close(account);

        Assert.Equal((SessionState.Ended, SessionEnd.AccountClosed), (heard[^1].State, heard[^1].By));
        Assert.Equal((false, false, true), (sessions.IsOpen(desk), sessions.IsOpen(phone), sessions.IsOpen(anothers)));
    }

    [Fact]
    public void A_changed_account_is_told_to_its_pages_and_signs_nobody_out()
    {
        var (mine, anothers) = (sessions.Begin(account), sessions.Begin(Guid.NewGuid()));
        using var following = sessions.Follow(mine, heard.Add);
        using var other = sessions.Follow(anothers, heard.Add);

        sessions.Change(account);

        Assert.True(Assert.Single(heard).IsAccountChanged);
        Assert.True(sessions.IsOpen(mine));
        sessions.End(mine);
        sessions.Change(account);
        Assert.False(heard[^1].IsAccountChanged);
    }

    void Pass(int minutes)
    {
        time.Advance(TimeSpan.FromMinutes(minutes));
        sessions.Sweep();
    }
}
