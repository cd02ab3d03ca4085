using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class ConsentPageTests(Chromium chromium)
{
    [Fact]
    public async Task From_an_assessment_to_a_best_interests_decision_to_its_withdrawal()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await AddAsync(app, new(1992, 5, 4));
        var page = await app.SignInAsync("Priya Kaur", Links.PersonPart(person, "consent"));
        var join = Scope(page, "To be on the register");
        await Expect(join).ToContainTextAsync("Nobody has been asked yet. From 16 it is the person’s own decision.");
        await page.ShouldPassAxeAsync();

        await page.Button("Record an assessment").ClickAsync();
        var dialog = page.OpenDialog();
        foreach (
            var (question, answer) in new[]
            {
                ("Understands what matters for it", "Yes"),
                ("Keeps it in mind long enough", "No"),
                ("Uses or weighs it", "No"),
                ("Tells the decision in some way", "Yes"),
            }
        )
            await ChooseAsync(dialog, question, answer);
        await ChooseAsync(dialog, "Is an impairment or disturbance of the mind or brain the reason?", "Yes");
        await dialog.GetByLabel("How it was found").FillAsync("Asked on two days with her speech therapist.");
        await dialog.Button("Record the assessment").ClickAsync();
        await Expect(dialog).ToContainTextAsync("How the person was helped to decide is missing");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("consent-assessment");
        await dialog.GetByLabel("How the person was helped to decide").FillAsync("With pictures, in a quiet room.");
        await dialog.Button("Record the assessment").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await Expect(join).ToContainTextAsync("no best-interests decision is recorded yet");

        await page.Button("Record a decision").ClickAsync();
        await ChooseAsync(dialog, "Does somebody decide in the person’s place?", "Looked for, and nobody does");
        await dialog.GetByLabel("Who was consulted").FillAsync("Her sister and the support team.");
        await ChooseAsync(dialog, "Is it in the person’s best interests?", "Yes");
        await dialog.GetByLabel("Why", new() { Exact = true }).FillAsync("She likes to be at home.");
        await dialog.GetByLabel("Who decided").FillAsync("Nadia Cooper");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("consent-decision");
        await dialog.Button("Record the decision").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await Expect(join).ToContainTextAsync("Best-interests decision, with who was consulted; no deputy or attorney decides.");
        await Expect(page.GetByText("No consent yet")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Consent not complete")).ToHaveCountAsync(0);

        await page.Button("Record an answer: To be on the register").ClickAsync();
        await ChooseAsync(dialog, "Whose answer it is", "Of a court deputy or an attorney for health and welfare");
        await ChooseAsync(dialog, "The answer", "Withdrawn");
        await dialog.GetByLabel("Who answered").FillAsync("Ewa Nowak, deputy");
        await dialog.GetByLabel("What the withdrawal does").FillAsync("Nobody is told any more.");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("consent-withdrawal");
        await dialog.Button("Record the answer").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await Expect(join).ToContainTextAsync("Withdrawn");
        await Expect(page.Locator(".alerts")).ToContainTextAsync("Consent withdrawn");
        await join.GetByText("All 2 answers").ClickAsync();
        await Expect(join).ToContainTextAsync("Nobody is told any more.");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("consent-page");
        await page.ShouldFitItsWidthAsync();
        Assert.Equal(2, await app.AskAsync(db => db.Consents.CountAsync(consent => consent.PersonId == person)));
    }

    [Fact]
    public async Task They_are_told_and_keep_a_page_of_it_in_plain_words_and_in_easy_read()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await AddAsync(app, new(1992, 5, 4));
        var page = await app.SignInAsync("Sam Reid", Links.PersonPart(person, "consent"), 390, 844);
        await Expect(page.GetByText("Nobody has told them yet")).ToBeVisibleAsync();
        await page.Button("Record that they were told").First.ClickAsync();
        await page.OpenDialog().GetByLabel("In which format").FillAsync("Easy read, with Makaton");
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("told-form");
        await page.OpenDialog().Button("Record that they were told").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
        await Expect(page.GetByText("Easy read, with Makaton")).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync("consent-page-390");

        foreach (
            var (link, words, name) in new[]
            {
                ("in plain words", "So that the people who help you know the same things", "plain"),
                ("in easy read", "You are on a list.", "easy"),
            }
        )
        {
            await page.GotoAsync(Links.PersonPart(person, "consent"));
            await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
            var paper = page.GetByRole(AriaRole.Article, new() { Name = "The statement" });
            await Expect(paper).ToContainTextAsync(words);
            await Expect(paper).ToContainTextAsync("For Zofia Nowak");
            await Expect(paper).ToContainTextAsync("by Sam Reid");
            await page.ShouldPassAxeAsync();
            await page.ShouldFitItsWidthAsync();
            await page.PictureAsync($"statement-{name}-390");
            await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
            await page.Button("Print").ClickAsync();
            await Expect(page.Locator("body")).ToHaveAttributeAsync("data-printed", "yes");
            await page.PaperAsync($"statement-{name}");
            var pdf = await page.PdfAsync(
                new()
                {
                    Format = "A4",
                    PreferCSSPageSize = true,
                    PrintBackground = true,
                }
            );
            Assert.Single(System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
        }
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        // A point is 4/3 of a pixel: easy read is 16 points at the least.
        await page.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('.statement p')].every(one => parseFloat(getComputedStyle(one).fontSize) >= 16 * 4 / 3 - 0.01)"
        );
        Assert.Equal(
            1,
            await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == person && readEvent.Kind == "Printed"))
        );
    }

    [Fact]
    public async Task A_childs_page_asks_for_competence_and_shows_what_age_brings()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await AddAsync(
            app,
            DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).AddYears(-15)
        );
        var page = await app.SignInAsync("Sam Reid", Links.PersonPart(person, "consent"));
        await Expect(page.GetByText("16th birthday")).ToBeVisibleAsync();
        await Expect(page.Button("Record a decision")).ToHaveCountAsync(0);

        await AnswersAsync(page, "Ewa Nowak");
        await AnswersAsync(page, "Jan Nowak", "Declined");
        var join = Scope(page, "To be on the register");
        await Expect(join).ToContainTextAsync("They disagree");
        await page.Button("Decide: To be on the register").ClickAsync();
        await ChooseAsync(page.OpenDialog(), "Your decision", "Yes");
        await page.OpenDialog().GetByLabel("Why, and who was heard").FillAsync("Both were heard on two days; the child too.");
        await page.ShouldPassAxeAsync();
        await page.OpenDialog().Button("Decide").ClickAsync();
        await Expect(join).ToContainTextAsync("Sam Reid decided in favour.");

        await page.Button("Record an assessment").ClickAsync();
        await Expect(page.OpenDialog()).ToContainTextAsync("Whatever is found, a parent’s consent stands.");
        await page.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task The_clock_brings_a_sixteenth_birthday_that_ends_a_parents_consent_and_then_an_eighteenth()
    {
        await using var app = RunningApp.Start(chromium);
        var today = app.Services.GetRequiredService<Blazor.Kernel.Time.Clock>().Today;
        var sixteen = today.AddDays(7);
        var person = await AddAsync(app, sixteen.AddYears(-16));
        await AnswersAsync(await app.SignInAsync("Sam Reid", Links.PersonPart(person, "consent")), "Ewa Nowak");

        await app.RestartAsync(daysAhead: 1);
        var sam = await app.SignInAsync("Sam Reid", Links.PersonPart(person, "consent"));
        await Expect(Scope(sam, "To be on the register"))
            .ToContainTextAsync($"It is enough until the 16th birthday, {Written.Date(sixteen)}.");
        await sam.GotoAsync(Links.Tasks());
        await Expect(sam.GetByText($"Turns 16 on {Written.Date(sixteen)}. A parent’s consent is no longer enough")).ToBeVisibleAsync();

        await app.RestartAsync(daysAhead: 7);
        sam = await app.SignInAsync("Sam Reid", Links.PersonPart(person, "consent"));
        await Expect(Scope(sam, "To be on the register")).ToContainTextAsync($"They turned 16 on {Written.Date(sixteen)}.");
        await Expect(Scope(sam, "To be on the register")).ToContainTextAsync("Not complete");
        await AnswersAsync(sam, "Zofia Nowak", giver: "The person’s own");
        await Expect(Scope(sam, "To be on the register")).ToContainTextAsync("Given on");

        await app.RestartAsync(daysAhead: sixteen.AddYears(2).DayNumber - today.DayNumber - 100);
        sam = await app.SignInAsync("Sam Reid", Links.Tasks());
        await Expect(sam.GetByText($"Turns 18 on {Written.Date(sixteen.AddYears(2))}. Support moves to adult services")).ToBeVisibleAsync();
        Assert.Equal(
            [TeamTaskKind.Turns16, TeamTaskKind.Turns18],
            (await app.AskAsync(db => db.TeamTasks.Where(task => task.PersonId == person).Select(task => task.Kind).ToListAsync())).Order()
        );
        await sam.GotoAsync(Links.PersonPart(person, "consent"));
        await Expect(Scope(sam, "To be on the register")).ToContainTextAsync("Given on");
    }

    [Fact]
    public async Task Who_may_not_see_the_person_learns_nothing_of_the_page_or_the_statement()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await AddAsync(app, new(1992, 5, 4));
        var page = await app.SignInAsync("Layla Owen", Links.PersonPart(person, "consent"));

        foreach (var address in new[] { Links.PersonPart(person, "consent"), Links.Statement(person), Links.Statement(Guid.NewGuid()) })
        {
            await page.GotoAsync(address);
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();
            await Expect(page.GetByText("Nowak")).ToHaveCountAsync(0);
        }
        Assert.Equal(0, await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.PersonId == person)));
    }

    static async Task AnswersAsync(
        IPage page,
        string name,
        string answer = "Given",
        string giver = "Of somebody with parental responsibility"
    )
    {
        await page.Button("Record an answer: To be on the register").ClickAsync();
        await page.OpenDialog().Button("Record the answer").ClickAsync();
        await Expect(page.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose what was answered.");
        await ChooseAsync(page.OpenDialog(), "Whose answer it is", giver);
        await ChooseAsync(page.OpenDialog(), "The answer", answer);
        await page.OpenDialog().GetByLabel("Who answered").FillAsync(name);
        await page.OpenDialog().Button("Record the answer").ClickAsync();
        await Expect(page.OpenDialog()).ToBeHiddenAsync();
    }

    static ILocator Scope(IPage page, string title) => page.GetByRole(AriaRole.Region, new() { Name = title, Exact = true });

    static Task ChooseAsync(ILocator part, string question, string answer) =>
        part.GetByRole(AriaRole.Group, new() { Name = question }).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    static async Task<Guid> AddAsync(RunningApp app, DateOnly born)
    {
        await using var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        var person = change
            .Db.Add(
                Person.Record(
                    new()
                    {
                        GivenName = "Zofia",
                        FamilyName = "Nowak",
                        DateOfBirth = born,
                        LocalAuthority = "Severnside City Council",
                    },
                    change.Act
                )
            )
            .Entity;
        var register = await change.Db.Registers.OrderBy(support => support.Code).Select(support => support.Id).FirstAsync();
        var entry = change.Db.Add(new RegisterEntry(register, person.Id, "DSR-TEST-9001", change.Act.Today, change.Act)).Entity;
        entry.Decide(
            new(Rating.Amber, "Joined the register after a referral.", RatedAt.Record, change.Act.Today),
            0,
            Deadline.Chosen(change.Act.Today.AddDays(14), "set", change.Act.Today, WorkingCalendar.EnglandAndWales),
            change.Act
        );
        await change.CommitAsync();
        return person.Id;
    }
}
