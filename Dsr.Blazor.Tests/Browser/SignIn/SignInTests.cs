using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.SignIn;

public class SignInTests(Chromium chromium)
{
    [Fact]
    public async Task The_demo_page_offers_every_role_and_passes_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/sign-out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.ShouldBeAtAsync("**/sign-in?why=signed-out");

        await Expect(page.Locator(".demo-staff")).ToContainTextAsync("Keyworker");
        await Expect(page.Locator(".demo-staff button")).ToHaveCountAsync(12);
        await page.ShouldPassAxeAsync();
    }

    [Theory]
    [InlineData("/sign-out", "Sign out")]
    [InlineData("/not-found", "There is no page at this address")]
    [InlineData("/no/such/page", "There is no page at this address")]
    [InlineData("/people/00000000-0000-0000-0000-000000000000", "This page is not open to you")]
    public async Task Pages_that_hold_nothing_are_calm_and_pass_axe(string path, string heading)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");

        await page.GotoAsync(path);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await page.ShouldPassAxeAsync();
    }

    [Theory]
    [InlineData("Priya Kaur", "Today", "Register", "Triage 8", "Meetings", "Actions", "Tasks", "Duplicates", "Import", "Accounts 1")]
    [InlineData("Layla Owen", "My work", "Register", "Meetings", "Actions", "Escalations", "My referrals", "MAMs", "Gaps")]
    [InlineData("Tom Ellis", "My referrals", "MAMs", "Gaps")]
    [InlineData("Kai Morris", "Accounts 1", "Organisations", "Bank holidays", "Mail")]
    [InlineData("Yusuf Bell", "Gaps")]
    public async Task The_header_offers_the_places_that_somebodys_roles_lead_to(string name, params string[] places)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(name);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Register");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link)).ToHaveTextAsync(places);
    }

    [Fact]
    public async Task Whose_role_opens_no_place_reads_so_where_work_begins()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Grace Turner", "/work");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nothing for your role yet");
        await page.ShouldPassAxeAsync();
    }
}
