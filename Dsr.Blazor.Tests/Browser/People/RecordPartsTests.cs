using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Ui;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.People;

/// <summary>The parts of a record that are pages of their own.</summary>
public class RecordPartsTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_known_about_somebody_is_written_part_by_part_and_stands_on_the_banner()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRated(Rating.Green);
        var page = await app.SignIn("Priya Kaur", Links.Person(person));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of this record" }).GetByRole(AriaRole.Link, new() { Name = "About me" }).ClickAsync();
        await page.ShouldBeAt("**/about");
        await page.Button("Edit: About me, and how to support me").ClickAsync();
        await page.GetByLabel("What matters to me").FillAsync("Trains. Being told beforehand.");
        await page.GetByLabel("What everybody must know at once").FillAsync("Allergic to penicillin");
        await page.GetByLabel("Passport last changed").FillAsync("1890-01-01");
        await page.OpenDialog().Button("Save").ClickAsync();
        await Expect(page.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("before the date of birth");
        await page.ShouldPassAxe();
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
        await page.ShouldPassAxe();
        await page.Picture("record-about");
    }

    [Fact]
    public async Task The_plan_shows_its_empty_areas_of_life_and_what_a_revision_changed()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRated(Rating.Green);
        var page = await app.SignIn("Priya Kaur", $"{Links.Person(person)}/plan");
        await page.Button("Add to the plan: Money").ClickAsync();
        var dialog = page.OpenDialog();
        await Expect(dialog.GetByLabel("Area of life")).ToHaveValueAsync("4");
        await dialog.GetByLabel("What it says").SelectOptionAsync("Recommendation for support");
        await dialog.GetByLabel("In words").FillAsync("An appointee for his benefits");
        await dialog.GetByLabel("Who sees to it").FillAsync("Adult social care");
        await page.ShouldPassAxe();
        await dialog.Button("Add to the plan").ClickAsync();
        await Expect(page.Button("Add to the plan: Money")).ToBeHiddenAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Seen to by Adult social care");

        await page.Button("Revise: Recommendation for support, An appointee for his benefits").ClickAsync();
        await dialog.GetByLabel("Recommendation for support").FillAsync("An appointee for his pension");
        await dialog.Button("Save the words").ClickAsync();
        await page.GetByText("1 earlier wording").ClickAsync();

        await Expect(page.Locator("details del")).ToContainTextAsync("benefits");
        await Expect(page.Locator("details ins")).ToContainTextAsync("pension");
        await page.ShouldPassAxe();
        await page.Picture("record-plan");
    }

    [Fact]
    public async Task A_review_at_a_desk_is_tagged_with_themes_and_stands_among_the_reviews_held()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyRated(Rating.Green);
        var page = await app.SignIn("Priya Kaur", $"{Links.Person(person)}/ratings");
        await page.Button("Hold a review").ClickAsync();
        await page.GetByLabel("What has changed, what works, what does not").FillAsync("School holds; nights are better.");
        await page.OpenDialog().GetByLabel("School, college or work").CheckAsync();
        await page.OpenDialog().GetByLabel("Sensory needs").CheckAsync();
        await page.OpenDialog().Button("Save the review").ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("School, college or work · Sensory needs");
        await page.ShouldPassAxe();
        await page.Picture("record-ratings");
    }
}
