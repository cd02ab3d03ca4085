using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>Hands are faster than the line: what is typed after a shortcut belongs to its form, and no letter of it is a command.</summary>
public class TypedAheadTests(Chromium chromium)
{
    const string Words = "Ring the new provider again";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_a_meeting_it_stands_whole_in_the_form_and_nothing_else_was_done(bool byKey)
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var chair = meeting.Chair;
        var who = await meeting.OneAsync(Rating.Amber);
        await meeting.GoToAsync(who);
        await chair.OnASlowLineAsync(250);
        await chair.ReloadAsync();
        await Expect(MeetingInTheBrowser.Named(chair)).ToHaveTextAsync(who.FullName);
        await chair.WaitForTimeoutAsync(1000);

        if (byKey)
            await chair.PressOwnKeyAsync("a");
        else
            await chair.GetByRole(AriaRole.Button, new() { Name = "Action", Exact = true }).ClickAsync();
        await chair.Keyboard.TypeAsync(Words);

        await Expect(chair.GetByLabel("What is to be done")).ToHaveValueAsync(Words);
        await Expect(chair.Locator("dialog[open]")).ToHaveCountAsync(1);
        await chair.Keyboard.TypeAsync(" soon");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Agree the action" }).ClickAsync();
        await Expect(chair.Locator(".meeting-work .screen-actions")).ToContainTextAsync($"{Words} soon");
        await Expect(MeetingInTheBrowser.Named(chair)).ToHaveTextAsync(who.FullName);
        await Expect(chair.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Equal(
            0,
            await app.AskAsync(db =>
                db.MeetingItems.CountAsync(item => item.ReviewedAt != null || item.RatingAfter != null || item.ParkedAt != null)
            )
        );
    }

    [Fact]
    public async Task After_a_command_that_opens_nothing_it_is_dropped_with_a_word()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var (chair, who) = (meeting.Chair, await meeting.OneAsync(Rating.Amber));
        await chair.OnASlowLineAsync(250);
        await chair.ReloadAsync();
        await meeting.GoToAsync(who);
        await chair.Locator("h1").ClickAsync();
        await chair.WaitForTimeoutAsync(1000);

        await chair.PressOwnKeyAsync("n");
        await chair.Keyboard.TypeAsync("area");

        await Expect(chair.Locator(".key-word")).ToContainTextAsync("What you typed was not used");
        await Expect(MeetingInTheBrowser.Named(chair)).Not.ToHaveTextAsync(who.FullName);
        await Expect(chair.Locator("dialog[open]")).ToHaveCountAsync(0);
        Assert.Equal(1, await app.AskAsync(db => db.MeetingItems.CountAsync(item => item.ReviewedAt != null)));
        // Keys are free again.
        await chair.PressOwnKeyAsync("e");
        await Expect(chair.Locator("dialog[open]")).ToBeVisibleAsync();
        await chair.ShouldPassAxeAsync();
    }

    [Theory]
    [InlineData("/register", "**/people/*", "a", "What is to be done")]
    [InlineData("/triage", "**/referrals/*", "n", "Note")]
    public async Task On_a_record_and_a_referral_too(string list, string record, string key, string field)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", list);
        await page.Locator("tbody th a").First.ClickAsync();
        await page.ShouldBeAtAsync(record);
        await page.OnASlowLineAsync(250);
        await page.ReloadAsync();

        await page.PressOwnKeyAsync(key);
        await page.Keyboard.TypeAsync(Words);

        await Expect(page.Locator("dialog[open]").GetByLabel(field)).ToHaveValueAsync(Words);
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_dialog_opened_again_at_once_is_never_empty()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var chair = meeting.Chair;
        await meeting.GoToAsync(await meeting.OneAsync(Rating.Amber));
        await chair.OnASlowLineAsync(120);
        await chair.ReloadAsync();
        await Expect(MeetingInTheBrowser.Named(chair)).ToBeVisibleAsync();
        for (var at = 0; at < 10; at++)
        {
            // In the very frame in which the dialog before it has gone.
            await chair.WaitForFunctionAsync(
                """
                () => !document.querySelector('dialog:modal') && globalThis.dsr?.keys.has('a')
                    && !document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }))
                """
            );
            await chair.GetByLabel("What is to be done").FillAsync($"Action {at}");
            await chair.GetByRole(AriaRole.Button, new() { Name = "Agree the action" }).ClickAsync();
        }
        await Expect(chair.Locator("dialog:modal")).ToHaveCountAsync(0);
        await Expect(chair.Locator(".meeting-work .screen-actions")).ToContainTextAsync("Action 9");
    }

    [Fact]
    public async Task A_page_that_comes_late_takes_the_focus_from_nobody()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        await page.OnASlowLineAsync(600);
        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Okonkwo");
        await page.WaitForTimeoutAsync(1500);

        await Expect(page.Locator("[data-search]")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-search]")).ToHaveValueAsync("Okonkwo");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Found by “Okonkwo”")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Actions", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
    }
}
