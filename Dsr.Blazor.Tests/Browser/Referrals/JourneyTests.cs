using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Browser.PublicReferral;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Referrals;

/// <summary>From the public form to the register, or to the letter that says why not and what else would help.</summary>
public class JourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_parent_of_a_fifteen_year_old_refers_and_the_child_joins_with_letters_to_both()
    {
        await using var app = RunningApp.Start(chromium);
        var year = (London.DateOf(TimeProvider.System.GetUtcNow()).Year - 15).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var id = await SentAsync(app, script: true, ("who", "parent"), ("born-day", "1"), ("born-month", "1"), ("born-year", year));
        var priya = await app.AcceptAsync(id, "Amber", "Notice on the school place, and A&E twice this month.");

        await Expect(priya.Locator("main")).ToContainTextAsync("parental responsibility", new() { IgnoreCase = true });
        Assert.Equal(
            [(LetterTo.Person, LetterFormat.EasyRead, "Zofia Nowak"), (LetterTo.Parent, LetterFormat.Plain, "Lena Nowak")],
            await app.LettersOfAsync(id, LetterKind.Accepted)
        );
        Assert.Equal(
            ConsentBasis.ParentalResponsibility,
            await app.AskAsync(db =>
                db.Consents.Where(consent => consent.PersonId == db.Referrals.Single(referral => referral.Id == id).PersonId)
                    .Select(consent => consent.Basis)
                    .SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_autistic_adult_refers_themselves_joins_and_reads_what_that_means_in_easy_read(bool script)
    {
        await using var app = RunningApp.Start(chromium);
        var id = await SentAsync(app, script);
        var priya = await app.AcceptAsync(id, "Red", "The crisis team came twice this month.");

        var letter = await app.AskAsync(db =>
            db.Letters.SingleAsync(candidate => candidate.ReferralId == id && candidate.Kind == LetterKind.Accepted)
        );
        Assert.Equal((LetterTo.Person, LetterFormat.EasyRead), (letter.To, letter.Format));
        await priya.GotoAsync(Links.Letter(letter.Id));
        await Expect(priya.Locator(".letter .letter-picture svg").First).ToBeVisibleAsync();
        await priya.ShouldPassAxeAsync();
        await priya.Button("Mark as sent").ClickAsync();
        await Expect(priya.Locator("main")).ToContainTextAsync("Sent");
        await priya.GotoAsync(Links.Referral(id));
        await Expect(priya.Locator("#decision")).Not.ToContainTextAsync("Not told yet");
    }

    [Fact]
    public async Task A_helper_refers_somebody_who_cannot_decide_and_nobody_joins_until_a_best_interests_decision_is_whole()
    {
        await using var app = RunningApp.Start(chromium);
        var id = await SentAsync(app, script: false, ("who", "helper"), ("agree", "cannot"), ("decides", "not-known"));
        var priya = await app.SignInAsync("Priya Kaur", Links.Referral(id));
        await Expect(priya.Locator("#decision")).Not.ToContainTextAsync("Nothing stands in the way");

        await priya.RecordThatTheyCannotDecideAsync();
        await priya.RecordBestInterestsAsync(joins: false);
        await Expect(priya.Locator("#consent")).ToContainTextAsync("not in the person’s interests");

        await priya.NotAcceptAsync(
            "No consent, and no other basis",
            "The best-interests decision was that joining is not right for him now.",
            "The community team keeps visiting each week."
        );
        await Expect(priya.Locator(".decided")).ToContainTextAsync("The community team keeps visiting each week.");
        Assert.Equal([LetterTo.Person, LetterTo.Referrer], (await app.LettersOfAsync(id, LetterKind.NotAccepted)).Select(row => row.Item1));
    }

    static async Task<Guid> SentAsync(RunningApp app, bool script, params (string, string)[] answers)
    {
        var page = await app.VisitAsync("/refer", 390, 844, script);
        var filling = new FillingIn(page, answers);
        await filling.ToCheckAsync(filling.WithAPointerAsync);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the form" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your form has been sent");
        var reference = (await page.Locator(".return-code").InnerTextAsync()).Trim();
        return await app.AskAsync(db =>
            db.Referrals.Where(referral => referral.Reference == reference).Select(referral => referral.Id).SingleAsync()
        );
    }
}
