using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Referrals;

/// <summary>Referrals of the running app, and what every test of the queue and of a referral's page does.</summary>
static class ReferralsInApp
{
    /// <summary>A new one from a professional, through the intake as the form takes it.</summary>
    internal static async Task<Guid> ReferAsync(this RunningApp app, ReferralForm? form = null, params ConsentStatement[] answers)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var tom = await app.AskAsync(db => db.Accounts.SingleAsync(account => account.Name == "Tom Ellis"));
        var actor = new Actor(tom.Id.ToString(), tom.Name, [Role.Referrer], tom.Id, tom.OrganisationId, false);
        var intake = ActivatorUtilities.CreateInstance<ReferralIntake>(scope.ServiceProvider, new Authorizer(new FixedActor(actor)));
        return (
            await intake.ReceiveAsync(
                form ?? Adult(),
                answers.Length == 0 ? [TestReferrals.Agrees] : answers,
                new(ReferralSource.Education, ReferralMethod.ProfessionalForm)
            )
        ).Id;
    }

    internal static ReferralForm Adult() =>
        TestReferrals.Form() with
        {
            Person = TestReferrals.Form().Person with { GivenName = "Quentin", FamilyName = "Featherstone" },
            Referrer = new()
            {
                Name = "Tom Ellis",
                Role = "SENCO",
                Organisation = "Wychford School",
            },
        };

    internal static Task<Guid> DemoReferralAsync(this RunningApp app, string given) =>
        app.AskAsync(db =>
            db.Referrals.Where(referral => referral.GivenName == given && ReferralStatuses.Open.Contains(referral.Status))
                .Select(referral => referral.Id)
                .SingleAsync()
        );

    internal static Task<Referral> TheReferralAsync(this RunningApp app, Guid id) =>
        app.AskAsync(db => db.Referrals.AsNoTracking().Whole().SingleAsync(referral => referral.Id == id));

    /// <summary>Opens a dialog by its button and waits until its first field is there.</summary>
    internal static async Task<ILocator> DoAsync(this IPage page, string button)
    {
        await page.Button(button).First.ClickAsync();
        var dialog = page.OpenDialog();
        await Expect(dialog.Locator("form")).ToBeVisibleAsync();
        return dialog;
    }

    internal static ILocator Row(this IPage page, string who) => page.Locator(".queue tbody tr", new() { HasText = who });

    /// <summary>A coordinator reads that nothing stands in the way, accepts, and comes to the person's page.</summary>
    internal static async Task<IPage> AcceptAsync(this RunningApp app, Guid id, string rating, string reason)
    {
        var priya = await app.SignInAsync("Priya Kaur", Links.Referral(id));
        await priya.AcceptAsync(rating, reason);
        var referral = await app.TheReferralAsync(id);
        await Expect(priya.Locator(".banner h1")).ToContainTextAsync(referral.FamilyName);
        Assert.Equal(ReferralStatus.Accepted, referral.Status);
        return priya;
    }

    internal static async Task AcceptAsync(this IPage page, string rating, string reason)
    {
        await Expect(page.Locator("#decision")).ToContainTextAsync("Nothing stands in the way");
        var dialog = await page.DoAsync("Accept…");
        await dialog.GetByLabel(rating).CheckAsync();
        await dialog.GetByLabel("Reason").FillAsync(reason);
        await page.Button("Accept the referral").ClickAsync();
        await page.ShouldBeAtAsync("**/people/*");
    }

    /// <summary>Somebody of 16 or over was found unable to make this decision.</summary>
    internal static async Task RecordThatTheyCannotDecideAsync(this IPage page, bool withAxe = false)
    {
        var dialog = await page.DoAsync("Record an answer");
        await dialog.GetByLabel("The person", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("Asked, not yet answered").CheckAsync();
        await dialog
            .GetByRole(AriaRole.Group, new() { Name = "Can they make this decision?" })
            .GetByLabel("No", new() { Exact = true })
            .CheckAsync();
        await dialog.GetByLabel("How that was found, and by whom").FillAsync("Assessed for this decision on two days.");
        if (withAxe)
            await page.ShouldPassAxeAsync();
        await dialog.Button("Record the answer").ClickAsync();
        await Expect(page.Locator("#consent")).ToContainTextAsync("no best-interests decision is recorded yet");
    }

    internal static async Task RecordBestInterestsAsync(this IPage page, bool joins)
    {
        var dialog = await page.DoAsync("Record an answer");
        await dialog.GetByLabel("Best-interests decision").CheckAsync();
        await dialog
            .GetByRole(AriaRole.Group, new() { Name = "The decision: is it in their best interests to join?" })
            .GetByLabel(joins ? "Yes" : "No", new() { Exact = true })
            .CheckAsync();
        await dialog.GetByLabel("Their name").FillAsync("Nadia Cooper");
        await dialog.GetByLabel("Who was consulted").FillAsync("The family and the support team.");
        await dialog.GetByLabel("It was checked that no court-appointed deputy").CheckAsync();
        await dialog.Button("Record the answer").ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    internal static async Task NotAcceptAsync(this IPage page, string because, string reason, string whatElse)
    {
        var dialog = await page.DoAsync("Do not accept…");
        await dialog.GetByLabel("Because").SelectOptionAsync(because);
        await dialog.GetByLabel("The reason, for the file").FillAsync(reason);
        await dialog
            .GetByLabel("The reason, as the letter says it")
            .FillAsync("What you told us is about work, and others help with that.");
        await dialog.GetByLabel("What else would help").FillAsync(whatElse);
        await page.ReadTheLettersAndDecideAsync();
        await Expect(page.Locator(".decided")).ToContainTextAsync(whatElse);
    }

    /// <summary>
    /// Reads the letters of a refusal, and refuses. The second click of a double click decides nothing: nobody reads so fast.
    /// </summary>
    internal static async Task ReadTheLettersAndDecideAsync(this IPage page)
    {
        await page.Button("Read the letters first").ClickAsync();
        await Expect(page.Button("Do not accept, and make these letters")).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(600);
        await page.Button("Do not accept, and make these letters").ClickAsync();
    }

    /// <summary>The letters of a kind that the referral has, by whom they are to.</summary>
    internal static Task<List<(LetterTo To, LetterFormat Format, string Addressee)>> LettersOfAsync(
        this RunningApp app,
        Guid id,
        LetterKind kind
    ) =>
        app.AskAsync(async db =>
            (await db.Letters.Where(letter => letter.ReferralId == id && letter.Kind == kind).ToListAsync())
                .OrderBy(letter => letter.To)
                .Select(letter => (letter.To, letter.Format, letter.Addressee))
                .ToList()
        );
}
