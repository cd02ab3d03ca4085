using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Home;

public class TodayPageTests(Chromium chromium)
{
    [Fact]
    public async Task Signing_in_leads_there_and_a_row_leads_to_the_act_itself()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", Links.Work, lands: Links.Today());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Today", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator("header nav a").First).ToHaveTextAsync("Today");
        foreach (var title in new[] { "Reviews due", "Gaps in records", "Referrals to decide" })
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("today");

        var reviews = page.Locator(".card", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Reviews due" }) });
        await reviews.Locator(".row-link").First.ClickAsync();
        await page.ShouldBeAtAsync("**?do=Review");
        await Expect(page.OpenDialog().GetByRole(AriaRole.Heading, new() { Name = "Hold a review" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_block_whole_is_paged_in_its_address_and_goes_back()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", Links.Today());
        var gaps = page.Locator(".card", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Gaps in records" }) });
        await gaps.Locator(".today-more a").ClickAsync();
        await page.ShouldBeAtAsync("**/today?show=gaps");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Gaps in records" })).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All of today" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Today", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Accounts asked for" })).ToBeHiddenAsync();
        await page.SetViewportSizeAsync(390, 844);
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync("today-phone");
    }

    [Fact]
    public async Task What_is_done_elsewhere_leaves_while_one_looks()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", Links.Today());
        var reviews = page.Locator(".card", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Reviews due" }) });
        await Expect(reviews.Locator(".today-count")).ToBeVisibleAsync();
        var count = int.Parse(await reviews.Locator(".today-count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var due = await reviews.Locator(".row-link").First.GetAttributeAsync("href");

        await app.SavesAsAsync("Sam Reid", Guid.Parse(due!.Split('/', '?')[2]), "Review");

        await Expect(reviews.Locator(".today-count")).ToHaveTextAsync($"{count - 1}");
    }

    [Fact]
    public async Task A_keyworker_is_told_calmly_that_it_is_not_theirs_and_their_work_begins_with_their_own()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Layla Owen", Links.Work, lands: Links.My());
        await page.GotoAsync(Links.Today());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
    }
}
