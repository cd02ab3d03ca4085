using Dsr.Blazor.Domain.Consent;
using Dsr.Blazor.Domain.Letters;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Tests.Browser.FrontDoor;
using Dsr.Blazor.Tests.Browser.People;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Triage;

/// <summary>From the public form to the register, or to the letter that says why not and what else would help.</summary>
public class JourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_parent_of_a_fifteen_year_old_refers_and_the_child_joins_with_letters_to_both()
    {
        await using var app = RunningApp.Start(chromium);
        var year = (DateTimeOffset.UtcNow.Year - 15).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var id = await Sent(app, script: true, ("who", "parent"), ("born-day", "1"), ("born-month", "1"), ("born-year", year));
        var priya = await Accept(app, id, "Amber", "Notice on the school place, and A&E twice this month.");

        await Expect(priya.Locator("main")).ToContainTextAsync("parental responsibility", new() { IgnoreCase = true });
        Assert.Equal([(LetterTo.Person, LetterFormat.EasyRead, "Zofia Nowak"), (LetterTo.Parent, LetterFormat.Plain, "Lena Nowak")], await Letters(app, id, LetterKind.Accepted));
        Assert.Equal(ConsentBasis.ParentalResponsibility, await app.Ask(db => db.Consents.Where(one => one.PersonId == db.Referrals.Single(referral => referral.Id == id).PersonId).Select(one => one.Basis).SingleAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_autistic_adult_refers_themselves_joins_and_reads_what_that_means_in_easy_read(bool script)
    {
        await using var app = RunningApp.Start(chromium);
        var id = await Sent(app, script);
        var priya = await Accept(app, id, "Red", "The crisis team came twice this month.");

        var letter = await app.Ask(db => db.Letters.SingleAsync(one => one.ReferralId == id && one.Kind == LetterKind.Accepted));
        Assert.Equal((LetterTo.Person, LetterFormat.EasyRead), (letter.To, letter.Format));
        await priya.GotoAsync(Links.Letter(letter.Id));
        await Expect(priya.Locator(".letter .letter-picture svg").First).ToBeVisibleAsync();
        await priya.ShouldPassAxe();
        await priya.Button("Mark as sent").ClickAsync();
        await Expect(priya.Locator("main")).ToContainTextAsync("Sent");
        await priya.GotoAsync(Links.Referral(id));
        await Expect(priya.Locator("#decision")).Not.ToContainTextAsync("Not told yet");
    }

    [Fact]
    public async Task A_helper_refers_somebody_who_cannot_decide_and_nobody_joins_until_a_best_interests_decision_is_whole()
    {
        await using var app = RunningApp.Start(chromium);
        var id = await Sent(app, script: false, ("who", "helper"), ("agree", "cannot"), ("decides", "not-known"));
        var priya = await app.SignIn("Priya Kaur", Links.Referral(id));
        await Expect(priya.Locator("#decision")).Not.ToContainTextAsync("Nothing stands in the way");

        var dialog = await priya.Do("Record an answer");
        await dialog.GetByLabel("Asked, not yet answered").CheckAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "Can they make this decision?" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("How that was found, and by whom").FillAsync("Assessed for this decision on two days.");
        await dialog.Button("Record the answer").ClickAsync();
        await Expect(priya.Locator("#consent")).ToContainTextAsync("no best-interests decision is recorded yet");
        dialog = await priya.Do("Record an answer");
        await dialog.GetByLabel("Best-interests decision").CheckAsync();
        await dialog.GetByRole(AriaRole.Group, new() { Name = "The decision: is it in their best interests to join?" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("Their name").FillAsync("Nadia Cooper");
        await dialog.GetByLabel("Who was consulted").FillAsync("His sister and the support team.");
        await dialog.GetByLabel("It was checked that no court-appointed deputy").CheckAsync();
        await dialog.Button("Record the answer").ClickAsync();
        await Expect(priya.Locator("#consent")).ToContainTextAsync("not in the person’s interests");

        dialog = await priya.Do("Do not accept…");
        await dialog.GetByLabel("Because").SelectOptionAsync("No consent, and no other basis");
        await dialog.GetByLabel("The reason in words").FillAsync("The best-interests decision was that joining is not right for him now.");
        await dialog.GetByLabel("What else would help").FillAsync("The community team keeps visiting each week.");
        await priya.Button("Do not accept").ClickAsync();
        await Expect(priya.Locator(".decided")).ToContainTextAsync("The community team keeps visiting each week.");
        Assert.Equal([LetterTo.Person, LetterTo.Referrer], (await Letters(app, id, LetterKind.NotAccepted)).Select(one => one.Item1));
    }

    static async Task<Guid> Sent(RunningApp app, bool script, params (string, string)[] answers)
    {
        var page = await app.Visit("/refer", 390, 844, script);
        var filling = new FillingIn(page, answers);
        await filling.ToCheck(filling.WithAPointer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the form" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your form has been sent");
        var reference = (await page.Locator(".return-code").InnerTextAsync()).Trim();
        return await app.Ask(db => db.Referrals.Where(one => one.Reference == reference).Select(one => one.Id).SingleAsync());
    }

    static async Task<IPage> Accept(RunningApp app, Guid id, string rating, string reason)
    {
        var priya = await app.SignIn("Priya Kaur", Links.Referral(id));
        await Expect(priya.Locator("#decision")).ToContainTextAsync("Nothing stands in the way");
        var dialog = await priya.Do("Accept…");
        await dialog.GetByLabel(rating).CheckAsync();
        await dialog.GetByLabel("Reason").FillAsync(reason);
        await priya.Button("Accept the referral").ClickAsync();
        await priya.ShouldBeAt("**/people/*");
        await Expect(priya.Locator(".banner h1")).ToContainTextAsync("Nowak");
        Assert.Equal(ReferralStatus.Accepted, (await app.TheReferral(id)).Status);
        return priya;
    }

    static Task<List<(LetterTo, LetterFormat, string)>> Letters(RunningApp app, Guid id, LetterKind kind) =>
        app.Ask(async db => (await db.Letters.Where(one => one.ReferralId == id && one.Kind == kind).OrderBy(one => one.To).ToListAsync()).OrderBy(one => one.To).Select(one => (one.To, one.Format, one.Addressee)).ToList());
}
