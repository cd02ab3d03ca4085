using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PersonRecord;

public class EpisodePageTests(Chromium chromium)
{
    const string Part = "episode";

    [Fact]
    public async Task Consent_is_withdrawn_checked_and_closed_with_its_letter_and_the_person_comes_back()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await SomebodyAsync(app);
        var layla = await app.SignInAsync("Layla Owen", Links.PersonPart(person, Part));
        await Expect(layla.Button("Propose to close")).ToBeVisibleAsync();
        var page = await app.SignInAsync("Sam Reid", Links.Person(person));

        await AnswerAsync(page, "Withdrawn");
        await Expect(page.Locator(".alerts")).ToContainTextAsync("Suspended");
        // The keyworker who has the record open sees it go at once.
        await Expect(layla.GetByRole(AriaRole.Heading, new() { Name = "This page is not open to you" })).ToBeVisibleAsync();

        await page.GotoAsync(Links.PersonPart(person, Part));
        await Expect(page.GetByText("5 of 5 to answer")).ToBeVisibleAsync();
        await ShownAsync(page, "suspended");
        await CheckAllAsync(page);
        await CloseAsync(page, "Consent withdrawn");
        await Expect(page.GetByText("No longer on the register: consent withdrawn")).ToBeVisibleAsync();
        await ShownAsync(page, "closed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Consent withdrawn", Exact = true }).ClickAsync();
        await Expect(page.GetByText("You have left the Dynamic Support Register").First).ToBeVisibleAsync();

        await page.GotoAsync(Links.Person(person));
        await AnswerAsync(page, "Given");
        await page.GotoAsync(Links.PersonPart(person, Part));
        await ReopenAsync(page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Earlier episodes" })).ToBeVisibleAsync();
        await ShownAsync(page, "reopened");
        await layla.ReloadAsync();
        await Expect(layla.Button("Propose to close")).ToBeVisibleAsync();
        Assert.Equal(
            [LetterKind.ConsentWithdrawn, LetterKind.Reopened],
            await app.AskAsync(db =>
                db.Letters.Where(letter => letter.PersonId == person)
                    .OrderBy(letter => letter.MadeAt)
                    .Select(letter => letter.Kind)
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task A_keyworker_proposes_and_the_lead_hands_over_to_another_board()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await SomebodyAsync(app);
        var layla = await app.SignInAsync("Layla Owen", Links.PersonPart(person, Part));
        await layla.Button("Propose to close").ClickAsync();
        await layla
            .OpenDialog()
            .GetByLabel("Why the episode ends")
            .SelectOptionAsync(new SelectOptionValue { Label = "Moved to another area" });
        await layla.OpenDialog().GetByLabel("Why, in words").FillAsync("They live with their sister in Wychford now.");
        await layla.ShouldPassAxeAsync();
        await layla.OpenDialog().Button("Propose to close").ClickAsync();
        await Expect(layla.GetByText("Waits for the DSR lead.", new() { Exact = true })).ToBeVisibleAsync();

        var page = await app.SignInAsync("Sam Reid", Links.PersonPart(person, Part));
        await page.Button("Approve and close").ClickAsync();
        var form = page.OpenDialog();
        await form.GetByLabel("To which board").FillAsync("Avon and Wye ICB");
        await form.GetByLabel("To whom there").FillAsync("Jo Field, DSR lead");
        await form.GetByLabel("Handed over on").FillAsync("2026-01-05");
        await form.GetByLabel("What was handed over").FillAsync("The plan and the last report.");
        await ToldAndActionsAsync(form);
        await page.PictureAsync("episode-close-form");
        await page.ShouldPassAxeAsync();
        await form.Button("Close the episode").ClickAsync();
        await Expect(form).ToBeHiddenAsync();

        await Expect(page.GetByText("Not accepted yet")).ToBeVisibleAsync();
        await page.Button("They have accepted").ClickAsync();
        await form.GetByLabel("Who accepted it there").FillAsync("Jo Field, DSR lead");
        await page.ShouldPassAxeAsync();
        await form.Button("Write it down").ClickAsync();
        await Expect(page.GetByText("Accepted by")).ToBeVisibleAsync();
        await ShownAsync(page, "handed-over");
    }

    [Fact]
    public async Task Of_somebody_who_died_the_page_speaks_calmly_names_LeDeR_and_writes_no_letter()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await SomebodyAsync(app);
        var page = await app.SignInAsync("Sam Reid", Links.PersonPart(person, Part));
        await page.Button("Close the episode").ClickAsync();
        var form = page.OpenDialog();
        await form.GetByLabel("Why the episode ends").SelectOptionAsync(new SelectOptionValue { Label = "Died" });
        await Expect(form).ToContainTextAsync("leder.nhs.uk");
        await Expect(form.GetByText("The letter", new() { Exact = true })).ToBeHiddenAsync();
        await form.GetByLabel("Why, in words").FillAsync("The family told the coordinator by phone.");
        await ActionsAsync(form);
        await form.Button("Close the episode").ClickAsync();
        await Expect(form.GetByText("The date of death is missing").First).ToBeVisibleAsync();
        await form.GetByLabel("Date of death").FillAsync("2026-01-05");
        await form.Button("Close the episode").ClickAsync();
        await Expect(page.GetByText("This person died on 5 January 2026.")).ToBeVisibleAsync();
        await Expect(page.Locator(".alerts")).ToContainTextAsync("Died on 5 January 2026");
        await Expect(page.Button("Open a new episode")).ToBeHiddenAsync();
        await ShownAsync(page, "died");
        Assert.Equal(0, await app.AskAsync(db => db.Letters.CountAsync(letter => letter.PersonId == person)));
    }

    [Fact]
    public async Task Who_is_suspended_in_hospital_stays_on_the_commissioners_list_and_a_death_after_the_episode_is_written_down()
    {
        await using var app = RunningApp.Start(chromium);
        var entry = await app.AskAsync(db =>
            db.Entries.Where(register =>
                    register.Status == EntryStatus.Active
                    && db.Stays.Any(stay => stay.PersonId == register.PersonId && stay.DischargedOn == null)
                )
                .OrderBy(register => register.Reference)
                .FirstAsync()
        );
        var nadia = await app.SignInAsync("Nadia Jackson", Links.Stays());
        await Expect(nadia.GetByText("Nobody is in hospital off the register")).ToBeVisibleAsync();
        await SetAsync(app, entry.Id, register => register.Suspend());
        await Expect(nadia.GetByText("entry suspended")).ToBeVisibleAsync();
        await nadia.ShouldPassAxeAsync();
        await nadia.SetViewportSizeAsync(390, 844);
        await nadia.ShouldFitItsWidthAsync();
        await ShownAsync(nadia, "stays");

        var person = await SomebodyAsync(app);
        var sam = await app.SignInAsync("Sam Reid", Links.PersonPart(person, Part));
        await CloseAsync(sam, "Risk reduced: stepped down");
        await sam.Button("Record a death").ClickAsync();
        await Expect(sam.OpenDialog()).ToContainTextAsync("LeDeR");
        await sam.ShouldPassAxeAsync();
        await sam.OpenDialog().GetByLabel("Date of death").FillAsync("2026-01-05");
        await ActionsAsync(sam.OpenDialog());
        await sam.OpenDialog().Button("Record the death").ClickAsync();
        await Expect(sam.Locator(".alerts")).ToContainTextAsync("Died on 5 January 2026");
        await Expect(sam.Button("Record a death")).ToHaveCountAsync(0);
    }

    static async Task SetAsync(RunningApp app, Guid entry, Action<RegisterEntry> change)
    {
        await using var work = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        change(await work.Db.Entries.SingleAsync(register => register.Id == entry));
        await work.CommitAsync();
    }

    // Layla's, not in hospital, with a yes on record.
    static Task<Guid> SomebodyAsync(RunningApp app) =>
        app.AskAsync(db =>
            db.People.Where(person =>
                    person.Involvements.Any(part => part.Name == "Layla Owen" && part.AccountId != null && part.EndedOn == null)
                    && db.Entries.Any(entry =>
                        entry.PersonId == person.Id && entry.Status == EntryStatus.Active && entry.Rating == Rating.Amber
                    )
                    && db.Consents.Any(consent =>
                        consent.PersonId == person.Id
                        && consent.Scope == ConsentScope.JoinRegister
                        && consent.Decision == ConsentDecision.Given
                        && consent.Basis == ConsentBasis.Person16OrOver
                    )
                )
                .OrderBy(person => person.Id)
                .Select(person => person.Id)
                .FirstAsync()
        );

    static async Task AnswerAsync(IPage page, string answer)
    {
        await page.Button("Record an answer").ClickAsync();
        var form = page.OpenDialog();
        await form.GetByLabel("The person’s own").CheckAsync();
        await form.GetByLabel(answer, new() { Exact = true }).CheckAsync();
        await form.GetByLabel("Who answered").FillAsync("The person");
        await form.Button("Record the answer").ClickAsync();
        await Expect(form).ToBeHiddenAsync();
    }

    static async Task CheckAllAsync(IPage page)
    {
        for (var left = 5; left > 0; left--)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Answer: " }).First.ClickAsync();
            await page.OpenDialog().GetByRole(AriaRole.Textbox).FillAsync("Looked at with the team; nothing stands against it.");
            if (left == 5)
                await page.ShouldPassAxeAsync();
            await page.OpenDialog().Button("Save the answer").ClickAsync();
            await Expect(page.GetByText(left == 1 ? "All answered" : $"{left - 1} of 5 to answer")).ToBeVisibleAsync();
        }
    }

    static async Task CloseAsync(IPage page, string reason)
    {
        await page.Button("Close the episode").ClickAsync();
        var form = page.OpenDialog();
        await form.GetByLabel("Why the episode ends").SelectOptionAsync(new SelectOptionValue { Label = reason });
        await form.GetByLabel("Why, in words").FillAsync("They told us that they no longer want to be on it.");
        await ToldAndActionsAsync(form);
        await page.ShouldPassAxeAsync();
        await form.Button("Close the episode").ClickAsync();
        await Expect(form).ToBeHiddenAsync();
    }

    static async Task ReopenAsync(IPage page)
    {
        await page.Button("Open a new episode").ClickAsync();
        var form = page.OpenDialog();
        await form.GetByLabel("Amber").CheckAsync();
        await form.GetByLabel("Reason").FillAsync("They asked to come back after a hard month.");
        await page.ShouldPassAxeAsync();
        await form.Button("Open the new episode").ClickAsync();
        await Expect(form).ToBeHiddenAsync();
    }

    static async Task ToldAndActionsAsync(ILocator form)
    {
        await form.GetByRole(AriaRole.Group, new() { Name = "Was the person told?" }).GetByLabel("Yes").CheckAsync();
        await form.GetByLabel("How, and by whom").FillAsync("By phone, by Priya.");
        await ActionsAsync(form);
        await form.GetByLabel("In plain words").CheckAsync();
    }

    static async Task ActionsAsync(ILocator form)
    {
        foreach (var kept in await form.GetByLabel("Kept", new() { Exact = true }).AllAsync())
            await kept.CheckAsync();
    }

    static async Task ShownAsync(IPage page, string state)
    {
        await page.ShouldPassAxeAsync();
        await page.PictureAsync($"episode-{state}");
        await page.SetViewportSizeAsync(390, 844);
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync($"episode-{state}-phone");
        await page.SetViewportSizeAsync(1366, 768);
    }
}
