using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Register.Episodes;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Register;

public class ClosedPeopleTests(Chromium chromium)
{
    static readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_closed_record_is_found_from_the_header_and_listed_by_why_and_no_address_names_anybody()
    {
        await using var app = RunningApp.Start(chromium);
        var family = await CloseAsync(app, 0, ClosureReason.RiskReduced);
        await CloseAsync(app, 1, ClosureReason.CriteriaNoLongerMet);
        var page = await app.SignInAsync("Priya Kaur");

        await page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Searchbox).FillAsync(family);
        await page.Keyboard.PressAsync("Enter");

        var found = page.Locator(".card", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Found among closed records" }) });
        await Expect(found.Locator("li", new() { HasText = family }).First)
            .ToContainTextAsync($"Closed since {Written.Date(London.DateOf(DateTimeOffset.UtcNow))}, risk reduced");
        Assert.DoesNotContain(family, page.Url, StringComparison.OrdinalIgnoreCase);
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("closed-found");
        await page.SetViewportSizeAsync(390, 844);
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync("closed-found-phone");
        await page.SetViewportSizeAsync(1366, 768);

        await page.GotoAsync(Links.Register());
        await page.GetByRole(AriaRole.Link, new() { Name = "Closed records" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Closed records" })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        await page.ShouldPassAxeAsync();
        await page.PictureAsync("closed");
        await page.GetByLabel("Search by name, NHS number or reference").FillAsync(family);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.DoesNotContain(family, page.Url, StringComparison.OrdinalIgnoreCase);
        await page.GetByRole(AriaRole.Link, new() { Name = "Criteria no longer met" }).ClickAsync();
        await page.ShouldBeAtAsync("**/closed?why=criterianolongermet");
        await Expect(page.GetByText("Nobody is found by this")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.Locator("tbody a").First.ClickAsync();
        await page.ShouldBeAtAsync("**/episode");
    }

    static async Task<string> CloseAsync(RunningApp app, int skip, ClosureReason why)
    {
        var entry = await app.AskAsync(db =>
            db.Entries.Where(register => register.Status == EntryStatus.Active)
                .OrderBy(register => register.Reference)
                .Skip(skip)
                .Select(register => new { register.Id, register.PersonId })
                .FirstAsync(cancel)
        );
        var account = await app.AskAsync(db =>
            db.Accounts.Where(candidate => candidate.Name == "Sam Reid").Select(candidate => candidate.Id).SingleAsync(cancel)
        );
        var actions = await app.AskAsync(db =>
            db.Actions.Where(action => action.PersonId == entry.PersonId && action.EndedOn == null)
                .ToDictionaryAsync(action => action.Id, _ => new ActionChoice(false, "The episode ends."), cancel)
        );
        using var scope = app.Services.CreateScope();
        var guard = new Authorizer(
            new FixedActor((await app.Services.GetRequiredService<Blazor.Platform.Security.Accounts>().FindAsync(account, cancel))!)
        );
        await ActivatorUtilities
            .CreateInstance<Closures>(scope.ServiceProvider, guard)
            .CloseAsync(entry.Id, Builders.TestEpisodes.Form(why) with { Actions = actions }, cancel);
        return await app.AskAsync(db =>
            db.People.Where(person => person.Id == entry.PersonId).Select(person => person.FamilyName).SingleAsync(cancel)
        );
    }
}
