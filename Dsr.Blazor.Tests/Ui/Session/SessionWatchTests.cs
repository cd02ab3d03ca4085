using Bunit;
using Bunit.TestDoubles;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Ui.Session;

public class SessionWatchTests : BunitContext
{
    readonly FakeTimeProvider time = TestClock.Start();
    readonly OpenSessions sessions;
    readonly SessionId session;

    public SessionWatchTests()
    {
        sessions = new OpenSessions(new SignInSettings { IdleMinutes = 30 }, time);
        session = sessions.Begin(Guid.NewGuid());
        Services.AddSingleton(sessions);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/people/42");
    }

    string Address =>
        Services.GetRequiredService<NavigationManager>().ToBaseRelativePath(Services.GetRequiredService<NavigationManager>().Uri);

    [Fact]
    public void A_page_says_nothing_while_somebody_is_at_work()
    {
        var watch = Watch();
        Pass(27);

        Assert.Empty(watch.Markup.Trim());
    }

    [Fact]
    public void Two_minutes_before_the_end_it_warns_and_a_press_keeps_the_session()
    {
        var watch = Watch();
        Pass(28);
        watch.WaitForElement("[role=alert]");
        Assert.Contains("You will be signed out at 12:30pm; what you are writing is kept.", watch.Markup);

        watch.Find("button").Click();

        watch.WaitForState(() => watch.Markup.Trim().Length == 0);
        Pass(5);
        Assert.True(sessions.IsOpen(session));
        Assert.Equal("people/42", Address);
    }

    [Fact]
    public void When_it_is_over_the_page_leaves_and_comes_back_after_signing_in()
    {
        var watch = Watch();
        Pass(28);
        Pass(2);

        watch.WaitForAssertion(() => Assert.Equal("sign-in?why=idle&returnUrl=%2Fpeople%2F42", Address));
    }

    [Fact]
    public void Whoever_signed_out_does_not_come_back_to_the_page()
    {
        var watch = Watch();
        sessions.End(session);

        watch.WaitForAssertion(() => Assert.Equal("sign-in?why=signed-out", Address));
    }

    [Fact]
    public void A_page_of_a_closed_account_leaves_and_says_why()
    {
        Watch();
        sessions.Close(session.Account);

        Assert.Equal("sign-in?why=closed", Address);
    }

    [Fact]
    public void A_page_whose_account_changed_is_loaded_anew_where_it_stands()
    {
        Watch();
        sessions.Change(session.Account);

        var navigation = (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
        Assert.Equal(("/people/42", true), (navigation.History.First().Uri, navigation.History.First().Options.ForceLoad));
    }

    [Fact]
    public async Task A_page_that_is_closed_follows_no_more()
    {
        Watch();
        await DisposeComponentsAsync();
        sessions.End(session);

        Assert.Equal("people/42", Address);
    }

    IRenderedComponent<SessionWatch> Watch()
    {
        var actor = new Actor(session.Account.ToString(), "Robin Hale", [], session.Account, null, false);
        var state = Task.FromResult(new AuthenticationState(Identity.Of(actor, session)));
        return Render<SessionWatch>(with => with.AddCascadingValue(state));
    }

    void Pass(int minutes)
    {
        time.Advance(TimeSpan.FromMinutes(minutes));
        sessions.Sweep();
    }
}
