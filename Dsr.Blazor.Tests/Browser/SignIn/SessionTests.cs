using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.SignIn;

public class SessionTests(Chromium chromium)
{
    [Fact]
    public async Task Signing_out_in_one_tab_closes_the_others_and_Back_shows_nothing()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/register");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/register");
        await Expect(other.Locator("h1")).ToBeVisibleAsync();

        await page.GotoAsync("/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(page.Locator(".notice")).ToContainTextAsync("You have signed out");
        await other.ShouldBeAtAsync("**/sign-in?why=signed-out");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.ShouldBeAtAsync("**/sign-in**");
        Assert.DoesNotContain("DSR-", await page.ContentAsync());
    }

    [Fact]
    public async Task A_restart_of_the_server_signs_nobody_out()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/register");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();

        await app.RestartAsync();
        await page.ReloadAsync();

        await Expect(page.Locator(".user, .menu .who").First).ToContainTextAsync("Sam Reid");
        Assert.EndsWith("/register", page.Url);
    }

    // No page may need more than the policy that it is served with allows.
    [Theory]
    [InlineData("/register")]
    [InlineData("/triage")]
    [InlineData("/meetings")]
    [InlineData("/exchange/import")]
    [InlineData("/actions")]
    [InlineData("/sign-out")]
    public async Task Pages_run_under_their_content_security_policy(string path)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/sign-out");
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };

        await page.GotoAsync(path);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(500);

        Assert.Empty(complaints);
    }
}
