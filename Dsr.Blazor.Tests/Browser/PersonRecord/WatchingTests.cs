using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class WatchingTests(Chromium chromium)
{
    [Fact]
    public async Task The_timeline_is_narrowed_in_the_address_goes_back_and_follows_live()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Amber);
        var (sam, priya) = (
            await app.SignInAsync("Sam Reid", Links.Person(person)),
            await app.SignInAsync("Priya Kaur", Links.Person(person))
        );
        await sam.GetByRole(AriaRole.Link, new() { Name = "The whole timeline" }).ClickAsync();
        await sam.ShouldBeAtAsync($"**{Links.PersonPart(person, "timeline")}");
        await Expect(sam.Locator(".timeline")).ToContainTextAsync("The record was opened");

        await priya.Button("Edit details").ClickAsync();
        await priya.GetByLabel("Local authority").FillAsync("Mendip District Council");
        await priya.Button("Save the details").ClickAsync();
        await Expect(sam.Locator(".timeline > li").First).ToContainTextAsync("is now Mendip District Council");
        await Expect(sam.Locator(".timeline > li").First).ToContainTextAsync("Priya Kaur");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("timeline");

        await sam.GetByRole(AriaRole.Link, new() { Name = "Ratings", Exact = true }).ClickAsync();
        await sam.ShouldBeAtAsync("**/timeline?show=ratings");
        await Expect(sam.Locator(".timeline")).Not.ToContainTextAsync("Mendip");
        await Expect(sam.Locator(".timeline")).ToContainTextAsync("to Amber");
        await sam.GotoAsync(Links.PersonPart(person, "timeline") + "?show=changes");
        await Expect(sam.Locator(".timeline")).ToContainTextAsync("Mendip");
        await Expect(sam.Locator(".timeline")).Not.ToContainTextAsync("to Amber");
        await sam.SetViewportSizeAsync(390, 844);
        await sam.ShouldFitItsWidthAsync();
    }

    [Fact]
    public async Task Who_is_on_the_record_is_seen_by_the_other_until_they_leave()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyOfAsync("Layla Owen", involved: true);
        var sam = await app.SignInAsync("Sam Reid", Links.Person(person));
        await Expect(sam.Locator(".banner").First).ToBeVisibleAsync();
        await Expect(sam.Locator(".here")).ToHaveTextAsync("");

        var layla = await app.SignInAsync("Layla Owen", Links.Person(person));
        await Expect(sam.Locator(".here")).ToHaveTextAsync("Here now: Layla Owen (Keyworker)", new() { Timeout = 10000 });
        await Expect(layla.Locator(".here")).ToHaveTextAsync("Here now: Sam Reid (DSR lead, Chair)");
        // A second tab of the same colleague is the same colleague, and another part of the record the same record.
        var tab = await layla.Context.NewPageAsync();
        await tab.GotoAsync(Links.PersonPart(person, "timeline"));
        await Expect(tab.Locator(".here")).ToHaveTextAsync("Here now: Sam Reid (DSR lead, Chair)");
        await Expect(sam.Locator(".here")).ToHaveTextAsync("Here now: Layla Owen (Keyworker)");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("presence");

        await layla.CloseAsync();
        await Expect(sam.Locator(".here")).ToHaveTextAsync("Here now: Layla Owen (Keyworker)");
        await tab.GotoAsync(Links.Register());
        await Expect(sam.Locator(".here")).ToHaveTextAsync("", new() { Timeout = 10000 });
        Assert.Equal(
            1,
            await app.AskAsync(db =>
                db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == person && readEvent.ActorName == "Layla Owen")
            )
        );
    }

    [Fact]
    public async Task An_open_form_warns_as_soon_as_a_colleague_saves_the_same_section_and_not_of_another()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyOfAsync("Layla Owen", involved: true);
        var (sam, layla) = (
            await app.SignInAsync("Sam Reid", Links.Person(person)),
            await app.SignInAsync("Layla Owen", Links.Person(person))
        );
        await sam.Button("Add to the plan").ClickAsync();
        await sam.Locator("#text").FillAsync("Sam's own words.");

        await layla.Button("Edit details").ClickAsync();
        await layla.GetByLabel("Communication needs").FillAsync("Makaton");
        await layla.Button("Save the details").ClickAsync();
        await Expect(sam.Locator(".live-line")).ToContainTextAsync("Layla Owen changed the details");
        await Expect(sam.Locator(".saved-meanwhile")).ToHaveCountAsync(0);

        await layla.Button("Add to the plan").ClickAsync();
        await layla.Locator("#text").FillAsync("A dog would help.");
        await layla.Button("Add to the plan").Last.ClickAsync();

        var warning = sam.Locator(".saved-meanwhile");
        await Expect(warning)
            .ToContainTextAsync(
                "Layla Owen saved the plan while you have this open. Your words are safe; look at the change before you save."
            );
        await Expect(warning).ToContainTextAsync("A dog would help.");
        await Expect(sam.Locator("#text")).ToHaveValueAsync("Sam's own words.");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("saved-meanwhile");
        await sam.OpenDialog().Button("Add to the plan").ClickAsync();
        await Expect(layla.Locator("#plan")).ToContainTextAsync("Sam's own words.");
    }

    // Each form of the record belongs to a section; of every section one form is opened here and the section saved by a colleague.
    [Theory]
    [InlineData("AddAction", "the actions")]
    [InlineData("AddContact", "who is involved")]
    [InlineData("Consent", "consent or capacity")]
    [InlineData("Review", "the rating or a review")]
    [InlineData("Rate", "the rating or a review")]
    public async Task Every_form_of_the_record_warns_of_its_section(string form, string section)
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Amber);
        var sam = await app.SignInAsync("Sam Reid", Links.PersonAct(person, form));
        await Expect(sam.OpenDialog()).ToBeVisibleAsync();
        await Expect(sam.OpenDialog().Locator("form")).ToBeVisibleAsync();

        await app.SavesAsAsync("Priya Kaur", person, form);

        await Expect(sam.Locator(".saved-meanwhile")).ToContainTextAsync($"Priya Kaur saved {section} while you have this open.");
    }

    [Fact]
    public async Task Why_one_sees_and_who_has_seen_are_answered_by_what_one_may_know()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyOfAsync("Layla Owen", involved: true);
        var layla = await app.SignInAsync("Layla Owen", Links.PersonPart(person, "seen"));
        await Expect(layla.Locator(".why-seen")).ToContainTextAsync("You are involved as keyworker since");
        await Expect(layla.GetByRole(AriaRole.Heading, new() { Name = "Who has seen this?" })).ToBeHiddenAsync();

        var priya = await app.SignInAsync("Priya Kaur", Links.PersonPart(person, "seen"));
        await Expect(priya.Locator(".why-seen")).ToContainTextAsync("You are the DSR coordinator: the register’s team sees everybody.");
        await Expect(priya.GetByRole(AriaRole.Heading, new() { Name = "When have I seen this?" })).ToBeVisibleAsync();
        await Expect(priya.Locator("tbody tr")).ToHaveCountAsync(1);

        var sam = await app.SignInAsync("Sam Reid", Links.PersonPart(person, "seen"));
        await Expect(sam.Locator(".why-seen")).ToContainTextAsync("You are the DSR lead");
        await Expect(sam.Locator("tbody")).ToContainTextAsync("Layla Owen");
        await Expect(sam.Locator("tbody")).ToContainTextAsync("Priya Kaur");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("seen");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Printed" }).ClickAsync();
        await sam.ShouldBeAtAsync("**/seen?how=printed");
        await Expect(sam.Locator("main")).ToContainTextAsync("Nobody in this time and way");
        await sam.SetViewportSizeAsync(390, 844);
        await sam.ShouldFitItsWidthAsync();

        await layla.GotoAsync(Links.PersonPart(await app.SomebodyOfAsync("Layla Owen", involved: false), "seen"));
        await Expect(layla.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
    }
}
