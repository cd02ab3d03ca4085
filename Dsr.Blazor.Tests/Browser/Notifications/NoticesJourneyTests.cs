using System.Net;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Notifications;

public class NoticesJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task Priya_gives_Layla_an_action_and_Layla_hears_of_it_reads_it_and_chooses_how_she_is_told()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyOfAsync("Layla Owen", involved: true);
        var layla = await app.SignInAsync("Layla Owen", Links.Notices());
        await layla.ReadEverythingAsync();
        await layla.GotoAsync(Links.Register());
        var bell = layla.GetByRole(AriaRole.Link, new() { Name = "Notices, none unread" });
        await Expect(bell).ToBeVisibleAsync();

        var priya = await app.SignInAsync("Priya Kaur", Links.PersonAct(person, "AddAction"));
        await priya.GivesAnActionAsync("Layla Owen", app.Services.GetRequiredService<Clock>().Today.AddDays(7));
        await Expect(layla.GetByRole(AriaRole.Link, new() { Name = "Notices, 1 unread" })).ToBeVisibleAsync();

        await layla.GetByRole(AriaRole.Link, new() { Name = "Notices, 1 unread" }).ClickAsync();
        var told = layla.GetByRole(AriaRole.Link, new() { Name = "An action is yours" }).First;
        await Expect(told).ToContainTextAsync("An action is yours, due ");
        await layla.LookedAtAsync("notices");
        await told.ClickAsync();
        await layla.ShouldBeAtAsync($"**/people/{person}*");
        await Expect(layla.OpenDialog()).ToContainTextAsync("Ring the school about Monday");
        await layla.Keyboard.PressAsync("Escape");
        await Expect(layla.GetByRole(AriaRole.Link, new() { Name = "Notices, none unread" })).ToBeVisibleAsync();

        await layla.GotoAsync(Links.ChooseNotices());
        await layla.GetByLabel("No digest").CheckAsync();
        await layla.GetByLabel("Bell: The rating of somebody I work with changes").UncheckAsync();
        await layla.Button("Save the choice").ClickAsync();
        await Expect(layla.Locator(".toasts")).ToContainTextAsync("Your choice is saved.");
        await layla.ReloadAsync();
        await Expect(layla.GetByLabel("No digest")).ToBeCheckedAsync();
        await Expect(layla.GetByLabel("Bell: The rating of somebody I work with changes")).Not.ToBeCheckedAsync();

        await layla.Button("Make an address").ClickAsync();
        var address = await layla.GetByLabel("Address of your calendar").InputValueAsync();
        await layla.LookedAtAsync("notices-choose");
        using var reader = new HttpClient();
        Assert.Contains("SUMMARY:Action due", await reader.GetStringAsync(address), StringComparison.Ordinal);
        await layla.GetByRole(AriaRole.Button, new() { Name = "Make a new address…" }).ClickAsync();
        await layla.ShouldPassAxeAsync();
        await layla.OpenDialog().Button("Cancel").ClickAsync();
        await layla.GetByRole(AriaRole.Button, new() { Name = "Revoke the address…" }).ClickAsync();
        await layla.ShouldPassAxeAsync();
        await layla.OpenDialog().Button("Revoke the address").ClickAsync();
        await Expect(layla.GetByText("There is no address now.")).ToBeVisibleAsync();
        using var gone = await reader.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        var kai = await app.SignInAsync("Kai Morris", Links.Mail());
        await Expect(kai.GetByText("No mail server is set")).ToBeVisibleAsync();
        await kai.LookedAtAsync("mail");
        var stranger = await app.VisitAsync("/digest/stop/whatever");
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = "Stop the digest?" })).ToBeVisibleAsync();
        await stranger.LookedAtAsync("digest-stop");
        await stranger.Button("Stop the digest").ClickAsync();
        await Expect(stranger.GetByRole(AriaRole.Heading, new() { Name = "You get no more of these messages" })).ToBeVisibleAsync();
    }
}

static class NoticesInApp
{
    // The demo register has told of things already.
    internal static async Task ReadEverythingAsync(this IPage page)
    {
        var all = page.Button("Mark all as read");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "read" })).ToBeVisibleAsync();
        if (await all.CountAsync() > 0)
            await all.ClickAsync();
        await Expect(page.GetByText("All read")).ToBeVisibleAsync();
    }

    internal static async Task GivesAnActionAsync(this IPage page, string owner, DateOnly due)
    {
        await page.GetByLabel("What is to be done").FillAsync("Ring the school about Monday");
        var given = page.GetByLabel("Given to a colleague");
        var option = await given.Locator("option").Filter(new() { HasText = owner }).TextContentAsync();
        await given.SelectOptionAsync(new SelectOptionValue { Label = option!.Trim() });
        await Expect(page.GetByLabel("Who does it")).ToHaveValueAsync(owner);
        await page.GetByLabel("Their organisation").FillAsync("The trust");
        await page.GetByLabel("By when").FillAsync(due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.Button("Add the action").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
    }

    internal static async Task LookedAtAsync(this IPage page, string name)
    {
        foreach (var (width, height) in new[] { (390, 844), (1366, 768) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ShouldFitItsWidthAsync();
            await page.PictureAsync($"{name}-{width}");
        }
        await page.ShouldPassAxeAsync();
    }
}
