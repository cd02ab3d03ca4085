using Bunit;
using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Pages.Presence;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui.Feed;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Modules.Meetings.Pages;

public class StaysSignedInTests : BunitContext
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly OpenSessions sessions;
    readonly SessionId session;
    readonly CircuitLine line = new();

    public StaysSignedInTests()
    {
        sessions = new OpenSessions(new SignInSettings { IdleMinutes = 30 }, time);
        session = sessions.Begin(Guid.NewGuid());
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton(line);
        Services.AddSingleton(new FollowingIsWork(sessions, time));
    }

    [Theory]
    [InlineData(MeetingStatus.InProgress, true, true)]
    [InlineData(MeetingStatus.InProgress, false, false)]
    [InlineData(MeetingStatus.Published, true, false)]
    public async Task A_page_keeps_its_own_sign_in_open_while_the_meeting_runs_and_its_browser_is_there(
        MeetingStatus status,
        bool isUp,
        bool stays
    )
    {
        if (!isUp)
            await line.OnConnectionDownAsync(null!, CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(20));

        Render<StaysSignedIn>(parameters =>
            parameters
                .Add(
                    staysSignedIn => staysSignedIn.Room,
                    new MeetingView(Guid.NewGuid(), "Weekly review", new(2026, 11, 20), status)
                    {
                        StartedAt = time.GetUtcNow(),
                        CurrentSince = time.GetUtcNow(),
                        Length = 120,
                    }
                )
                .AddCascadingValue(
                    Task.FromResult(
                        new AuthenticationState(
                            Identity.Of(new Actor(session.Account.ToString(), "Robin Hale", [], session.Account, null, false), session)
                        )
                    )
                )
        );
        time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(stays, sessions.IsOpen(session));
    }
}
