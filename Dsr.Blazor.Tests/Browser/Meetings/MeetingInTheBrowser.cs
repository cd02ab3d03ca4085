using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

/// <summary>A meeting of the demo register, with its chair's page open.</summary>
sealed record MeetingInTheBrowser(RunningApp App, IPage Chair, Guid Id)
{
    public string Path => $"/meetings/{Id}";

    /// <summary>Sam Reid makes a meeting for the day that is offered, and starts it.</summary>
    public static async Task<MeetingInTheBrowser> StartAsync(RunningApp app)
    {
        var meeting = await MakeAsync(app);
        await meeting.Chair.GetByRole(AriaRole.Button, new() { Name = "Start the meeting" }).ClickAsync();
        await meeting.Chair.GetByRole(AriaRole.Button, new() { Name = "Read out, and accepted by the room" }).ClickAsync();
        await Expect(Named(meeting.Chair)).ToBeVisibleAsync();
        return meeting;
    }

    /// <summary>Somebody opens the meeting and accepts the statement on confidentiality.</summary>
    public async Task<IPage> JoinAsync(string name, int width = 1366, int height = 768)
    {
        var page = await App.SignInAsync(name, Path, width, height);
        await page.GetByRole(AriaRole.Button, new() { Name = "I accept" }).ClickAsync();
        await Expect(page.Locator(".meeting")).ToBeVisibleAsync();
        return page;
    }

    public static async Task<MeetingInTheBrowser> MakeAsync(RunningApp app)
    {
        var chair = await app.SignInAsync("Sam Reid", "/meetings");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Make a meeting" }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(chair.GetByRole(AriaRole.Button, new() { Name = "Build anew" })).ToBeVisibleAsync();
        return new(app, chair, await app.AskAsync(db => db.Meetings.Select(meeting => meeting.Id).SingleAsync()));
    }

    /// <summary>Somebody on the agenda with a rating, and with or without a keyworker of this name.</summary>
    public Task<Somebody> OneAsync(Rating rating, string? keyworker = null, int skip = 0, string? without = null) =>
        App.AskAsync(db =>
            (
                from item in db.MeetingItems
                join entry in db.Entries on item.EntryId equals entry.Id
                join person in db.People on item.PersonId equals person.Id
                where
                    entry.Rating == rating
                    && person.Involvements.Any(involvement => involvement.Name == "Layla Owen") == (keyworker == "Layla Owen")
                    && (without == null || !person.Involvements.Any(involvement => involvement.Name == without))
                orderby item.Order
                select new Somebody(item.Id, person.GivenName, person.FamilyName)
            )
                .Skip(skip)
                .FirstAsync()
        );

    /// <summary>The chair chooses somebody on the agenda.</summary>
    public async Task GoToAsync(Somebody one)
    {
        await Chair.Locator($"#turn-{one.Item}").ClickAsync();
        await Expect(Named(Chair)).ToHaveTextAsync(one.FullName);
    }

    public async Task RateAsync(string rating, string reason)
    {
        await Chair.Locator("h1").ClickAsync();
        await Chair.PressOwnKeyAsync("r");
        await Chair.GetByRole(AriaRole.Radio, new() { Name = rating }).CheckAsync();
        await Chair.GetByLabel("Reason", new() { Exact = true }).FillAsync(reason);
        await Chair.GetByRole(AriaRole.Button, new() { Name = "Save the rating" }).ClickAsync();
        await Expect(Chair.Locator(".meeting-rating .tag")).ToContainTextAsync(rating);
        await NothingIsInFrontAsync();
    }

    public async Task AgreeAsync(string what)
    {
        await Chair.Locator("h1").ClickAsync();
        await Chair.PressOwnKeyAsync("a");
        await Chair.GetByLabel("What is to be done").FillAsync(what);
        await Chair.GetByRole(AriaRole.Button, new() { Name = "Agree the action" }).ClickAsync();
        await Expect(Chair.Locator(".meeting-work .screen-actions")).ToContainTextAsync(what);
        await NothingIsInFrontAsync();
    }

    // The feed may show what was saved before the dialog has gone, and behind one nobody types: what Playwright fills in there goes
    // nowhere.
    Task NothingIsInFrontAsync() => Expect(Chair.Locator("dialog[open]")).ToHaveCountAsync(0);

    public static ILocator Named(IPage page) => page.Locator("#who");
}

/// <summary>A person on the agenda.</summary>
sealed record Somebody(Guid Item, string Given, string Family)
{
    public string FullName => $"{Given} {Family}";

    public string Initials => $"{Given[0]}.{Family[0]}.";
}
