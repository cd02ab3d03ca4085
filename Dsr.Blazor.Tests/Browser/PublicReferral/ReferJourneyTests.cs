using System.Text.RegularExpressions;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PublicReferral;

public partial class ReferJourneyTests(Chromium chromium)
{
    static readonly (string, string)[] adult = [("urgent", "not-sure"), ("told", "explain"), ("nhs-number", "")];
    static readonly (string, string)[] parent =
    [
        ("who", "parent"),
        ("born-year", "2012"),
        ("child-words", "I want people to stop asking me the same things."),
        ("second", "yes"),
        ("second-name", "Jan Nowak"),
    ];
    static readonly (string, string)[] helper =
    [
        ("who", "helper"),
        ("agree", "cannot"),
        ("decides", "decided"),
        ("decider-name", "Dr Ines Faro, Tamebridge"),
        ("decider-says", "yes"),
        ("consulted", "Her sister."),
        ("told", "no"),
        ("format", "other"),
        ("format-other", "Makaton"),
    ];
    static readonly (string, string)[] professional =
    [
        ("who", "professional"),
        ("born-year", "2014"),
        ("parents", "no"),
        ("refuser-name", "Jan Nowak"),
        ("competent", "yes"),
        ("competent-how", "Asked twice with the easy-read page."),
    ];

    static async Task<Referral> SentAsync(RunningApp app, IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the form" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your form has been sent");
        var reference = (await page.Locator(".return-code").InnerTextAsync()).Trim();
        Assert.Matches(Reference(), reference);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Nowak");
        return await app.AskAsync(db =>
            db.Referrals.Include(referral => referral.Said)
                .Include(referral => referral.Consents)
                .AsSplitQuery()
                .SingleAsync(referral => referral.Reference == reference)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_autistic_adult_refers_themselves_with_script_and_without(bool script)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer", 390, 844, script);
        var filling = new FillingIn(page, adult);

        await filling.ToCheckAsync(filling.WithAPointerAsync);
        await Expect(page.Locator(".read-back")).ToContainTextAsync("The crisis team came twice this month.");
        var referral = await SentAsync(app, page);

        Assert.Equal(
            (ReferralSource.Self, true, true, null),
            (referral.Source, referral.Form.Urgent, referral.Form.ExplainFirst, referral.Form.Told)
        );
        Assert.Equal(
            (ConsentGiver.Person, ConsentDecision.Given),
            (referral.Consents[0].Statement.Giver, referral.Consents[0].Statement.Decision)
        );
        await Expect(page.Locator("main .urgent")).ToContainTextAsync("Call 999");
    }

    [Fact]
    public async Task A_parent_refers_a_child_and_every_answer_about_consent_is_kept()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer");
        var filling = new FillingIn(page, parent);
        var headings = new List<string>();

        await filling.ToCheckAsync(filling.WithAPointerAsync, async _ => headings.Add(await page.Locator("h1").InnerTextAsync()));
        var referral = await SentAsync(app, page);

        Assert.Contains("Does your child want to be on the register?", headings);
        Assert.Equal(
            [
                (ConsentGiver.Parent, "Lena Nowak", ConsentDecision.Given),
                (ConsentGiver.Parent, "Jan Nowak", ConsentDecision.Declined),
                (ConsentGiver.Person, "Zofia Nowak", ConsentDecision.Given),
            ],
            referral.Consents.Select(statedConsent =>
                (statedConsent.Statement.Giver, statedConsent.Statement.Name, statedConsent.Statement.Decision)
            )
        );
        Assert.Equal(ConsentFindingStatus.Held, referral.Consent(referral.ReceivedOn).Standing);
        Assert.Equal("Mother", referral.Form.Referrer.Relationship);
    }

    [Fact]
    public async Task A_helper_of_somebody_who_cannot_decide_does_not_decide_for_them_without_script()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer", 390, 844, script: false);
        var filling = new FillingIn(page, helper);

        await filling.ToCheckAsync(filling.WithAPointerAsync);
        var referral = await SentAsync(app, page);

        Assert.Equal(
            [ConsentGiver.Person, ConsentGiver.DecisionMaker],
            referral.Consents.Select(statedConsent => statedConsent.Statement.Giver)
        );
        Assert.Equal(
            (null, ConsentDecision.NotYetObtained),
            (referral.Consents[0].Statement.CanDecide, referral.Consents[0].Statement.Decision)
        );
        Assert.Equal("Her sister.", referral.Consents[1].Statement.Consulted);
        Assert.Equal(ConsentFindingStatus.Missing, referral.Consent(referral.ReceivedOn).Standing);
        Assert.Equal("Makaton", referral.Form.Contact.Format);
    }

    [Fact]
    public async Task The_whole_form_is_filled_in_on_a_phone_by_keyboard_alone()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer", 390, 844);
        var filling = new FillingIn(page, ("tried", "A sleep clinic."));

        await filling.ToCheckAsync(filling.WithKeysAloneAsync, _ => page.ShouldFitItsWidthAsync());
        await page.ShouldFitItsWidthAsync();
        await Expect(page.Locator(".read-back")).ToContainTextAsync("A sleep clinic.");
        await filling.WithKeysAloneAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your form has been sent");
    }

    [Fact]
    public async Task Errors_take_the_focus_and_lead_to_their_fields_and_enter_goes_forward()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer/who", 390, 844);
        await page.GetByLabel("Me, and it is about me").CheckAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ShouldBeAtAsync("**/refer/name");

        await page.GetByLabel("Last name").PressAsync("Enter");

        await Expect(page).ToHaveTitleAsync(new Regex("^Error: What is your name"));
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.Locator(".error-summary a").ClickAsync();
        await Expect(page.GetByLabel("First name")).ToBeFocusedAsync();
        await page.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task Every_page_passes_axe_in_both_themes_and_fits_a_phone()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer", 390, 844);
        await LookAsync(page);
        var filling = new FillingIn(page, adult);

        await filling.ToCheckAsync(filling.WithAPointerAsync, _ => LookAsync(page));
        await LookAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and come back later" }).ClickAsync();
        await LookAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and show my code" }).ClickAsync();
        await Expect(page.Locator(".return-code")).ToBeVisibleAsync();
        await LookAsync(page);
        await page.GotoAsync("/refer/return");
        await LookAsync(page);
        await page.GotoAsync("/refer/check");
        await SentAsync(app, page);
        await LookAsync(page);
    }

    // Looked at again when answered, with all that the answers open.
    [Theory]
    [InlineData("helper", "about-you", "born", "agree", "decides")]
    [InlineData("professional", "about-you", "parents", "child")]
    public async Task The_questions_for_somebody_else_pass_axe_too(string who, params string[] steps)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/refer", 390, 844);
        var filling = new FillingIn(page, who == "helper" ? helper : professional);

        await filling.ToCheckAsync(filling.WithAPointerAsync);
        foreach (var step in steps)
        {
            await page.GotoAsync($"/refer/{step}/change");
            await LookAsync(page);
        }
    }

    static async Task LookAsync(IPage page)
    {
        await page.ShouldPassAxeAsync();
        await page.ShouldFitItsWidthAsync();
    }

    [GeneratedRegex("^DSR-R-[2346789BCDFGHJKMPQRTVWXY]{6}$")]
    private static partial Regex Reference();
}
