using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PublicReferral;

public class PublicPagesTests(Chromium chromium)
{
    // Read in the browser: one main heading, and none that skips a level below it.
    const string HeadingsInOrder = """
        () => {
          const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(one => +one.tagName[1]);
          const mains = levels.filter(level => level === 1).length;
          return levels[0] === 1 && mains === 1 && levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1);
        }
        """;

    static readonly (string Path, string Heading)[] pages =
    [
        ("/", "The right support, so that you can stay at home"),
        ("/easy-read", "The Dynamic Support Register in easy read"),
        ("/consent", "It is your choice"),
        ("/sharing", "Sharing information"),
        ("/privacy", "Privacy"),
        ("/reviews", "Care and treatment reviews"),
        ("/resources", "Resources"),
        ("/blank-form", "Referral form to print"),
        ("/sign-in", "Sign in to the demo"),
    ];

    [Fact]
    public async Task Every_public_page_works_without_script_and_says_where_urgent_help_is()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/", script: false);

        foreach (var (path, heading) in pages)
        {
            await page.GotoAsync(path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
            await Expect(page.Locator(".public-foot")).ToContainTextAsync("not a crisis service");
            await Expect(page.Locator(".public-foot")).ToContainTextAsync("Call 999");
            await Expect(page.Locator(".needs-script").First).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task They_lead_to_one_another_without_script()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/", script: false);
        var places = page.GetByRole(AriaRole.Navigation, new() { Name = "About the register", Exact = true });

        await places.GetByRole(AriaRole.Link, new() { Name = "Easy read" }).ClickAsync();
        await Expect(places.Locator("[aria-current]")).ToHaveTextAsync("Easy read");
        await page.GetByRole(AriaRole.Link, new() { Name = "Print the form" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Referral form to print");
        await page.GetByRole(AriaRole.Link, new() { Name = "Privacy" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Dynamic Support Register", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Complete self-referral form" })).ToHaveAttributeAsync("href", "/refer");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1366, 768)]
    public async Task Every_public_page_fits_its_width_has_its_headings_in_order_and_passes_axe(int width, int height)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/", width, height);

        foreach (var (path, _) in pages)
        {
            await page.GotoAsync(path);
            await page.ShouldComeToHoldAsync(HeadingsInOrder);
            await page.ShouldFitItsWidthAsync();
            await page.ShouldPassAxeAsync();
        }
    }

    [Fact]
    public async Task Who_is_signed_in_sees_the_public_page_and_goes_on_from_it_to_their_work()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        await Expect(page.Locator(".brand")).ToHaveAttributeAsync("href", "/work");

        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to your work" }).First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Today");
    }

    [Fact]
    public async Task Signing_in_from_the_start_page_leads_to_work()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/", script: false);

        await page.GetByRole(AriaRole.Banner).GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Priya Kaur" }).ClickAsync();

        await page.ShouldBeAtAsync("**/today");
    }
}
