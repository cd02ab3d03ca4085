using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.People;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Browser.Referrals;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.MultiAgency;

public class MamJourneyTests(Chromium chromium)
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_multi_agency_meeting_from_request_to_action_plan()
    {
        await using var app = RunningApp.Start(chromium);
        var (person, referral) = await AcceptedAsync(app);

        // A referrer asks for it, and plans it; what is said there is not theirs while their school has not signed.
        var tom = await app.SignInAsync("Tom Ellis", Links.ReferralOfMine(referral));
        await tom.GetByRole(AriaRole.Link, new() { Name = "Ask for a multi-agency meeting" }).ClickAsync();
        await tom.Button("Ask for the meeting").ClickAsync();
        await Expect(tom.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose who runs it");
        await tom.GetByLabel("To prevent an admission").CheckAsync();
        await tom.GetByLabel("I run it myself").CheckAsync();
        await tom.Button("Ask for the meeting").ClickAsync();
        await Expect(tom.GetByRole(AriaRole.Alert)).ToContainTextAsync("Why it is asked for is missing");
        await tom.GetByLabel("Why it is asked for").FillAsync("School has given notice, and the nights are hard.");
        await tom.ShouldPassAxeAsync();
        await tom.Button("Ask for the meeting").ClickAsync();
        await Expect(tom.Locator("main")).ToContainTextAsync("Your organisation has not signed the sharing agreement");
        var plan = await tom.DoAsync("Plan the meeting");
        await plan.GetByLabel("Day").FillAsync(await TodayAsync(app));
        await plan.GetByLabel("Begins at").FillAsync("10:00");
        await plan.GetByLabel("Place", new() { Exact = true }).FillAsync("Severn House, room 2");
        await Expect(plan.GetByLabel("Pre-meeting with the person or family, minutes before")).ToHaveValueAsync("15");
        await tom.ShouldPassAxeAsync();
        await plan.Button("Plan the meeting").ClickAsync();
        await Expect(tom.Locator("main")).ToContainTextAsync("9:45am, 15 minutes before");
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Name = "Key lines of enquiry" })).ToBeHiddenAsync();
        await tom.PictureAsync("mam-referrer");
        var mam = await app.AskAsync(db =>
            db.Mams.Where(meeting => meeting.PersonId == person).Select(meeting => meeting.Id).SingleAsync(cancel)
        );

        // The coordinator gives it to the keyworker; the referrer sees it no longer.
        var priya = await app.SignInAsync("Priya Kaur", Links.Mam(mam));
        var give = await priya.DoAsync("Change who runs it");
        await give.GetByLabel("Who runs it").SelectOptionAsync("Layla Owen");
        await priya.ShouldPassAxeAsync();
        await give.Button("Save").ClickAsync();
        await Expect(priya.Locator(".record-facts")).ToContainTextAsync("Layla Owen");
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();

        var layla = await app.SignInAsync("Layla Owen", Links.PersonPart(person, "mams"));
        await layla.GetByRole(AriaRole.Link, new() { Name = "To prevent an admission" }).ClickAsync();
        await layla.ShouldBeAtAsync(Links.Mam(mam));
        await InviteAsync(layla);
        await PrepareAsync(layla);
        await WriteAsync(layla);
        await AgreeAsync(layla);
        await ProposeAsync(layla);
        await HoldAsync(layla);

        await priya.DoAsync("Approve");
        await priya.ShouldPassAxeAsync();
        await priya.OpenDialog().Button("Approve").ClickAsync();
        await Expect(layla.Locator(".record-facts").First).ToContainTextAsync("Approved");
        await layla.ShouldPassAxeAsync();
        await layla.ShouldFitItsWidthAsync();
        await layla.PictureAsync("mam-1366");
        await layla.PaperAsync("mam");
        await layla.SetViewportSizeAsync(390, 844);
        await layla.ShouldFitItsWidthAsync();
        await layla.PictureAsync("mam-390");
        Assert.Equal(
            MamStatus.Approved,
            await app.AskAsync(db => db.Mams.Where(meeting => meeting.Id == mam).Select(meeting => meeting.Status).SingleAsync(cancel))
        );
    }

    static async Task InviteAsync(IPage page)
    {
        var dialog = await page.DoAsync("Invite somebody");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Invite them").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        dialog = await page.DoAsync("Invite somebody");
        await dialog.GetByLabel("Name", new() { Exact = true }).FillAsync("Tess Ward");
        await dialog.GetByLabel("Their part").FillAsync("SENCO");
        await dialog.GetByLabel("Their organisation").FillAsync("Wychford School");
        await dialog.Button("Invite them").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("No sharing agreement signed: may come only on a recorded consent");
        await page.PictureAsync("mam-invited");
        await page.GetByRole(AriaRole.Link, new() { Name = "Invitation of Tess Ward" }).ClickAsync();
        await Expect(page.GetByLabel("Text", new() { Exact = true }))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("for whom it is about and where it is"));
        Assert.DoesNotContain(
            "Featherstone",
            await page.GetByLabel("Text", new() { Exact = true }).InputValueAsync(),
            StringComparison.Ordinal
        );
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("mam-invitation");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the meeting" }).ClickAsync();
        dialog = await page.DoAsync("Told, answered, came: Tess Ward");
        await dialog.GetByLabel("Told of the day").SelectOptionAsync("by phone");
        await dialog.GetByLabel("Came", new() { Exact = true }).CheckAsync();
        await page.ShouldPassAxeAsync();
        await dialog.Button("Save").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert).First).ToContainTextAsync("no consent on record names it");
        await dialog.GetByLabel("Sent apologies").CheckAsync();
        await dialog.Button("Save").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Told by phone");
        dialog = await page.DoAsync("Told, answered, came: Quentin Featherstone");
        await dialog.GetByLabel("Accepted").CheckAsync();
        await dialog.GetByLabel("Came", new() { Exact = true }).CheckAsync();
        await dialog.Button("Save").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Accepted · Came");
    }

    static async Task PrepareAsync(IPage page)
    {
        var dialog = await page.DoAsync("The meeting was held");
        await dialog.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await Expect(dialog.GetByLabel("Why not")).ToBeVisibleAsync();
        await dialog.GetByLabel("Yes").CheckAsync();
        await dialog.Button("It was held").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("No pre-meeting is written down");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Cancel").ClickAsync();
        dialog = await page.DoAsync("Write down the pre-meeting");
        await dialog.GetByLabel("Whom you met").FillAsync("Quentin and his sister");
        await dialog.GetByLabel("What they wish to say at the meeting").FillAsync("He wants to stay where his dog is.");
        await Expect(dialog.GetByLabel("Who they were told is invited")).ToHaveValueAsync("Tess Ward (SENCO)");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Save the pre-meeting").ClickAsync();
        await Expect(page.Locator("blockquote")).ToContainTextAsync("He wants to stay where his dog is.");
    }

    static async Task WriteAsync(IPage page)
    {
        var dialog = await page.DoAsync("Write: Risk");
        await dialog.GetByLabel("What could happen, to whom, and how likely is it?").FillAsync("He may run away at night.");
        await dialog.GetByLabel("What is holding now, and what happens out of hours?").FillAsync("His sister stays with him until Friday.");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("mam-write");
        await dialog.Button("Save what was found").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("He may run away at night.");
    }

    static async Task AgreeAsync(IPage page)
    {
        var dialog = await page.DoAsync("Agree an action");
        await dialog.GetByLabel("What is to be done").FillAsync("Find somebody for the nights");
        await dialog.GetByLabel("Given to somebody of the meeting").SelectOptionAsync("Tess Ward, SENCO");
        await Expect(dialog.GetByLabel("Their organisation")).ToHaveValueAsync("Wychford School");
        await dialog.GetByLabel("By when").FillAsync("2099-12-01");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Agree the action").ClickAsync();
        await Expect(page.Locator(".item-words")).ToContainTextAsync("Find somebody for the nights");
    }

    static async Task ProposeAsync(IPage page)
    {
        var dialog = await page.DoAsync("Propose a rating");
        await dialog.Locator("#Rating").GetByLabel("Red").CheckAsync();
        await dialog.GetByLabel("Reason").FillAsync("Notice given, and nobody for the nights after Friday.");
        await page.ShouldPassAxeAsync();
        await dialog.Button("Propose this rating").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Proposed by Layla Owen");
    }

    static async Task HoldAsync(IPage page)
    {
        var dialog = await page.DoAsync("The meeting was held");
        await dialog.GetByLabel("Yes").CheckAsync();
        await dialog.Button("It was held").ClickAsync();
        await Expect(page.Locator(".record-facts").First).ToContainTextAsync("Held");
    }

    // Quentin, referred by Tom Ellis, on the register with Layla Owen as his keyworker.
    static async Task<(Guid Person, Guid Referral)> AcceptedAsync(RunningApp app)
    {
        var referral = await app.ReferAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var guard = new Authorizer(new FixedActor(Actor.Operator));
        var person = await ActivatorUtilities
            .CreateInstance<ReferralDecisions>(scope.ServiceProvider, guard)
            .AcceptAsync(referral, new() { Rating = Rating.Amber, Reason = "Notice given; support is not in place." }, cancel);
        var layla = await app.AskAsync(db => db.Accounts.SingleAsync(account => account.Name == "Layla Owen", cancel));
        await ActivatorUtilities
            .CreateInstance<PersonRecords>(scope.ServiceProvider, guard)
            .InvolveAsync(
                person,
                new()
                {
                    Role = InvolvementRole.Keyworker,
                    Name = layla.Name,
                    AccountId = layla.Id,
                    OrganisationId = layla.OrganisationId,
                },
                cancel
            );
        return (person, referral);
    }

    static Task<string> TodayAsync(RunningApp app) =>
        Task.FromResult(Say.Iso(app.Services.GetRequiredService<Blazor.Kernel.Time.Clock>().Today));
}
