using Dsr.Blazor.Modules.Actions.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Actions;

public class ActionsPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_keyworker_writes_a_note_and_finishes_an_action_on_a_phone_and_a_colleague_sees_it()
    {
        await using var app = RunningApp.Start(chromium);
        var layla = await app.SignInAsync("Layla Owen", "/actions", width: 390, height: 844);
        var sam = await app.SignInAsync("Sam Reid", "/actions");
        var first = layla.Locator("tbody tr").First;
        var person = await first.Locator(".row-link").GetAttributeAsync("href");
        await Expect(first.Locator(".late").First).ToBeVisibleAsync();
        await layla.ShouldFitItsWidthAsync();
        await layla.ShouldPassAxeAsync();

        await first.GetByRole(AriaRole.Button).ClickAsync();
        await layla.GetByLabel("Progress note").FillAsync("Rang housing; they visit on Monday.");
        await layla.ShouldPassAxeAsync();
        await layla.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Expect(first).ToContainTextAsync("Rang housing; they visit on Monday.");
        await Expect(sam.Locator("tbody tr.changed")).ToContainTextAsync("Rang housing; they visit on Monday.");

        await first.GetByRole(AriaRole.Button).ClickAsync();
        await layla.GetByLabel("It is done").CheckAsync();
        await layla.GetByLabel("What shows that it is done (optional)").FillAsync("The flat is let.");
        await layla.ShouldPassAxeAsync();
        await layla.GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();
        await Expect(sam.Locator("tbody tr.pale")).ToContainTextAsync("ended");
        Assert.Equal(1, await app.AskAsync(db => db.Actions.CountAsync(action => action.EndedOn != null)));
        Assert.Equal(
            "The flat is let.",
            await app.AskAsync(db =>
                db.Set<ActionNote>()
                    .Where(actionNote => actionNote.Kind == ActionNoteKind.Done)
                    .Select(actionNote => actionNote.Text)
                    .SingleAsync()
            )
        );
        Assert.StartsWith("/people/", person, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chips_narrow_the_list_and_stand_in_the_address()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", "/actions");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Mine") }).ClickAsync();
        await page.ShouldBeAtAsync("**/actions?mine=yes");
        await Expect(page.Locator("tbody td[data-label=Owner]").Filter(new() { HasNotText = "Priya Kaur" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Overdue") }).ClickAsync();
        await page.ShouldBeAtAsync("**/actions?mine=yes&overdue=yes");
        await Expect(page.Locator("tbody td[data-label=Due] span:not(.late)")).ToHaveCountAsync(0);
        await page.ShouldPassAxeAsync();
    }
}
