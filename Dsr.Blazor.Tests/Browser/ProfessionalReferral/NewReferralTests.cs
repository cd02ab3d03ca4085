using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Tests.Browser.Referrals;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.ProfessionalReferral;

public class NewReferralTests(Chromium chromium)
{
    static readonly DateOnly today = London.DateOf(TimeProvider.System.GetUtcNow());

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_SENCO_refers_a_child_of_14_with_a_parents_answer_and_reads_that_the_child_joined()
    {
        await using var app = RunningApp.Start(chromium);
        var tom = await app.SignInAsync("Tom Ellis", "/work", lands: "/referrals");
        await Expect(tom.GetByText("You have made no referral yet")).ToBeVisibleAsync();
        await tom.ShouldPassAxeAsync();
        await tom.GetByRole(AriaRole.Link, new() { Name = "New referral" }).ClickAsync();
        await tom.ShowsAsync("About you");
        await Expect(tom.GetByLabel("Your name")).ToHaveValueAsync("Tom Ellis");
        await tom.GetByLabel("Your job").FillAsync("SENCO");
        await tom.GoOnAsync("Who it is for");

        await tom.WriteWhoAsync("Łucja 🦊", "Nowak", Iso(today.AddDays(1)));
        await tom.GetByLabel("NHS number").FillAsync("485 777 3456");
        await tom.Button("Go on: contact and communication").ClickAsync();
        await Expect(tom.GetByRole(AriaRole.Alert)).ToContainTextAsync("The date of birth is in the future.");
        await Expect(tom.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not an NHS number");
        await Expect(tom.GetByLabel("Given name")).ToHaveValueAsync("Łucja 🦊");
        await tom.ShouldPassAxeAsync();
        await tom.GetByLabel("NHS number").FillAsync("999 000 0018");
        await tom.GetByLabel("Date of birth").FillAsync(Iso(today.AddYears(-14)));
        await Expect(tom.GetByText("14 years old")).ToBeVisibleAsync();
        await tom.GoOnAsync("Contact and communication");
        await tom.GetByLabel("Letters in").SelectOptionAsync("Easy read");
        await tom.ShouldPassAxeAsync();
        await tom.GoOnAsync("Diagnosis");
        await tom.WriteDiagnosisAsync();
        await tom.GoOnAsync("Why now");
        await tom.WriteWhyAsync();
        await tom.GetByLabel("Somebody may come to harm soon").CheckAsync();
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Name = "Get help now" })).ToBeVisibleAsync();
        await tom.ShouldPassAxeAsync();
        await tom.GoOnAsync("Background");
        await tom.GetByLabel("Medication").FillAsync("Melatonin.");
        await tom.GoOnAsync("How urgent you think it is");
        await tom.GetByRole(AriaRole.Radio, new() { NameRegex = new("Amber") }).CheckAsync();
        await tom.GoOnAsync("Consent");
        var parent = tom.GetByRole(AriaRole.Group, new() { Name = "Somebody with parental responsibility", Exact = true });
        await parent.GetByLabel("Agreed").CheckAsync();
        await parent.GetByLabel("Name", new() { Exact = true }).FillAsync("Ewa Nowak");
        await Expect(tom.GetByText("Somebody with parental responsibility agreed.")).ToBeVisibleAsync();
        await tom.ShouldPassAxeAsync();
        await tom.GoOnAsync("What the person was told");
        await Expect(tom.GetByText("Mercia Carers Together")).ToBeVisibleAsync();
        await tom.WriteToldAsync(Iso(today));
        await tom.ShouldPassAxeAsync();
        await tom.GoOnAsync("Check and send");
        await tom.ShouldPassAxeAsync();
        await tom.Button("Send the referral").ClickAsync();

        await Expect(tom.Locator("#sent")).ToHaveTextAsync("The referral is sent");
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Name = "Get help now" })).ToBeVisibleAsync();
        await tom.ShouldPassAxeAsync();
        await tom.PictureAsync("referral-sent");
        var referral = await app.AskAsync(db =>
            db.Referrals.Include(candidate => candidate.Said)
                .Include(candidate => candidate.Consents)
                .AsSplitQuery()
                .SingleAsync(candidate => candidate.GivenName == "Łucja 🦊")
        );
        Assert.Equal(
            ("Łucja 🦊", "Easy read", "Easy read", ConsentBasis.ParentalResponsibility),
            (referral.GivenName, referral.Form.Contact.Format, referral.Form.Told!.Format, referral.Consent(today).Basis)
        );
        Assert.Contains("Mercia Carers Together", referral.Form.Told.WithWhom);

        await tom.GetByRole(AriaRole.Link, new() { Name = "See how it stands" }).ClickAsync();
        await Expect(tom.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Łucja 🦊 Nowak");
        await Expect(tom.GetByText("The team gets in touch.")).ToBeVisibleAsync();
        await tom.ShouldPassAxeAsync();
        await app.AcceptAsync(referral.Id, "Amber", "Excluded twice this month, and the nights cannot be held.");
        Assert.Equal(
            [
                (LetterTo.Person, LetterFormat.EasyRead, "Łucja 🦊 Nowak"),
                (LetterTo.Referrer, LetterFormat.Plain, "Tom Ellis"),
                (LetterTo.Parent, LetterFormat.Plain, "Ewa Nowak"),
            ],
            await app.LettersOfAsync(referral.Id, LetterKind.Accepted)
        );
        await tom.ReloadAsync();
        await Expect(tom.Locator("main")).ToContainTextAsync("Accepted");
        // A new form is empty, also where the browser remembers what was typed.
        await tom.GotoAsync("/referrals/new?section=WhyNow");
        await Expect(tom.GetByLabel("What is happening now")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_partner_on_the_short_path_is_asked_only_what_is_needed_sends_before_consent_and_the_person_joins_on_best_interests()
    {
        await using var app = RunningApp.Start(chromium);
        var amina = await app.SignInAsync("Amina Green", "/referrals/new", 390, 844);
        await amina.ShowsAsync("About you");
        await amina.ShouldFitItsWidthAsync();
        await amina.GetByLabel("Which service you work in").SelectOptionAsync("Adult social care");
        await amina.GetByLabel("I run the multi-agency meeting myself").CheckAsync();
        await Expect(amina.GetByRole(AriaRole.Navigation, new() { Name = "Parts of the form" }).GetByRole(AriaRole.Listitem))
            .ToHaveCountAsync(7);
        await amina.GoOnAsync("Who it is for");
        await amina.WriteWhoAsync("Maya", "Iyer", "1992-05-04");
        await amina.ShouldFitItsWidthAsync();
        await amina.ShouldPassAxeAsync();
        await amina.PictureAsync("referral-who-390");
        await amina.GoOnAsync("Diagnosis");
        await amina.WriteDiagnosisAsync();
        await amina.GoOnAsync("Why now");
        await amina.ShouldFitItsWidthAsync();
        // Too early: what is needed is listed, each with its link.
        await amina.GetByRole(AriaRole.Link, new() { Name = "Check and send" }).ClickAsync();
        await amina.ShowsAsync("Check and send");
        await amina.Button("Send the referral").ClickAsync();
        await amina.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Write what is happening now." }).ClickAsync();
        await amina.ShowsAsync("Why now");
        await Expect(amina.GetByLabel("What is happening now")).ToBeFocusedAsync();
        await amina.WriteWhyAsync();
        await amina.GoOnAsync("Consent");
        await amina.GetByLabel("No, they lack capacity for this decision").CheckAsync();
        await Expect(amina.GetByText("It does not say how it was found")).ToBeVisibleAsync();
        await amina.ShouldFitItsWidthAsync();
        await amina.ShouldPassAxeAsync();
        await amina.GetByRole(AriaRole.Link, new() { Name = "Check and send" }).ClickAsync();
        await Expect(amina.GetByText("Nobody joins the register without a valid answer")).ToBeVisibleAsync();
        await amina.PictureAsync("referral-check-390");
        await amina.Button("Send the referral").ClickAsync();

        await Expect(amina.GetByText("Nobody joins without a valid answer.")).ToBeVisibleAsync();
        await amina.ShouldFitItsWidthAsync();
        var referral = await app.AskAsync(db =>
            db.Referrals.Include(candidate => candidate.Said)
                .SingleAsync(candidate => candidate.Source == ReferralSource.SocialCareAdult && candidate.GivenName == "Maya")
        );
        Assert.True(referral.Form.RunsOwnMeeting);
        Assert.Null(referral.Form.Told);

        var priya = await app.SignInAsync("Priya Kaur", Links.Referral(referral.Id));
        await priya.RecordThatTheyCannotDecideAsync();
        await priya.RecordBestInterestsAsync(joins: true);
        await priya.AcceptAsync("Red", "The placement is breaking down, and there is no other.");
        Assert.Equal(
            [(LetterTo.Person, "Maya Iyer"), (LetterTo.Referrer, "Amina Green")],
            (await app.LettersOfAsync(referral.Id, LetterKind.Accepted)).Select(row => (row.To, row.Addressee))
        );
    }

    [Fact]
    public async Task A_call_of_last_Friday_evening_counts_from_Monday_and_ends_with_letters_that_say_what_else_would_help()
    {
        await using var app = RunningApp.Start(chromium);
        var priya = await app.SignInAsync("Priya Kaur", "/referrals/new");
        await priya.ShowsAsync("How it came");
        await priya.GetByLabel("By phone", new() { Exact = true }).CheckAsync();
        await priya.GetByLabel("On which day").FillAsync(Iso(today.AddDays(1)));
        await priya.GetByLabel("At what time").FillAsync("18:00");
        await priya.Button("Go on: who refers").ClickAsync();
        await Expect(priya.GetByRole(AriaRole.Alert)).ToContainTextAsync("in the future");
        await priya.ShouldPassAxeAsync();
        var friday = today.AddDays(-1 - ((int)today.DayOfWeek + 1) % 7);
        await priya.GetByLabel("On which day").FillAsync(Iso(friday));
        await priya.GoOnAsync("Who refers");
        await priya.GetByRole(AriaRole.Combobox, new() { Name = "Who refers" }).SelectOptionAsync("Parent or carer");
        await priya.GetByLabel("Their name").FillAsync("Ewa Nowak");
        await priya.GetByLabel("How they are related").FillAsync("Mother");
        await priya.GoOnAsync("Who it is for");
        await priya.GetByLabel("Given name").FillAsync("Kacper");
        await priya.PictureAsync("referral-phone");
        await priya.GetByRole(AriaRole.Link, new() { Name = "Check and send" }).ClickAsync();
        await priya.Button("Send the referral").ClickAsync();

        var counts = WorkingCalendar.EnglandAndWales.NextWorkingDay(friday.AddDays(1));
        await Expect(priya.GetByText($"on {Written.Date(friday)}"))
            .ToContainTextAsync(counts == friday.AddDays(3) ? $"counts as {Written.Date(counts)}" : "counts as");
        var referral = await app.AskAsync(db =>
            db.Referrals.SingleAsync(candidate => candidate.Method == ReferralMethod.Phone && candidate.GivenName == "Kacper")
        );
        Assert.Equal(
            (London.Instant(friday, new(18, 0)), "Priya Kaur", null),
            (referral.ReceivedAt, referral.TakenBy, referral.ReferrerAccountId)
        );

        await priya.GotoAsync(Links.Referral(referral.Id));
        await priya.NotAcceptAsync(
            "Too little is known",
            "Three calls, and nobody answers at the number that was given.",
            "The GP can refer again, and the carers’ service listens."
        );
        Assert.Equal(
            [(LetterTo.Person, "Kacper"), (LetterTo.Parent, "Ewa Nowak")],
            (await app.LettersOfAsync(referral.Id, LetterKind.NotAccepted)).Select(row => (row.To, row.Addressee))
        );
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_a_reload_and_after_the_server_restarts_until_it_is_cleared()
    {
        await using var app = RunningApp.Start(chromium);
        var layla = await app.SignInAsync("Layla Owen", "/referrals/new?section=Person");
        await layla.ShowsAsync("Who it is for");
        await layla.GetByLabel("Given name").FillAsync("Zofia");
        await layla.GetByRole(AriaRole.Link, new() { Name = "Why now" }).ClickAsync();
        await layla.ShowsAsync("Why now");
        await layla.GetByLabel("Coming to the notice of the police").CheckAsync();
        await layla.GetByLabel("What is happening now").FillAsync("Sleeps four hours a night.");
        await layla.GetByRole(AriaRole.Link, new() { Name = "Background" }).ClickAsync();
        await layla.ShowsAsync("Background");

        await layla.ReloadAsync();
        await Expect(layla.GetByText("is back, and nothing of it has been saved yet")).ToBeVisibleAsync();
        await app.RestartAsync();
        await layla.GotoAsync("/referrals/new?section=WhyNow");
        await Expect(layla.GetByLabel("What is happening now")).ToHaveValueAsync("Sleeps four hours a night.");
        await Expect(layla.GetByLabel("Coming to the notice of the police")).ToBeCheckedAsync();
        await layla.GetByRole(AriaRole.Link, new() { Name = "Who it is for" }).ClickAsync();
        await Expect(layla.GetByLabel("Given name")).ToHaveValueAsync("Zofia");

        await layla.Button("Start anew…").ClickAsync();
        await layla.ShouldPassAxeAsync();
        await layla.OpenDialog().Button("Clear the form").ClickAsync();
        await layla.ShowsAsync("About you");
        await layla.GetByRole(AriaRole.Link, new() { Name = "Why now" }).ClickAsync();
        await Expect(layla.GetByLabel("What is happening now")).ToHaveValueAsync("");
        Assert.Equal(0, await app.AskAsync(db => db.Drafts.CountAsync(draft => draft.Key == "referral:new")));
    }

    [Theory]
    [InlineData("Ruth Adeyemi", "/referrals/new")]
    [InlineData("Yusuf Bell", "/referrals")]
    [InlineData("Sam Reid", "/accounts")]
    public async Task A_place_that_a_role_does_not_open_says_so(string name, string path)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync(name, path);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is not open to you");
    }
}
