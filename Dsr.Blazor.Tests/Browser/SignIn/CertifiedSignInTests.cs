using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.SignIn;

/// <summary>Signing in and out in a browser, against a provider that is not ours.</summary>
public sealed class CertifiedSignInTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_signs_in_comes_back_to_where_they_were_and_signs_out_of_both()
    {
        var port = RunningApp.FreePort();
        await using var provider = await CertifiedProvider.StartAsync(RunningApp.UrlOf(port));
        await using var app = RunningApp.Start(chromium, port, provider.Settings);
        var page = await app.VisitAsync("/meetings?when=past");
        await page.ShouldBeAtAsync("**/sign-in?returnUrl=%2Fmeetings%3Fwhen%3Dpast");

        await SignInAsync(page, "demo:sam");

        await page.ShouldBeAtAsync("**/meetings?when=past");
        await Expect(page.Locator(".user, .menu .who").First).ToContainTextAsync("Sam Reid");
        var cookies = await page.Context.CookiesAsync([app.Url]);
        Assert.DoesNotContain(cookies, cookie =>
            cookie.Name.StartsWith("dsr.nonce", StringComparison.Ordinal) || cookie.Name.StartsWith("dsr.sign-in", StringComparison.Ordinal)
        );

        await page.GotoAsync("/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
        await page.ShouldBeAtAsync("**/sign-in?why=signed-out");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your work account" }).ClickAsync();
        await Expect(page.Locator("input[name=login]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_link_leads_nobody_to_another_site_and_whoever_is_unknown_is_asked_who_they_are()
    {
        var port = RunningApp.FreePort();
        await using var provider = await CertifiedProvider.StartAsync(RunningApp.UrlOf(port));
        await using var app = RunningApp.Start(chromium, port, provider.Settings);

        var known = await app.VisitAsync("/sign-in?returnUrl=/%09/evil.example");
        await SignInAsync(known, "demo:sam");
        await Expect(known.Locator(".user, .menu .who").First).ToContainTextAsync("Sam Reid");
        Assert.StartsWith(app.Url + "/", known.Url);

        var unknown = await app.VisitAsync("/sign-in");
        await SignInAsync(unknown, "somebody-new");
        await unknown.ShouldBeAtAsync("**/account/ask");
        await Expect(unknown.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ask for an account");
    }

    static async Task SignInAsync(IPage page, string subject)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your work account" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync(subject);
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }
}
