using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public class FourBrowsersTests(Chromium chromium)
{
    [Fact]
    public async Task Twelve_people_are_reviewed_on_four_screens_one_parked_and_the_chair_lost_on_the_way()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.MakeAsync(app);
        var chair = meeting.Chair;
        await chair.GetByRole(AriaRole.Button, new() { Name = "Start the meeting" }).ClickAsync();
        var screen = await app.SignInAsync("Priya Kaur", $"{meeting.Path}/screen", 1920, 1080);

        // Nobody is named before the room has accepted.
        await Expect(screen.GetByText("Before names are shown")).ToBeVisibleAsync();
        await chair.ShouldPassAxeAsync();
        await chair.PictureAsync("running-statement");
        await screen.PictureAsync("screen-statement");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Read out, and accepted by the room" }).ClickAsync();
        await Expect(MeetingInTheBrowser.Named(screen)).ToBeVisibleAsync();
        var keyworker = await meeting.JoinAsync("Layla Owen", 390, 844);
        var partner = await meeting.JoinAsync("Amina Green");
        Assert.Equal(
            [("Sam Reid", true), ("Layla Owen", false), ("Amina Green", false)],
            (
                await app.AskAsync(db =>
                    db.Set<Blazor.Modules.Meetings.Domain.Running.Acceptance>().OrderBy(acceptance => acceptance.Id).ToListAsync()
                )
            ).Select(acceptance => (acceptance.By, acceptance.ForTheRoom))
        );

        // Who is there, by organisation.
        await chair.GetByText("Who is here").ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Add somebody" }).ClickAsync();
        await chair
            .GetByLabel("Who", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Amina Green, Severnside City Council" });
        await chair.GetByRole(AriaRole.Button, new() { Name = "Put on the list" }).ClickAsync();
        await Expect(chair.GetByText("1 present, 0 with apologies")).ToBeVisibleAsync();
        await chair.ShouldPassAxeAsync();

        // A keyworker writes of their own person while the room is there; everybody sees it.
        var hers = await meeting.OneAsync(Rating.Amber, "Layla Owen", without: "Amina Green");
        await meeting.GoToAsync(hers);
        await Expect(MeetingInTheBrowser.Named(keyworker)).ToHaveTextAsync(hers.FullName);
        await Expect(partner.GetByText("The meeting is at somebody else now")).ToBeVisibleAsync();
        await keyworker.GetByLabel("What has changed").FillAsync("Home all week; mum is staying.");
        await Expect(screen.Locator(".screen-person")).ToContainTextAsync("Said today: Home all week; mum is staying.");
        await Expect(chair.GetByLabel("What has changed")).ToHaveValueAsync("Home all week; mum is staying.");
        await keyworker.ShouldPassAxeAsync();
        await keyworker.ShouldFitItsWidthAsync();

        // Everything that is decided about one person, in one view.
        await chair.GetByLabel("Discussion of the risk").FillAsync("Three A&E attendances in ten days.");
        await Expect(screen.Locator(".screen-person")).ToContainTextAsync("Risk: Three A&E attendances");
        await chair.GetByRole(AriaRole.Radio, new() { Name = "Decide next time" }).CheckAsync();
        await chair.GetByLabel("What it waits for").FillAsync("The psychiatrist's letter.");
        await chair.GetByLabel("What it waits for").BlurAsync();
        await Expect(screen.Locator(".found")).ToContainTextAsync("C(E)TR to be decided next time");
        await chair.Locator("summary", new() { HasText = "Themes" }).ClickAsync();
        await chair.GetByRole(AriaRole.Checkbox, new() { Name = "Mental health" }).CheckAsync();
        await Expect(screen.Locator(".found")).ToContainTextAsync("Mental health");
        await meeting.RateAsync("Red", "Three A&E attendances in ten days.");
        await Expect(keyworker.Locator(".meeting-rating .tag")).ToContainTextAsync("Red");
        await screen.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('.screen-person, .screen-card')].every(part => part.scrollHeight <= part.clientHeight + 1)"
        );
        await screen.ShouldPassAxeAsync();
        await PicturesAsync("running-chair", chair);
        await PicturesAsync("running-keyworker", keyworker);
        await PicturesAsync("running-partner", partner);
        await PicturesAsync("screen", screen);
        await chair.GetByRole(AriaRole.Button, new() { Name = "Reviewed, with this update" }).ClickAsync();
        await Expect(chair.Locator(".meeting-work")).ToContainTextAsync("Reviewed ");

        // One key hides the names on the screen, at once and after a reload.
        await chair.Locator("h1").ClickAsync();
        await chair.PressOwnKeyAsync("i");
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(hers.Initials);
        await screen.ReloadAsync();
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(hers.Initials);
        var shown = await screen.ContentAsync() + await screen.TitleAsync();
        Assert.DoesNotContain(hers.Given, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(hers.Family, shown, StringComparison.Ordinal);
        await PicturesAsync("screen-initials", screen);
        await screen.PressOwnKeyAsync("i");
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(hers.FullName);

        // Twelve from here on; the second of them is left for later.
        var parked = "";
        for (var at = 0; at < 12; at++)
        {
            if (at == 1)
            {
                parked = await MeetingInTheBrowser.Named(chair).InnerTextAsync();
                await PressAsync(chair, "p");
                await Expect(chair.Locator(".parked-line")).ToContainTextAsync(parked);
            }
            await PressAsync(chair, "n");
        }
        Assert.Equal(12, await app.AskAsync(db => db.MeetingItems.CountAsync(item => item.ReviewedAt != null)));

        // The chair's browser is gone. Everybody reads it, the meeting stays where it is, another takes the chair.
        var here = await MeetingInTheBrowser.Named(chair).InnerTextAsync();
        var helen = await meeting.JoinAsync("Helen Marsh");
        await chair.Context.CloseAsync();
        await Expect(screen.GetByText("The chair’s page is not connected")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(partner.GetByText("The chair’s page is not connected")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await helen.PictureAsync("running-chair-lost");
        await helen.GetByRole(AriaRole.Button, new() { Name = "Take the chair now" }).ClickAsync();
        await Expect(helen.GetByText("The chair’s page is not connected")).ToHaveCountAsync(0);
        await Expect(screen.Locator(".screen-foot")).ToContainTextAsync("Chair: Helen Marsh");
        await Expect(MeetingInTheBrowser.Named(helen)).ToHaveTextAsync(here);
        var back = await app.SignInAsync("Sam Reid", meeting.Path);
        await Expect(back.GetByText("Helen Marsh took the chair at")).ToBeVisibleAsync();

        // It is handed back, and the end says who is left.
        await helen.GetByRole(AriaRole.Button, new() { Name = "Hand over…" }).ClickAsync();
        await helen
            .GetByLabel("To", new() { Exact = true })
            .SelectOptionAsync(new SelectOptionValue { Label = "Sam Reid, Severn and Mercia Integrated Care Board" });
        await helen.ShouldPassAxeAsync();
        await helen.GetByRole(AriaRole.Button, new() { Name = "Hand over the chair" }).ClickAsync();
        await Expect(back.GetByText("Helen Marsh handed you the chair.")).ToBeVisibleAsync();
        await back.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await Expect(back.Locator("dialog[open]")).ToContainTextAsync("1 parked");
        await back.ShouldPassAxeAsync();
        await back.PictureAsync("running-finish");
        await back.GetByRole(AriaRole.Button, new() { Name = $"Go back to {parked}" }).ClickAsync();
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(parked);
        await Expect(back.Locator(".parked-line")).ToHaveCountAsync(0);
        await back.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await back.GetByRole(AriaRole.Button, new() { Name = "Finish the meeting, and carry" }).ClickAsync();
        await back.ShouldBeAtAsync("**/minutes");
        foreach (var page in new[] { screen, keyworker, partner })
            await Expect(page.GetByText("The meeting is over")).ToBeVisibleAsync();
        Assert.True(await app.AskAsync(db => db.MeetingItems.AnyAsync(item => item.NotReached)));

        // The minutes have all of it, and are approved.
        foreach (
            var said in new[]
            {
                "Risk: Three A&E attendances in ten days.",
                "C(E)TR to be decided next time: The psychiatrist's letter.",
                "Themes: Mental health.",
            }
        )
            await Expect(back.Locator(".minutes")).ToContainTextAsync(said);
        await back.GetByRole(AriaRole.Button, new() { Name = "Approve and lock" }).ClickAsync();
        await back.OpenDialog().GetByRole(AriaRole.Button, new() { Name = "Approve and lock" }).ClickAsync();
        await Expect(back.GetByText("Approved by Sam Reid on")).ToBeVisibleAsync();
        await keyworker.GotoAsync($"{meeting.Path}/minutes");
        await Expect(keyworker.Locator(".minutes-person", new() { HasText = hers.FullName }))
            .ToContainTextAsync("Home all week; mum is staying.");
    }

    static async Task PicturesAsync(string name, IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.PictureAsync($"{name}-{scheme}");
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    // A key acts on who has been looked at for a moment, so it is pressed until the meeting has gone on.
    static async Task PressAsync(IPage chair, string key)
    {
        var before = await MeetingInTheBrowser.Named(chair).InnerTextAsync();
        await chair.Locator("h1").ClickAsync();
        await chair.WaitForTimeoutAsync(700);
        await chair.PressOwnKeyAsync(key);
        await Expect(MeetingInTheBrowser.Named(chair)).Not.ToHaveTextAsync(before);
    }
}
