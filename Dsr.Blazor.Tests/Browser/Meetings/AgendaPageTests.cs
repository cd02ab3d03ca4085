using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public class AgendaPageTests(Chromium chromium)
{
    [Fact]
    public async Task An_agenda_is_reordered_by_hand_and_the_keyboard_stays_with_the_row()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.MakeAsync(app);
        var second = meeting.Chair.Locator("tbody tr").Nth(1);
        var name = await second.Locator("th").InnerTextAsync();

        await second.GetByRole(AriaRole.Button, new() { Name = $"Move {name} up" }).FocusAsync();
        await meeting.Chair.Keyboard.PressAsync("Enter");

        await Expect(meeting.Chair.Locator("tbody tr").First.Locator("th")).ToHaveTextAsync(name);
        await Expect(meeting.Chair.GetByRole(AriaRole.Button, new() { Name = $"Move {name} up" })).ToBeFocusedAsync();
        Assert.Equal(
            1,
            await app.AskAsync(db =>
                db.MeetingItems.Where(item =>
                        db.People.Any(person => person.Id == item.PersonId && person.GivenName + " " + person.FamilyName == name)
                    )
                    .Select(item => item.Order)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public async Task A_second_meeting_on_a_day_is_asked_about_and_every_page_passes_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.MakeAsync(app);
        var page = meeting.Chair;
        await page.ShouldPassAxeAsync();
        var date = await app.AskAsync(db => db.Meetings.Select(candidate => candidate.Date).SingleAsync());

        await page.GotoAsync("/meetings");
        await page.Locator("h1").ClickAsync();
        await page.PressOwnKeyAsync("m");
        await page.GetByLabel("On", new() { Exact = true })
            .FillAsync(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.GetByText("There is a meeting on this day already")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await page.ShouldPassAxeAsync();

        await page.GotoAsync(meeting.Path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the meeting" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Read out, and accepted by the room" }).ClickAsync();
        await Expect(page.Locator("#who")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        foreach (var key in new[] { "r", "a", "?" })
        {
            await page.Locator("h1").ClickAsync();
            await page.PressOwnKeyAsync(key);
            await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
            await page.ShouldPassAxeAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData("Yusuf Bell")]
    [InlineData("Kai Morris")]
    public async Task Who_may_not_see_meetings_is_told_calmly_and_nothing_else(string name)
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.MakeAsync(app);
        foreach (var path in new[] { "/meetings", meeting.Path, $"{meeting.Path}/screen", $"{meeting.Path}/minutes" })
        {
            var page = await app.SignInAsync(name, path);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
        }
    }
}
