using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Referrals;

public class TriagePageTests(Chromium chromium)
{
    [Fact]
    public async Task The_queue_shows_what_triage_looks_at_first_and_passes_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/triage");

        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(8);
        await Expect(page.Row("Chloe H.")).ToContainTextAsync("Urgent");
        await Expect(page.Row("Reece P.")).ToContainTextAsync("Parent asked, not yet answered");
        await Expect(page.Row("Ailsa S.")).ToContainTextAsync("held for the lead");
        await Expect(page.Row("Graham T.")).ToContainTextAsync("Out of area");
        await Expect(page.Row("DSR-R-4TC6JW")).ToContainTextAsync("Possible duplicate");
        await Expect(page.Row("DSR-R-4TC6JW")).ToContainTextAsync("Explain first");
        await Expect(page.Locator(".queue tbody tr").Last).ToContainTextAsync("Clock paused");
        await page.Row("Chloe H.").GetByText("3 risk criteria").ClickAsync();
        await page.Row("Chloe H.").GetByLabel("Choose").CheckAsync();
        await Expect(page.GetByText("1 referral chosen")).ToBeVisibleAsync();
        await page.PictureAsync("triage");
        await page.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_the_decided_ones_are_apart()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/triage");

        await page.GetByRole(AriaRole.Link, new() { Name = "Waiting for information 1" }).ClickAsync();
        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(1);
        Assert.EndsWith("/triage?show=waiting", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Decided 3" }).ClickAsync();

        await Expect(page.Row("Harriet L.")).ToContainTextAsync("No sign of a risk of admission");
        await Expect(page.Row("Owain P.")).ToContainTextAsync("Withdrawn");
        await page.ShouldPassAxeAsync();
        await page.GoBackAsync();
        await Expect(page.Row("Delroy C.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_one_takes_appears_with_who_took_it_in_the_others_browser()
    {
        await using var app = RunningApp.Start(chromium);
        var (sam, priya) = (await app.SignInAsync("Sam Reid", "/triage"), await app.SignInAsync("Priya Kaur", "/triage"));
        await Expect(priya.Row("Zuzanna N.")).ToContainTextAsync("Unassigned");
        foreach (var who in new[] { "Zuzanna N.", "Graham T." })
            await sam.Row(who).GetByLabel("Choose").CheckAsync();

        await sam.Button("Take them").ClickAsync();

        await Expect(sam.Row("Zuzanna N.")).ToContainTextAsync("Sam Reid");
        foreach (var who in new[] { "Zuzanna N.", "Graham T." })
        {
            await Expect(priya.Row(who)).ToContainTextAsync("Sam Reid");
            await Expect(priya.Row(who)).ToHaveClassAsync("changed");
            await Expect(priya.Row(who).Locator(".changed-by")).ToContainTextAsync("Sam Reid took this");
        }
        await Expect(priya.GetByRole(AriaRole.Link, new() { Name = "Unassigned 2" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_is_given_to_a_colleague_and_left_to_nobody()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/triage");

        await page.Row("Reece P.").GetByLabel("Choose").CheckAsync();
        await page.GetByLabel("Colleague").SelectOptionAsync("Sam Reid");
        await page.Button("Give").ClickAsync();
        await Expect(page.Row("Reece P.")).ToContainTextAsync("Sam Reid");
        await page.Row("Reece P.").GetByLabel("Choose").CheckAsync();
        await page.Button("Leave to nobody").ClickAsync();

        await Expect(page.Row("Reece P.")).ToContainTextAsync("Unassigned");
    }

    [Fact]
    public async Task A_new_referral_is_told_of_and_does_not_move_the_list()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/triage");
        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(8);

        await app.ReferAsync();

        await Expect(page.Locator(".moved")).ToContainTextAsync("1 referral came in");
        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(8);
        await page.Button("Refresh the order").ClickAsync();
        await Expect(page.Row("Quentin F.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_walks_the_queue_takes_and_opens()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/triage");
        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(8);
        var second = await page.Locator(".queue tbody tr th a").Nth(1).GetAttributeAsync("href");

        await page.PressOwnKeyAsync("j");
        await Expect(page.Locator(".queue tbody tr th a").First).ToBeFocusedAsync();
        await page.PressOwnKeyAsync("j");
        await Expect(page.Locator(".queue tbody tr th a").Nth(1)).ToBeFocusedAsync();
        await page.PressOwnKeyAsync("m");
        await Expect(page.Locator(".queue tbody tr").Nth(1)).ToContainTextAsync("Sam Reid");
        // What is typed before a key is answered belongs to what the key opens.
        await page.WaitForFunctionAsync("() => dsr.keys.has('m')");
        await page.Keyboard.PressAsync("Enter");

        await page.ShouldBeAtAsync($"**{second}");
    }

    [Fact]
    public async Task Readers_see_the_queue_and_change_nothing()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Helen Marsh", "/triage");

        await Expect(page.Locator(".queue tbody tr")).ToHaveCountAsync(8);
        await Expect(page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(0);
        await page.GotoAsync(Links.Referral(await app.DemoReferralAsync("Chloe")));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Decision" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Accept|Take it|Record|Ask|Put right|Write") }))
            .ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Layla Owen")]
    [InlineData("Tom Ellis")]
    [InlineData("Kai Morris")]
    public async Task Who_sees_only_their_own_referrals_finds_neither_queue_nor_page(string name)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(name, "/triage");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not open to you");
        await page.GotoAsync(Links.Referral(await app.DemoReferralAsync("Chloe")));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not open to you");
        Assert.DoesNotContain("Hartley", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_and_page_fit_a_phone()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/triage", width: 390, height: 844);

        await Expect(page.Row("Chloe H.")).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync("triage-phone");
        await page.GotoAsync(Links.Referral(await app.DemoReferralAsync("Samuel")));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Checks" })).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.ShouldPassAxeAsync();
    }
}
