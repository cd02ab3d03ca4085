using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Referrals;

public class ReferralPageTests(Chromium chromium)
{
    [Fact]
    public async Task A_professionals_referral_is_checked_and_accepted_and_leads_to_the_persons_page()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync();
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(referral));
        await page.Button("Take it").ClickAsync();
        await page.Button("The risk has been looked at").ClickAsync();
        await Expect(page.Locator(".clocks")).ToContainTextAsync("Risk review: looked at in time");

        var dialog = await page.DoAsync("Write down a contact");
        await dialog.GetByLabel("With whom").FillAsync("Quentin");
        await dialog.GetByLabel("Yes").CheckAsync();
        await page.Button("Write it down").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose how.");
        await dialog.GetByLabel("By phone").CheckAsync();
        await page.Button("Write it down").ClickAsync();
        await Expect(page.Locator(".clocks")).ToContainTextAsync("Contact: reached in time");
        dialog = await page.DoAsync("Record what you found: Area");
        await dialog.GetByLabel("Met", new() { Exact = true }).CheckAsync();
        await page.Button("Record it").ClickAsync();
        await Expect(page.Locator("#check-Area")).ToContainTextAsync("Priya Kaur");

        dialog = await page.DoAsync("Accept…");
        await dialog.GetByLabel("Amber").CheckAsync();
        await dialog.GetByLabel("Reason").FillAsync("Too short");
        await page.Button("Accept the referral").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("20 characters");
        await dialog.GetByLabel("Reason").FillAsync("The crisis team came twice, and the support does not hold.");
        await page.PictureAsync("accept");
        await page.Button("Accept the referral").ClickAsync();

        await page.ShouldBeAtAsync("**/people/*");
        await Expect(page.Locator(".banner h1")).ToHaveTextAsync("Quentin Featherstone");
        var after = await app.TheReferralAsync(referral);
        Assert.Equal((ReferralStatus.Accepted, Links.Person(after.PersonId!)), (after.Status, new Uri(page.Url).AbsolutePath));
        Assert.Equal(
            Rating.Amber,
            await app.AskAsync(db =>
                db.Entries.Where(entry => entry.PersonId == after.PersonId).Select(entry => entry.Rating).SingleAsync()
            )
        );

        await page.GotoAsync(Links.Referral(referral));
        await Expect(page.Locator(".decided")).ToContainTextAsync("Accepted by Priya Kaur");
        await Expect(page.Locator("#decision")).ToContainTextAsync("Not told yet: the person or a parent and the referrer");
        dialog = await page.DoAsync("Write down who was told");
        await page.Button("Write it down").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose who was told.");
        await dialog.GetByLabel("The person", new() { Exact = true }).CheckAsync();
        await dialog.GetByLabel("By letter").CheckAsync();
        await page.Button("Write it down").ClickAsync();
        await Expect(page.Locator("#decision")).ToContainTextAsync("Not told yet: the referrer");
        await Expect(page.Locator("#letters").GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task A_referral_that_is_not_accepted_says_why_and_what_else_would_help()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync();
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(referral));

        var dialog = await page.DoAsync("Do not accept…");
        await page.Button("Read the letters first").ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a reason");
        await dialog.GetByLabel("Because").SelectOptionAsync("No sign of a risk of admission");
        await dialog.GetByLabel("The reason, for the file").FillAsync("He asks for help with work, and nothing points to an admission.");
        await dialog
            .GetByLabel("The reason, as the letter says it")
            .FillAsync("You ask for help with work. The register is for people who may go into hospital.");
        await dialog.GetByLabel("What else would help").FillAsync("Supported employment at the city council.");
        await page.ReadTheLettersAndDecideAsync();

        await Expect(page.Locator(".decided")).ToContainTextAsync("Supported employment at the city council.");
        Assert.Equal(
            (ReferralStatus.NotAccepted, NotAcceptedReason.NotAtRisk),
            ((await app.TheReferralAsync(referral)).Status, (await app.TheReferralAsync(referral)).NotAcceptedBecause!.Value)
        );
    }

    [Fact]
    public async Task Where_they_disagree_the_lead_decides_and_the_coordinator_waits()
    {
        await using var app = RunningApp.Start(chromium);
        var address = Links.Referral(await app.DemoReferralAsync("Ailsa"));
        var (priya, sam) = (await app.SignInAsync("Priya Kaur", address), await app.SignInAsync("Sam Reid", address));
        await Expect(priya.Locator("#consent")).ToContainTextAsync("The DSR lead decides.");
        await Expect(priya.Locator("#decision")).ToContainTextAsync("They disagree");
        await Expect(priya.Button("Decide between them…")).ToHaveCountAsync(0);
        await priya.GotoAsync($"{address}?do=Rule");
        await Expect(priya.Locator("#consent")).ToBeVisibleAsync();
        await Expect(priya.OpenDialog()).ToHaveCountAsync(0);

        var dialog = await sam.DoAsync("Decide between them…");
        await Expect(dialog).ToContainTextAsync("Ian Stewart");
        await Expect(dialog).ToContainTextAsync("Said yes");
        await sam.PictureAsync("rule");
        await sam.ShouldPassAxeAsync();
        await dialog.GetByLabel("Yes, they join").CheckAsync();
        await dialog
            .GetByLabel("Reason")
            .FillAsync("She understands what the register is, and wants it. Her father’s worry about who reads it is answered.");
        await dialog.Button("Decide").ClickAsync();

        await Expect(priya.Locator("#consent")).ToContainTextAsync("Sam Reid decided");
        await Expect(priya.Locator("#decision")).ToContainTextAsync("Nothing stands in the way");
        await Expect(priya.Locator("#consent")).ToContainTextAsync("Said no");
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_decides_and_the_other_is_told_and_keeps_what_was_typed()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync();
        var (sam, priya) = (
            await app.SignInAsync("Sam Reid", Links.Referral(referral)),
            await app.SignInAsync("Priya Kaur", Links.Referral(referral))
        );
        var accepts = await sam.DoAsync("Accept…");
        await accepts.GetByLabel("Red").CheckAsync();
        await accepts.GetByLabel("Reason").FillAsync("Crisis team out twice since Monday.");
        var refuses = await priya.DoAsync("Do not accept…");
        await refuses.GetByLabel("Because").SelectOptionAsync("Too little is known");
        await refuses.GetByLabel("The reason, for the file").FillAsync("Nobody answers, and too little is known to decide.");
        await refuses.GetByLabel("The reason, as the letter says it").FillAsync("We could not reach you, and do not know enough yet.");
        await refuses.GetByLabel("What else would help").FillAsync("Refer again with the letter.");
        await priya.Button("Read the letters first").ClickAsync();
        await Expect(refuses.GetByRole(AriaRole.Region, new() { Name = "The letters as they will read" }))
            .ToContainTextAsync("We could not reach you");
        await priya.PictureAsync("not-accept");
        await sam.Button("Accept the referral").ClickAsync();
        await sam.ShouldBeAtAsync("**/people/*");

        await Expect(priya.Locator(".decided")).ToContainTextAsync("Accepted by Sam Reid");
        await priya.Button("Do not accept, and make these letters").ClickAsync();

        await Expect(refuses.GetByRole(AriaRole.Alert)).ToContainTextAsync("Sam Reid accepted this referral");
        await Expect(refuses.GetByLabel("The reason, for the file")).ToHaveValueAsync("Nobody answers, and too little is known to decide.");
        await priya.PictureAsync("both-decide");
        Assert.Equal(ReferralStatus.Accepted, (await app.TheReferralAsync(referral)).Status);
        Assert.Equal(1, await app.AskAsync(db => db.People.CountAsync(person => person.FamilyName == "Featherstone")));
    }

    [Fact]
    public async Task What_two_put_right_at_once_is_joined_and_each_version_kept()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync();
        var (sam, priya) = (
            await app.SignInAsync("Sam Reid", Links.Referral(referral)),
            await app.SignInAsync("Priya Kaur", Links.Referral(referral))
        );
        var (his, hers) = (await sam.DoAsync("Put right"), await priya.DoAsync("Put right"));
        await his.GetByLabel("Likes to be called").FillAsync("Quen");
        await hers.GetByLabel("Medication").FillAsync("Sertraline 50 mg");
        await priya.Button("Save what is right now").ClickAsync();
        await Expect(hers).ToBeHiddenAsync();

        await Expect(his.GetByRole(AriaRole.Alert)).ToContainTextAsync("Priya Kaur changed what was said");
        await Expect(his.GetByLabel("Likes to be called")).ToHaveValueAsync("Quen");
        await sam.PictureAsync("put-right");
        await sam.ShouldPassAxeAsync();
        await sam.Button("Take theirs over, and keep what I typed").ClickAsync();
        await Expect(his.GetByLabel("Medication")).ToHaveValueAsync("Sertraline 50 mg");
        await sam.Button("Save what is right now").ClickAsync();
        await Expect(his).ToBeHiddenAsync();

        var after = await app.TheReferralAsync(referral);
        Assert.Equal(("Quen", "Sertraline 50 mg", 3), (after.Form.Person.PreferredName, after.Form.Medication, after.Said.Count));
        await Expect(priya.Locator(".live-line")).ToContainTextAsync("Sam Reid put right what was said");
        await priya.GetByText("2 later versions").ClickAsync();
        await Expect(priya.Locator("#said")).ToContainTextAsync("Sertraline 50 mg");
    }

    [Fact]
    public async Task A_question_pauses_the_clock_until_it_is_answered()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(await app.ReferAsync()));

        var dialog = await page.DoAsync("Ask");
        await dialog.GetByLabel("What you ask").FillAsync("Has the diagnosis letter been seen?");
        await dialog.Button("Ask").ClickAsync();
        await Expect(page.Locator(".clocks")).ToContainTextAsync("Clock paused");
        dialog = await page.DoAsync("Write down the answer");
        await dialog.GetByLabel("The answer").FillAsync("Yes, of 3 March 2024.");
        await page.Button("Write it down").ClickAsync();

        await Expect(page.Locator("#questions")).ToContainTextAsync("Yes, of 3 March 2024.");
        await Expect(page.Locator(".clocks")).Not.ToContainTextAsync("Clock paused");
    }

    [Fact]
    public async Task A_best_interests_decision_is_recorded_answer_by_answer()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.ReferAsync(
            ReferralsInApp.Adult(),
            TestReferrals.Says(ConsentGiver.Person, ConsentDecision.NotYetObtained)
        );
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(referral));
        await page.RecordThatTheyCannotDecideAsync(withAxe: true);
        await page.RecordBestInterestsAsync(joins: true);

        await Expect(page.Locator("#consent")).ToContainTextAsync("Best-interests decision, with who was consulted");
        await Expect(page.Locator("#decision")).ToContainTextAsync("Nothing stands in the way");
    }

    [Fact]
    public async Task A_task_of_the_referral_is_finished_there()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(
            "Priya Kaur",
            Links.Referral(await app.ReferAsync(ReferralsInApp.Adult() with { ExplainFirst = true }))
        );
        await Expect(page.Locator(".alerts")).ToContainTextAsync("explains the register first");

        var dialog = await page.DoAsync("Finish: Explain the register first");
        await dialog.GetByLabel("What came of it").FillAsync("Explained on the phone.");
        await page.Button("Finish the task").ClickAsync();

        await Expect(page.Locator("#tasks")).ToContainTextAsync("Explained on the phone.");
        await Expect(page.GetByText("explains the register first")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(
        "Chloe",
        "Assign…",
        "Put right",
        "Record what you found: Area",
        "Record an answer",
        "Write down a contact",
        "Ask",
        "Send it to a panel…",
        "Write a note"
    )]
    [InlineData("Elijah", "Accept…", "Do not accept…", "Close as a duplicate…", "Withdraw…", "Write another")]
    public async Task Every_dialog_passes_axe(string given, params string[] buttons)
    {
        await using var app = RunningApp.Start(chromium);
        var known =
            given == "Elijah"
                ? await app.AskAsync(db =>
                    db.Referrals.Where(referral => referral.Reference == "DSR-R-4TC6JW").Select(referral => referral.Id).SingleAsync()
                )
                : await app.DemoReferralAsync(given);
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(known));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Checks" })).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();

        foreach (var button in buttons)
        {
            await page.DoAsync(button);
            await page.ShouldPassAxeAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.OpenDialog()).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Somebody_on_the_register_is_found_and_the_referral_closed_as_a_duplicate()
    {
        await using var app = RunningApp.Start(chromium);
        var referral = await app.AskAsync(db =>
            db.Referrals.Where(candidate => candidate.Reference == "DSR-R-4TC6JW").Select(candidate => candidate.Id).SingleAsync()
        );
        var page = await app.SignInAsync("Priya Kaur", Links.Referral(referral));
        await Expect(page.Locator("#check-Duplicates")).ToContainTextAsync("on the register as");

        var dialog = await page.DoAsync("Close as a duplicate…");
        await dialog.GetByRole(AriaRole.Radio).First.CheckAsync();
        await dialog.GetByLabel("How you know").FillAsync("The same date of birth and address; one letter mistyped.");
        await page.Button("Close as a duplicate").ClickAsync();

        await Expect(page.Locator(".decided")).ToContainTextAsync("Closed as a duplicate by Priya Kaur");
        var closed = await app.TheReferralAsync(referral);
        Assert.StartsWith("DSR-", closed.DuplicateOf, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the record that it repeats" }).ClickAsync();
        await Expect(page.Locator("#plan")).ToContainTextAsync("New contact: referred again");
        await Expect(page.Locator("#referrals").GetByRole(AriaRole.Link, new() { Name = "DSR-R-4TC6JW" }))
            .ToHaveAttributeAsync("href", Links.Referral(referral));
        await page.PictureAsync("referred-again");
        await page.ShouldPassAxeAsync();
    }
}
