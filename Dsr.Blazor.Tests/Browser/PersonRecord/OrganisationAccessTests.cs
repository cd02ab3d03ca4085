using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class OrganisationAccessTests(Chromium chromium)
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_gives_an_organisation_access_on_the_record_and_takes_it_back()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.AskAsync(db =>
            db.Entries.OrderBy(entry => entry.Reference).Skip(1).Select(entry => entry.PersonId).FirstAsync(cancel)
        );
        var page = await app.SignInAsync("Priya Kaur", Links.Person(person));
        var card = page.Locator("#access");
        await Expect(card).ToContainTextAsync("No organisation has access.");

        await card.GetByRole(AriaRole.Button, new() { Name = "Give access" }).ClickAsync();
        var dialog = page.OpenDialog();
        await dialog.GetByLabel("Organisation").SelectOptionAsync(new SelectOptionValue { Label = "Severnside City Council" });
        await dialog.GetByLabel("Why they need this record").FillAsync("They plan the move into a new home.");
        await dialog
            .GetByLabel("Last day")
            .FillAsync(
                London.DateOf(DateTimeOffset.UtcNow).AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("access-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Give access" }).ClickAsync();

        await Expect(card).ToContainTextAsync("Severnside City Council");
        await Expect(card).ToContainTextAsync("They plan the move into a new home.");
        await card.ScrollIntoViewIfNeededAsync();
        await page.PictureAsync("access");
        var amina = await app.SignInAsync("Amina Green", Links.Person(person) + "/seen");
        await Expect(amina.GetByText("Severnside City Council has access from")).ToBeVisibleAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = "Take back the access of Severnside City Council" }).ClickAsync();
        await page.OpenDialog().GetByLabel("Why it is taken back").FillAsync("The move has been made.");
        await page.OpenDialog().GetByRole(AriaRole.Button, new() { Name = "Take access back" }).ClickAsync();
        await Expect(card).ToContainTextAsync("No organisation has access.");
        await Expect(amina.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
    }
}
