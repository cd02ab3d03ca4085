using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Tests.Browser.Referrals;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

/// <summary>From an accepted referral to a record that a team can rely on, part by part.</summary>
public class FullRecordTests(Chromium chromium)
{
    [Fact]
    public async Task A_record_is_built_from_an_accepted_referral_and_its_summary_holds_the_ten_items_of_the_minimum()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync();
        var page = await app.AcceptAsync(referral, "Amber", "Excluded twice this month, and nights are not covered.");
        var person = await app.AskAsync(db =>
            db.Referrals.Where(candidate => candidate.Id == referral).Select(candidate => candidate.PersonId!.Value).SingleAsync()
        );
        var dialog = page.OpenDialog();

        await page.Button("Add somebody").ClickAsync();
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Ewa Featherstone");
        await dialog.GetByLabel("Their part").SelectOptionAsync("Family or carer");
        await dialog.GetByLabel("How they are related").FillAsync("Mother");
        await dialog.GetByLabel("Phone").FillAsync("07700 900 555");
        await dialog.GetByLabel("Invited to the person’s own meetings").CheckAsync();
        await dialog.GetByLabel("Not to be contacted").CheckAsync();
        await dialog.Button("Add them").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("not to be contacted cannot be invited");
        await page.ShouldPassAxeAsync();
        await dialog.GetByLabel("Not to be contacted").UncheckAsync();
        await dialog.Button("Add them").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.Locator("#people")).ToContainTextAsync("Invited to meetings");

        await page.Button("Edit details").ClickAsync();
        await dialog.GetByLabel("Local authority").FillAsync("");
        await dialog.Button("Save the details").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("The local authority is missing");
        await dialog.GetByLabel("Local authority").FillAsync("Severnside City Council");
        await dialog.GetByLabel("Education, health and care plan").SelectOptionAsync("No");
        await dialog.Button("Save the details").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();

        await page.GotoAsync(Links.PersonPart(person, "plan"));
        await page.Button("Add to the plan: Home").ClickAsync();
        await dialog.GetByLabel("What it says").SelectOptionAsync("What could help");
        await dialog.GetByLabel("In words").FillAsync("Waking nights until the move.");
        await dialog.Button("Add to the plan").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
        await page.GotoAsync(Links.Person(person));
        await page.Button("Add action").ClickAsync();
        await dialog.GetByLabel("What is to be done").FillAsync("Arrange waking nights");
        await dialog.GetByLabel("Given to a colleague").SelectOptionAsync(new SelectOptionValue { Label = "Priya Kaur, Coordinator" });
        await dialog.GetByLabel("By when").FillAsync("2199-01-01");
        await dialog.Button("Add the action").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();

        var details = (await app.TheReferralAsync(referral)).Form.Person;
        await Expect(page.Locator(".banner")).ToContainTextAsync("Quentin Featherstone");
        await Expect(page.Locator(".banner")).ToContainTextAsync(Written.Date(details.DateOfBirth!.Value));
        await Expect(page.Locator(".banner")).ToContainTextAsync("NHS number");
        await Expect(page.Locator(".banner")).ToContainTextAsync("Amber");
        await Expect(page.Locator("#details")).ToContainTextAsync("Severnside City Council");
        await Expect(page.Locator("#people")).ToContainTextAsync("07700 900 555");
        await Expect(page.Locator("#plan")).ToContainTextAsync("What is happening");
        await Expect(page.Locator("#plan")).ToContainTextAsync("Waking nights until the move.");
        await Expect(page.Locator("#actions")).ToContainTextAsync("Arrange waking nights");
        await page.PictureAsync("full-record");
    }
}
