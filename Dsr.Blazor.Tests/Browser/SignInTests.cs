using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser;

public class SignInTests(Chromium chromium)
{
    [Fact]
    public async Task The_demo_page_offers_every_role_and_passes_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignIn("Sam Reid", "/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in?why=signed-out");

        await Expect(page.Locator(".demo-staff")).ToContainTextAsync("Keyworker");
        Assert.Equal(12, await page.Locator(".demo-staff button").CountAsync());
        await page.ShouldPassAxe();
    }
}
