using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Actions;

public class MyPageTests(Chromium chromium)
{
    const string What = "Ring the college about Monday";

    [Fact]
    public async Task A_keyworker_adds_an_update_on_a_phone_with_at_most_four_taps_and_reads_what_others_did()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.SomebodyOfAsync("Layla Owen", involved: true);
        var sam = await app.SignInAsync("Sam Reid", Links.Person(person));
        await AgreeAsync(sam, What);
        var layla = await app.SignInAsync("Layla Owen", Links.Work, 390, 844, lands: Links.My());
        var action = layla.Locator("button.my-row").Filter(new() { HasText = What });
        await Expect(action).ToBeVisibleAsync();
        await layla.ShouldFitItsWidthAsync();
        await layla.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('a.my-row, button.my-row')].every(one => one.getBoundingClientRect().height >= 44)"
        );
        await layla.ShouldPassAxeAsync();
        await layla.PictureAsync("my-phone");

        var hand = new Thumb();
        await hand.TapAsync(action);
        await hand.TapAsync(layla.GetByLabel("Progress note"));
        await layla.Keyboard.TypeAsync("Rang; they expect him at nine.");
        await layla.PictureAsync("my-update");
        await layla.ShouldPassAxeAsync();
        await hand.TapAsync(layla.OpenDialog().Button("Save the note"));
        await Expect(action).ToContainTextAsync("Rang; they expect him at nine.");
        Assert.InRange(hand.Taps, 1, 4);

        // What a colleague does meanwhile comes by itself; one's own is no news.
        var news = layla.GetByRole(AriaRole.Region, new() { NameRegex = new("^New ") });
        await Expect(news).ToContainTextAsync("Sam Reid added an action");
        await Expect(news).Not.ToContainTextAsync("Layla Owen");
        await news.Button("I have seen these").ClickAsync();
        await Expect(news).ToContainTextAsync("Nothing by others since");
        await AgreeAsync(sam, "Ask for the report");
        await Expect(news).ToContainTextAsync("Sam Reid added an action");
        await Expect(layla.Locator("li.changed button.my-row")).ToContainTextAsync("Ask for the report");
        await layla.ReloadAsync();
        await Expect(news.Locator(".my-row")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_coordinator_gives_all_that_somebody_had_to_a_colleague_and_is_told_what_stayed()
    {
        await using var app = RunningApp.Start(chromium);
        var amina = await app.AskAsync(db =>
            db.Accounts.Where(account => account.Name == "Amina Green").Select(account => account.Id).SingleAsync()
        );
        var had = await app.AskAsync(db => db.Actions.CountAsync(action => action.OwnerAccountId == amina && action.EndedOn == null));
        var (priya, sam) = (
            await app.SignInAsync("Priya Kaur", Links.Actions()),
            await app.SignInAsync("Sam Reid", Links.Actions($"owner={amina:N}"))
        );
        await priya.GetByLabel("Owner", new() { Exact = true }).SelectOptionAsync($"{amina:N}");
        await priya.ShouldBeAtAsync($"**/actions?owner={amina:N}");
        await Expect(priya.Locator(".assign")).ToContainTextAsync($"Amina Green has {had} open actions");
        await priya.Locator("tbody input[type=checkbox]").First.CheckAsync();
        await Expect(priya.Locator(".assign")).ToContainTextAsync("1 action chosen");
        await priya.ShouldPassAxeAsync();
        await priya.PictureAsync("actions-chosen");
        await priya.Button("Choose none").ClickAsync();

        await priya.Button("Give all to somebody else").ClickAsync();
        var dialog = priya.OpenDialog();
        await dialog
            .GetByLabel("To a colleague")
            .SelectOptionAsync(
                new SelectOptionValue
                {
                    Label = await dialog.GetByRole(AriaRole.Option, new() { NameRegex = new("^Helen Marsh") }).TextContentAsync(),
                }
            );
        await priya.ShouldPassAxeAsync();
        await priya.PictureAsync("actions-give");
        await dialog.Button($"Give {had} actions").ClickAsync();
        await Expect(dialog).ToContainTextAsync("The reason is missing");
        await dialog.GetByLabel("Why").FillAsync("Amina has left the council.");

        // A colleague is quicker with one of them.
        await sam.Locator("tbody tr").First.GetByRole(AriaRole.Button).ClickAsync();
        await sam.GetByLabel("It is done").CheckAsync();
        await sam.Button("Mark as done").ClickAsync();
        await Expect(sam.OpenDialog()).ToHaveCountAsync(0);
        await dialog.Button($"Give {had} actions").ClickAsync();

        await Expect(dialog).ToContainTextAsync($"{had - 1} actions given to Helen Marsh. 1 action stayed where it was:");
        await Expect(dialog).ToContainTextAsync("Sam Reid has ended it.");
        await priya.ShouldPassAxeAsync();
        await priya.PictureAsync("actions-stayed");
        await dialog.Button("Close").Last.ClickAsync();
        await Expect(priya.Locator("tbody tr")).ToHaveCountAsync(0);
        Assert.Equal(
            (0, had - 1),
            (
                await app.AskAsync(db => db.Actions.CountAsync(action => action.OwnerAccountId == amina && action.EndedOn == null)),
                await app.AskAsync(db =>
                    db.Set<ActionNote>()
                        .CountAsync(actionNote =>
                            actionNote.Kind == ActionNoteKind.Reassigned && actionNote.Text == "Amina has left the council."
                        )
                )
            )
        );
        Assert.Equal(
            had - 1,
            await app.AskAsync(db =>
                db.AuditEvents.CountAsync(auditEvent => auditEvent.Why == Reassignments.Why && auditEvent.Kind == nameof(PlanAction))
            )
        );
    }

    static async Task AgreeAsync(IPage page, string what)
    {
        await page.Button("Add action").ClickAsync();
        var dialog = page.OpenDialog();
        await dialog.GetByLabel("What is to be done").FillAsync(what);
        await dialog.GetByLabel("Given to a colleague").SelectOptionAsync(new SelectOptionValue { Label = "Layla Owen, Keyworker" });
        await dialog.GetByLabel("By when").FillAsync("2030-01-07");
        await dialog.Button("Add the action").ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Counts what a thumb does.</summary>
    sealed class Thumb
    {
        internal int Taps { get; private set; }

        internal async Task TapAsync(ILocator on)
        {
            Taps++;
            await on.ClickAsync();
        }
    }
}
