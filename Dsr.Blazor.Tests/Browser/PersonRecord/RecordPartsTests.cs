using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

/// <summary>The parts of a record that are pages of their own.</summary>
public class RecordPartsTests(Chromium chromium)
{
    [Theory]
    [InlineData("seen", "About")]
    [InlineData("files", "AddAction")]
    [InlineData("timeline", "Keyworker")]
    public async Task On_a_phone_the_part_in_front_is_seen_and_any_form_opens_from_its_address(string part, string form)
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Amber);
        var page = await app.SignInAsync("Priya Kaur", $"{Links.PersonPart(person, part)}?do={form}");
        await page.SetViewportSizeAsync(390, 844);
        await Expect(page.OpenDialog().Locator("form")).ToBeVisibleAsync();

        await page.GotoAsync(Links.PersonPart(person, part));
        await page.ShouldComeToHoldAsync(
            "() => { const tab = document.querySelector('.tabs [aria-current]')?.getBoundingClientRect(); return tab && tab.left >= 0 && tab.right <= innerWidth; }"
        );
    }

    [Fact]
    public async Task What_is_known_about_somebody_is_written_part_by_part_and_stands_on_the_banner()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Green);
        var page = await app.SignInAsync("Priya Kaur", Links.Person(person));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of this record" })
            .GetByRole(AriaRole.Link, new() { Name = "About me" })
            .ClickAsync();
        await page.ShouldBeAtAsync("**/about");
        await page.Button("Edit: About me, and how to support me").ClickAsync();
        await page.GetByLabel("What matters to me").FillAsync("Trains. Being told beforehand.");
        await page.GetByLabel("What everybody must know at once").FillAsync("Allergic to penicillin");
        await page.GetByLabel("Passport last changed").FillAsync("1890-01-01");
        await page.OpenDialog().Button("Save").ClickAsync();
        await Expect(page.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("before the date of birth");
        await page.ShouldPassAxeAsync();
        await page.GetByLabel("Passport last changed").FillAsync("2026-03-09");
        await page.OpenDialog().Button("Save").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await page.Button("Edit: How I communicate").ClickAsync();
        await page.GetByLabel("Write to me in").SelectOptionAsync("Large print");
        await page.OpenDialog().Button("Save").ClickAsync();

        await Expect(page.Locator(".banner")).ToContainTextAsync("Allergic to penicillin");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Write in large print");
        await Expect(page.Locator("main")).ToContainTextAsync("Trains. Being told beforehand.");
        await Expect(page.Locator("main")).ToContainTextAsync("9 March 2026");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("record-about");
    }

    [Fact]
    public async Task The_plan_shows_its_empty_areas_of_life_and_what_a_revision_changed()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Green);
        var page = await app.SignInAsync("Priya Kaur", $"{Links.Person(person)}/plan");
        await page.Button("Add to the plan: Money").ClickAsync();
        var dialog = page.OpenDialog();
        await Expect(dialog.GetByLabel("Area of life")).ToHaveValueAsync("4");
        await dialog.GetByLabel("What it says").SelectOptionAsync("Recommendation for support");
        await dialog.GetByLabel("In words").FillAsync("An appointee for his benefits");
        await dialog.GetByLabel("Who sees to it").FillAsync("Adult social care");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Add to the plan").ClickAsync();
        await Expect(page.Button("Add to the plan: Money")).ToBeHiddenAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Seen to by Adult social care");

        await page.Button("Revise: Recommendation for support, An appointee for his benefits").ClickAsync();
        await dialog.GetByLabel("Recommendation for support").FillAsync("An appointee for his pension");
        await dialog.Button("Save the words").ClickAsync();
        await page.GetByText("1 earlier wording").ClickAsync();

        await Expect(page.Locator("details del")).ToContainTextAsync("benefits");
        await Expect(page.Locator("details ins")).ToContainTextAsync("pension");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("record-plan");
    }

    [Fact]
    public async Task A_review_at_a_desk_is_tagged_with_themes_and_stands_among_the_reviews_held()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRatedAsync(Rating.Green);
        var page = await app.SignInAsync("Priya Kaur", $"{Links.Person(person)}/ratings");
        await page.Button("Hold a review").ClickAsync();
        await page.GetByLabel("What has changed, what works, what does not").FillAsync("School holds; nights are better.");
        await page.OpenDialog().GetByLabel("School, college or work").CheckAsync();
        await page.OpenDialog().GetByLabel("Sensory needs").CheckAsync();
        await page.OpenDialog().Button("Save the review").ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("School, college or work · Sensory needs");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("record-ratings");
    }

    [Fact]
    public async Task A_keyworker_is_asked_for_allocated_and_ended()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.AskAsync(db =>
            db.People.Where(candidate =>
                    candidate.DateOfBirth > new DateOnly(2012, 1, 1) && !candidate.Involvements.Any(part => part.Name == "Omar Owen")
                )
                .OrderBy(candidate => candidate.Id)
                .Select(candidate => candidate.Id)
                .FirstAsync()
        );
        var page = await app.SignInAsync("Priya Kaur", Links.Person(person));
        await page.Button("Ask for a keyworker").ClickAsync();
        var dialog = page.OpenDialog();
        await dialog.Button("Ask for a keyworker").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("is missing");
        await dialog.GetByLabel("Why a keyworker is asked for").FillAsync("Out of school since May, and the family is worn out.");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Ask for a keyworker").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Asked for by Priya Kaur");
        await page.Button("Allocate a keyworker").ClickAsync();
        await dialog.GetByLabel("The keyworker’s name").FillAsync("Omar Owen");
        await dialog.GetByLabel("Their account in Dsr").SelectOptionAsync("Omar Owen, Keyworker");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Allocate a keyworker").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Omar Owen is the keyworker");
        await page.PictureAsync("record-keyworker");

        var omar = await app.SignInAsync("Omar Owen", Links.Person(person));
        await Expect(omar.Locator("main")).ToContainTextAsync("Omar Owen is the keyworker");
        await page.Button("End keyworking").ClickAsync();
        await dialog.GetByLabel("Why it ends").FillAsync("The family asked for that.");
        await dialog.Button("End keyworking").ClickAsync();
        await Expect(omar.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
    }
}
