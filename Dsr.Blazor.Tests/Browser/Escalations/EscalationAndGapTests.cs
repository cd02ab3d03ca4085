using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Tests.Browser.Meetings;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Escalations;

public class EscalationAndGapTests(Chromium chromium)
{
    [Fact]
    public async Task A_matter_is_escalated_from_a_record_stands_on_the_agenda_is_answered_and_is_gone_from_the_next()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", Links.PersonPart(await app.SomebodyRatedAsync(Rating.Green), "ratings"));
        await page.Button("Escalate").ClickAsync();
        var dialog = page.OpenDialog();
        await dialog.GetByLabel("Safeguarding").CheckAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not replace a safeguarding referral");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("escalate-safeguarding");
        await dialog.GetByLabel("The ICS oversight panel").CheckAsync();
        await dialog.GetByLabel("Why", new() { Exact = true }).FillAsync("Too short");
        await dialog.Button("Escalate").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("at least 20 characters");
        await dialog
            .GetByLabel("Why", new() { Exact = true })
            .FillAsync("No placement was found in three weeks, and notice ends on Friday.");
        await dialog.Button("Escalate").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await Expect(page.Locator(".banner")).ToContainTextAsync("Escalated to the ICS oversight panel");
        await Expect(page.Locator("main")).ToContainTextAsync("No placement was found in three weeks");
        await page.PictureAsync("escalated-record");

        var meeting = await MeetingInTheBrowser.MakeAsync(app);
        await Expect(meeting.Chair.Locator("main")).ToContainTextAsync("Escalated to the ICS oversight panel on");

        await page.GotoAsync(Links.Today());
        await Expect(page.Locator("main")).ToContainTextAsync("Escalations open");
        await page.GotoAsync(Links.Escalations());
        var row = page.Locator("tbody tr").Filter(new() { HasText = "No placement was found" });
        await Expect(row).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("escalations");
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Answer") }).ClickAsync();
        await dialog.GetByLabel("What was decided").FillAsync("Funding agreed for a bridging placement.");
        await dialog.GetByLabel("Who answered").FillAsync("Nadia Jackson, panel chair");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Save the answer").ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Answered") }).ClickAsync();
        await Expect(row).ToContainTextAsync("Funding agreed for a bridging placement.");

        await meeting.Chair.GotoAsync("/meetings");
        await meeting.Chair.GetByRole(AriaRole.Button, new() { Name = "Make a meeting" }).ClickAsync();
        await meeting.Chair.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(meeting.Chair.GetByRole(AriaRole.Button, new() { Name = "Build anew" })).ToBeVisibleAsync();
        await Expect(meeting.Chair.Locator("main")).Not.ToContainTextAsync("Escalated to the ICS oversight panel on");
    }

    [Fact]
    public async Task A_partner_raises_a_gap_on_a_phone_and_reads_the_commissioners_reply()
    {
        await using var app = RunningApp.Start(chromium);
        var amina = await app.SignInAsync("Amina Green", "/gaps", width: 390, height: 844);
        await amina.GetByRole(AriaRole.Link, new() { Name = "Raise a gap" }).ClickAsync();
        await amina.GetByLabel("What kind of gap it is").SelectOptionAsync("Short breaks");
        await amina.GetByLabel("What is missing").FillAsync("Short breaks for 999 000 0018 and others like him.");
        await amina.GetByLabel("Council").FillAsync("Severnside City Council");
        await amina.GetByLabel("What that does to health and wellbeing").FillAsync("Families are exhausted.");
        await amina.GetByLabel("What that does to staying at home").FillAsync("Two young people are close to leaving home.");
        await amina.GetByLabel("How many people it concerns").FillAsync("12");
        await amina.Button("Raise the gap").ClickAsync();
        await Expect(amina.Locator("main").GetByRole(AriaRole.Alert)).ToContainTextAsync("This holds an NHS number");
        await amina.ShouldFitItsWidthAsync();
        await amina.ShouldPassAxeAsync();
        await amina.PictureAsync("gap-form-390");
        await amina.GetByLabel("What is missing").FillAsync("Short breaks for autistic teenagers.");
        await amina.Button("Raise the gap").ClickAsync();
        await amina.ShouldBeAtAsync("**/gaps/*-*");
        await Expect(amina.Locator("h1")).ToHaveTextAsync("Short breaks");
        await amina.ShouldFitItsWidthAsync();

        var nadia = await app.SignInAsync("Nadia Jackson", "/gaps");
        await nadia.ShouldPassAxeAsync();
        await nadia.PictureAsync("gaps");
        await nadia.Locator("tbody tr").Filter(new() { HasText = "Amina Green" }).Locator(".row-link").ClickAsync();
        await nadia.Button("Reply").ClickAsync();
        await nadia.OpenDialog().GetByLabel("The reply").FillAsync("Two more beds from May, in Northmead.");
        await nadia.ShouldPassAxeAsync();
        await nadia.OpenDialog().Button("Reply").ClickAsync();
        await Expect(nadia.Button("It is met")).ToBeVisibleAsync();
        await nadia.PictureAsync("gap");

        await Expect(amina.Locator("main")).ToContainTextAsync("Two more beds from May, in Northmead.");
        await amina.ShouldPassAxeAsync();
        await amina.PictureAsync("gap-390");
        Assert.Equal(
            GapStatus.Answered,
            await app.AskAsync(db => db.Gaps.Where(gap => gap.RaisedBy == "Amina Green").Select(gap => gap.Status).SingleAsync())
        );
        await nadia.GotoAsync(Links.Stays());
        await Expect(nadia.Locator("h1")).ToHaveTextAsync("Stays off the register");
        await nadia.ShouldPassAxeAsync();
    }
}
