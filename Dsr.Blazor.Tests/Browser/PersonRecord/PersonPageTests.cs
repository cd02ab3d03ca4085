using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class PersonPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_and_each_of_its_dialogs_pass_axe()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Red);
        var page = await app.SignInAsync("Sam Reid", Links.Person(person));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Why Red" })).ToBeVisibleAsync();
        await page.Button("Add action").ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Ring the housing team");
        await page.GetByLabel("Given to a colleague").SelectOptionAsync(new SelectOptionValue { Label = "Layla Owen, Keyworker" });
        await page.GetByLabel("By when").FillAsync("2199-01-01");
        await page.Button("Add the action").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await page.PictureAsync("person-light");
        await page.ShouldPassAxeAsync();
        foreach (
            var button in new[]
            {
                "Change rating",
                "Edit details",
                "Hold a review",
                "Add to the plan",
                "Add action",
                "Update: Ring the housing team",
                "Change: Ring the housing team",
                "Add somebody",
                "Record an answer",
            }
        )
        {
            await page.Button(button).ClickAsync();
            await Expect(page.OpenDialog()).ToBeVisibleAsync();
            await Expect(page.OpenDialog().Locator("form")).ToBeVisibleAsync();
            if (button == "Change rating")
                await page.OpenDialog().GetByLabel("Blue").CheckAsync();
            await page.PictureAsync($"dialog-{button.Split(':')[0].Replace(' ', '-').ToLowerInvariant()}");
            await page.ShouldPassAxeAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.OpenDialog()).ToBeHiddenAsync();
            await Expect(page.Button(button)).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task A_keyworker_opens_their_own_person_and_learns_nothing_of_another()
    {
        await using var app = RunningApp.Start(chromium);
        var (own, other) = (
            await app.SomebodyOfAsync("Layla Owen", involved: true),
            await app.SomebodyOfAsync("Layla Owen", involved: false)
        );
        var page = await app.SignInAsync("Layla Owen", Links.Person(own));
        await Expect(page.Button("Propose a rating")).ToBeVisibleAsync();
        await Expect(page.Button("Change rating")).ToBeHiddenAsync();

        await page.GotoAsync(Links.Person(other));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
        var refused = await page.Locator("main").InnerTextAsync();

        await page.GotoAsync(Links.Person(Guid.NewGuid()));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToHaveTextAsync(refused, new() { UseInnerText = true });
        Assert.Equal(0, await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == other)));
        Assert.Equal(1, await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == own)));
    }

    [Fact]
    public async Task Keys_open_the_forms_and_rest_while_somebody_types()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", Links.Person(await app.SomebodyRatedAsync(Rating.Amber)));
        await Expect(page.Button("Change rating")).ToBeVisibleAsync();
        foreach (
            var (key, heading) in new[] { ("r", "Change rating"), ("a", "Add an action"), ("e", "Edit details"), ("n", "Hold a review") }
        )
        {
            await page.PressOwnKeyAsync(key);
            await Expect(page.OpenDialog().GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
            await Expect(page.OpenDialog().Locator("form :focus")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Escape");
            // Until the server has heard of it too: no hand is as fast as this one.
            await Expect(page.Locator(".dialog-body")).ToHaveCountAsync(0);
        }
        await page.PressOwnKeyAsync("?");
        await Expect(page.OpenDialog()).ToContainTextAsync("Change the rating");
    }

    [Fact]
    public async Task Printing_is_written_down_and_fits_one_sheet()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Red);
        var page = await app.SignInAsync("Sam Reid", Links.Person(person));
        await page.EvaluateAsync("() => { window.print = () => { window.printed = true; }; }");
        await page.Button("Print").ClickAsync();
        await page.WaitForFunctionAsync("() => window.printed");

        Assert.Equal(
            1,
            await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == person && readEvent.Kind == "Printed"))
        );
        var pdf = await page.PdfAsync(
            new()
            {
                Format = "A4",
                PreferCSSPageSize = true,
                PrintBackground = true,
            }
        );
        if (Environment.GetEnvironmentVariable("DSR_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "person.pdf"), pdf, TestContext.Current.CancellationToken);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }
}
