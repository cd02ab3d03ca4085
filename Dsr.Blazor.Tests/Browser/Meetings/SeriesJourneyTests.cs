using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public class SeriesJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task A_panel_is_made_its_agenda_prepared_published_and_written_to_before_it_and_others_are_moved_and_cancelled()
    {
        await using var app = RunningApp.Start(chromium);
        var sam = await app.SignInAsync("Sam Reid", "/meetings/series");
        await MakePanelAsync(sam);
        var first = sam.Locator(".card dd a[href^='/meetings/']").First;
        var path = await first.GetAttributeAsync("href");
        await first.ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Heading, new() { Name = "Fortnightly panel" })).ToBeVisibleAsync();
        await Expect(sam.Locator("tbody tr").First).ToBeVisibleAsync();
        var pulled = await PullInAsync(app, sam);
        await LeaveOutAsync(sam);
        await SetTimeAsync(sam, pulled);
        await PublishAsync(sam);

        var layla = await app.SignInAsync("Layla Owen", path!, 390, 844);
        await layla.GetByRole(AriaRole.Button, new() { Name = "Add your update" }).First.ClickAsync();
        await layla.ShouldPassAxeAsync();
        await layla
            .GetByLabel("What has changed, and what the meeting should know")
            .FillAsync("Sleeping four hours; mum asks for respite.");
        await layla.ShouldFitItsWidthAsync();
        await layla.GetByRole(AriaRole.Button, new() { Name = "Save your update" }).ClickAsync();
        await Expect(layla.GetByText("Sleeping four hours; mum asks for respite.")).ToBeVisibleAsync();
        await layla.ShouldFitItsWidthAsync();
        await layla.PictureAsync("agenda-390");
        await Expect(sam.Locator(".agenda-said", new() { HasText = "Sleeping four hours; mum asks for respite." }))
            .ToContainTextAsync("Layla Owen");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("agenda-published");

        await MoveAndCancelAsync(app, sam);
    }

    [Fact]
    public async Task A_keyworker_asks_from_the_record_that_somebody_be_discussed_and_takes_it_back()
    {
        await using var app = RunningApp.Start(chromium);
        var person = await app.AskAsync(db =>
            db.Involvements.Where(involvement =>
                    involvement.Name == "Layla Owen"
                    && involvement.EndedOn == null
                    && db.Entries.Any(entry => entry.PersonId == involvement.PersonId && entry.Status == EntryStatus.Active)
                )
                .Select(involvement => involvement.PersonId)
                .FirstAsync()
        );
        var layla = await app.SignInAsync("Layla Owen", $"/people/{person}/meetings", 390, 844);
        await layla.GetByRole(AriaRole.Button, new() { Name = "Ask that they be discussed…" }).ClickAsync();
        await Expect(layla.Locator("dialog[open]")).ToBeVisibleAsync();
        await layla.ShouldPassAxeAsync();
        await layla.GetByLabel("Why", new() { Exact = true }).FillAsync("The school place ends in July.");
        await layla.PictureAsync("ask-390");
        await layla.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(layla.Locator(".plain-list", new() { HasText = "The school place ends in July." })).ToBeVisibleAsync();
        await layla.ShouldFitItsWidthAsync();
        await layla.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(layla.GetByText("Nobody has asked for it since they were last discussed.")).ToBeVisibleAsync();
    }

    static async Task MakePanelAsync(IPage sam)
    {
        await sam.GetByRole(AriaRole.Button, new() { Name = "Make a series" }).ClickAsync();
        var form = sam.Locator("dialog[open]");
        await form.GetByRole(AriaRole.Radio, new() { Name = "Fortnightly panel" }).CheckAsync();
        await Expect(form.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Fortnightly panel");
        await form.GetByLabel("Place", new() { Exact = true }).FillAsync("Room 4, Severn House");
        await form.GetByLabel("Link to join it").FillAsync("http://teams.example/panel");
        await form.GetByLabel("Add somebody").SelectOptionAsync(new SelectOptionValue { Label = "Everybody as Keyworker" });
        await Expect(form.GetByRole(AriaRole.Button, new() { Name = "Remove Everybody as Keyworker" })).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Make the series" }).ClickAsync();
        await Expect(form.Locator(".error-summary")).ToContainTextAsync("begins with https://");
        await form.GetByLabel("Link to join it").FillAsync("https://teams.example/panel");
        await form.GetByRole(AriaRole.Button, new() { Name = "Make the series" }).ClickAsync();
        await Expect(sam.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(sam.GetByText("every two weeks on Tuesday, 2:00pm")).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("series");
    }

    // Somebody whom no reason brings onto the agenda.
    static async Task<string> PullInAsync(RunningApp app, IPage sam)
    {
        var name = await app.AskAsync(db =>
            (
                from entry in db.Entries
                join person in db.People on entry.PersonId equals person.Id
                where
                    entry.Status == EntryStatus.Active
                    && entry.Rating == Rating.Green
                    && !db.MeetingItems.Any(item => item.EntryId == entry.Id)
                orderby person.SortName
                select person.GivenName + " " + person.FamilyName
            ).FirstAsync()
        );
        await sam.GetByRole(AriaRole.Button, new() { Name = "Pull somebody in…" }).ClickAsync();
        var dialog = sam.Locator("dialog[open]");
        await dialog.GetByLabel("Find somebody on the register").FillAsync(name);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Radio, new() { Name = name }).First.CheckAsync();
        await dialog.GetByLabel("Why", new() { Exact = true }).FillAsync("The move is on Monday.");
        await sam.ShouldPassAxeAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Pull in", Exact = true }).ClickAsync();
        await Expect(sam.Locator("tbody tr", new() { HasText = name })).ToContainTextAsync("Pulled in by Sam Reid: The move is on Monday.");
        return name;
    }

    static async Task LeaveOutAsync(IPage sam)
    {
        var name = await sam.Locator("tbody tr th").First.InnerTextAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = $"Leave out… {name}" }).ClickAsync();
        await sam.Locator("dialog[open]").GetByLabel("Why not this time").FillAsync("Seen yesterday by the whole team.");
        await sam.ShouldPassAxeAsync();
        await sam.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Leave out", Exact = true }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Region, new() { Name = "Not this time" }))
            .ToContainTextAsync($"{name}: Seen yesterday by the whole team.");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Build anew" }).ClickAsync();
        await Expect(sam.GetByRole(AriaRole.Region, new() { Name = "Not this time" })).ToContainTextAsync(name);
    }

    static async Task SetTimeAsync(IPage sam, string name)
    {
        await sam.GetByRole(AriaRole.Button, new() { Name = $"min for {name}, change" }).ClickAsync();
        await sam.Locator("dialog[open]").GetByLabel("Minutes").FillAsync("15");
        await sam.ShouldPassAxeAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Set the time" }).ClickAsync();
        await Expect(sam.Locator("tbody tr", new() { HasText = name })).ToContainTextAsync("15 min");
    }

    static async Task PublishAsync(IPage sam)
    {
        await sam.GetByRole(AriaRole.Button, new() { Name = "Publish the agenda…" }).ClickAsync();
        await Expect(sam.Locator("dialog[open]")).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await sam.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Publish the agenda", Exact = true }).ClickAsync();
        await Expect(sam.Locator(".page-head")).ToContainTextAsync("Agenda published");
    }

    static async Task MoveAndCancelAsync(RunningApp app, IPage sam)
    {
        var others = await app.AskAsync(db =>
            db.Meetings.OrderBy(meeting => meeting.Date).Skip(1).Take(2).Select(meeting => new { meeting.Id, meeting.Date }).ToListAsync()
        );
        await sam.GotoAsync($"/meetings/{others[0].Id}");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Time, place and people…" }).ClickAsync();
        await Expect(sam.GetByLabel("Begins at")).ToHaveValueAsync("14:00");
        await sam.ShouldPassAxeAsync();
        await sam.Keyboard.PressAsync("Escape");
        await Expect(sam.Locator("dialog[open]")).ToHaveCountAsync(0);
        await sam.GetByRole(AriaRole.Button, new() { Name = "Move the meeting…" }).ClickAsync();
        await sam.GetByLabel("To", new() { Exact = true })
            .FillAsync(others[0].Date.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await sam.GetByLabel("Why it moves").FillAsync("The chair is away.");
        await sam.ShouldPassAxeAsync();
        await sam.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Move the meeting", Exact = true }).ClickAsync();
        await Expect(sam.Locator(".call .moved")).ToContainTextAsync("The chair is away.");

        await sam.GotoAsync($"/meetings/{others[1].Id}");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Cancel the meeting…" }).ClickAsync();
        await sam.GetByLabel("Why it does not take place").FillAsync("Half of the members are ill.");
        await sam.ShouldPassAxeAsync();
        await sam.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Cancel the meeting", Exact = true }).ClickAsync();
        await Expect(sam.GetByText("The meeting was cancelled")).ToBeVisibleAsync();

        await sam.GotoAsync("/meetings");
        await Expect(sam.Locator("tr", new() { HasText = "The chair is away." })).ToContainTextAsync("moved from");
        await Expect(sam.Locator("tr", new() { HasText = "Half of the members are ill." })).ToContainTextAsync("Cancelled");
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("meetings");
        await sam.GetByRole(AriaRole.Link, new() { Name = "Of no series" }).ClickAsync();
        await Expect(sam.GetByText("No meeting is planned.")).ToBeVisibleAsync();
    }
}
