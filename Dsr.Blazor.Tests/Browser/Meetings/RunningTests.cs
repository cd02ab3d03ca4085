using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public class RunningTests(Chromium chromium)
{
    [Fact]
    public async Task A_meeting_over_five_people_is_followed_on_the_shared_screen_and_by_a_keyworker_and_becomes_minutes()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var (chair, red, green, hers) = (
            meeting.Chair,
            await meeting.OneAsync(Rating.Red),
            await meeting.OneAsync(Rating.Green),
            await meeting.OneAsync(Rating.Amber, "Layla Owen")
        );
        var screen = await app.SignInAsync("Priya Kaur", $"{meeting.Path}/screen", 1920, 1080);
        var keyworker = await meeting.JoinAsync("Layla Owen", 390, 844);

        await meeting.GoToAsync(red);
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(red.FullName);
        await Expect(keyworker.GetByText("The meeting is at somebody else now")).ToBeVisibleAsync();
        Assert.DoesNotContain(red.Family, await keyworker.Locator(".meeting-person").InnerTextAsync(), StringComparison.Ordinal);
        await chair.GetByLabel("What has changed").FillAsync("Provider withdraws nights from Monday.");
        await Expect(screen.Locator(".screen-person")).ToContainTextAsync("Said today: Provider withdraws nights from Monday.");
        await meeting.RateAsync("Amber", "Night support is in place from Monday.");
        await Expect(screen.Locator(".screen-person .tag")).ToContainTextAsync("Amber");
        await Expect(screen.Locator(".screen-side")).ToContainTextAsync("Sam Reid rated Amber");
        await meeting.AgreeAsync("Waking nights from Monday");
        await meeting.AgreeAsync("Ring the landlord");
        await Expect(screen.Locator(".screen-actions")).ToContainTextAsync("added now");

        await meeting.GoToAsync(hers);
        await Expect(MeetingInTheBrowser.Named(keyworker)).ToHaveTextAsync(hers.FullName);
        await meeting.RateAsync("Red", "Three A&E attendances in ten days.");
        await Expect(keyworker.Locator(".meeting-rating .tag")).ToContainTextAsync("Red");
        await meeting.AgreeAsync("Community C(E)TR asked for");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Reviewed, with this update" }).ClickAsync();
        await Expect(chair.Locator(".meeting-work")).ToContainTextAsync("Reviewed ");

        await meeting.GoToAsync(green);
        for (var i = 0; i < 3; i++)
            await NoChangeAsync(chair);
        Assert.Equal(3, await app.AskAsync(db => db.MeetingItems.CountAsync(item => item.WithoutChange)));

        await chair.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new() { Name = "Finish the meeting, and carry" }).ClickAsync();
        await chair.ShouldBeAtAsync("**/minutes");
        await Expect(screen.GetByText("The meeting is over")).ToBeVisibleAsync();
        await Expect(keyworker.GetByText("The meeting is over")).ToBeVisibleAsync();

        var minutes = chair.Locator(".minutes");
        foreach (
            var said in new[]
            {
                "Provider withdraws nights from Monday.",
                "Night support is in place from Monday.",
                "Waking nights from Monday",
                "Ring the landlord",
                "Community C(E)TR asked for",
                "Reviewed, no change.",
                "Not reached",
            }
        )
            await Expect(minutes).ToContainTextAsync(said);
        await chair.ShouldPassAxeAsync();

        await keyworker.GotoAsync($"{meeting.Path}/minutes");
        await Expect(keyworker.Locator(".minutes-person"))
            .ToHaveCountAsync(
                await app.AskAsync(db =>
                    db.MeetingItems.CountAsync(item =>
                        (
                            item.Update != ""
                            || item.ReviewedAt != null
                            || item.RatingAfter != null
                            || db.Actions.Any(action => action.MeetingItemId == item.Id)
                        ) && db.Involvements.Any(involvement => involvement.PersonId == item.PersonId && involvement.Name == "Layla Owen")
                    )
                )
            );
        Assert.DoesNotContain(red.FullName, await keyworker.Locator(".minutes").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_meeting_outlives_the_chairs_page_and_another_takes_the_chair()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var here = await meeting.OneAsync(Rating.Red);
        await meeting.GoToAsync(here);
        await meeting.Chair.ReloadAsync();
        await Expect(MeetingInTheBrowser.Named(meeting.Chair)).ToHaveTextAsync(here.FullName);

        await meeting.Chair.Context.CloseAsync();
        var other = await meeting.JoinAsync("Helen Marsh");
        await Expect(MeetingInTheBrowser.Named(other)).ToHaveTextAsync(here.FullName);
        await Expect(other.GetByRole(AriaRole.Button, new() { Name = "Next" })).ToHaveCountAsync(0);
        await other.GetByRole(AriaRole.Button, new() { Name = "Take the chair", Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(MeetingInTheBrowser.Named(other)).Not.ToHaveTextAsync(here.FullName);
    }

    [Fact]
    public async Task A_bounced_key_reviews_one_person_and_a_double_click_agrees_one_action()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var chair = meeting.Chair;
        await meeting.GoToAsync(await meeting.OneAsync(Rating.Amber));
        await chair.WaitForTimeoutAsync(700);
        await chair.Locator("h1").ClickAsync();
        await chair.PressOwnKeyAsync("n");
        await chair.PressOwnKeyAsync("n");
        await Expect(chair.Locator(".turn small", new() { HasText = "reviewed" })).ToHaveCountAsync(1);

        await chair.PressOwnKeyAsync("a");
        await chair.GetByLabel("What is to be done").FillAsync("Ring the landlord");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Agree the action" }).DblClickAsync();
        await Expect(chair.Locator("dialog[open]")).ToHaveCountAsync(0);
        await chair.WaitForTimeoutAsync(400);
        Assert.Equal(
            (1, 1),
            await app.AskAsync(async db =>
                (
                    await db.Actions.CountAsync(action => action.Text == "Ring the landlord"),
                    await db.MeetingItems.CountAsync(item => item.ReviewedAt != null)
                )
            )
        );
    }

    [Fact]
    public async Task What_was_done_last_is_undone_by_a_key_and_every_screen_follows()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var (chair, who) = (meeting.Chair, await meeting.OneAsync(Rating.Amber));
        var screen = await app.SignInAsync("Priya Kaur", $"{meeting.Path}/screen", 1920, 1080);
        await meeting.GoToAsync(who);
        await NoChangeAsync(chair);
        await Expect(MeetingInTheBrowser.Named(screen)).Not.ToHaveTextAsync(who.FullName);
        await Expect(chair.GetByRole(AriaRole.Button, new() { Name = $"Undo: no change for {who.FullName}" })).ToBeVisibleAsync();
        await chair.PictureAsync("running-undo");
        await chair.PressOwnKeyAsync("z");

        foreach (var page in new[] { chair, screen })
            await Expect(MeetingInTheBrowser.Named(page)).ToHaveTextAsync(who.FullName);
        await Expect(chair.GetByText($"Undone: no change for {who.FullName}.")).ToBeVisibleAsync();
        await Expect(chair.Locator(".turn small", new() { HasText = "reviewed" })).ToHaveCountAsync(0);
        await chair.ShouldPassAxeAsync();
        await chair.PressOwnKeyAsync("?");
        await Expect(chair.Locator("dialog[open]")).ToContainTextAsync("Undo what you did last in the meeting");
        await chair.Keyboard.PressAsync("Escape");

        // Whom the arrow passes is said to be only shown, and so at the end.
        await chair.Locator("h1").ClickAsync();
        await chair.PressOwnKeyAsync("ArrowRight");
        await Expect(MeetingInTheBrowser.Named(chair)).Not.ToHaveTextAsync(who.FullName);
        foreach (var page in new[] { chair, screen })
            await Expect(page.Locator($"#turn-{who.Item}")).ToContainTextAsync("only shown");
        await screen.PictureAsync("screen-only-shown");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await Expect(chair.Locator("dialog[open]")).ToContainTextAsync("only shown");
        await chair.PictureAsync("finish-only-shown");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Finish the meeting, and carry" }).ClickAsync();
        await Expect(chair.Locator(".card", new() { HasText = "Only shown" }).Last).ToContainTextAsync(who.FullName);
        await chair.GetByText("Who was there").ClickAsync();
        await chair.PictureAsync("minutes-offer");
        await chair.GetByRole(AriaRole.Button, new() { Name = "Present: Sam Reid" }).ClickAsync();
        await Expect(chair.GetByText("1 present, 0 with apologies")).ToBeVisibleAsync();
        await chair.PictureAsync("minutes-only-shown");
        await chair.ShouldPassAxeAsync();
    }

    [Fact]
    public async Task Two_who_write_at_once_choose_whose_words_stay_and_nothing_is_lost()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var (sam, priya) = (meeting.Chair, await meeting.JoinAsync("Priya Kaur"));
        await sam.GetByLabel("What has changed").FocusAsync();
        await priya.GetByLabel("What has changed").FillAsync("Sleeping four hours.");
        await Expect(priya.GetByText(saved)).ToBeVisibleAsync();
        await sam.GetByLabel("What has changed").FillAsync("Sleeping badly.");

        await Expect(sam.Locator(".conflict")).ToContainTextAsync("Sleeping four hours.");
        await Expect(sam.Locator(".conflict")).ToContainTextAsync("Sleeping badly.");
        await sam.ShouldPassAxeAsync();
        await sam.Locator(".conflict").GetByLabel("Yours").CheckAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();

        await Expect(sam.GetByText(saved)).ToBeVisibleAsync();
        Assert.Equal(
            "Sleeping badly.",
            await app.AskAsync(db => db.MeetingItems.Where(item => item.Update != "").Select(item => item.Update).SingleAsync())
        );
        await priya.Locator("h1").ClickAsync();
        await Expect(priya.GetByLabel("What has changed")).ToHaveValueAsync("Sleeping badly.");
    }

    [Fact]
    public async Task A_rating_decided_meanwhile_is_shown_before_another_is_put_on_top_of_it()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        await meeting.GoToAsync(await meeting.OneAsync(Rating.Amber));
        var (sam, priya) = (meeting.Chair, await meeting.JoinAsync("Priya Kaur"));
        await Expect(MeetingInTheBrowser.Named(priya)).ToBeVisibleAsync();
        foreach (var page in new[] { sam, priya })
        {
            await page.Locator("h1").ClickAsync();
            await page.PressOwnKeyAsync("r");
            await page.GetByLabel("Reason", new() { Exact = true }).FillAsync("Three A&E attendances in ten days.");
        }
        await priya.GetByRole(AriaRole.Radio, new() { Name = "Red" }).CheckAsync();
        await priya.GetByRole(AriaRole.Button, new() { Name = "Save the rating" }).ClickAsync();
        await Expect(sam.Locator(".meeting-rating .tag")).ToContainTextAsync("Red");

        await sam.GetByRole(AriaRole.Radio, new() { Name = "Green" }).CheckAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save the rating" }).ClickAsync();
        await Expect(sam.GetByText("Priya Kaur decided Red while this was open.")).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Decide mine all the same" }).ClickAsync();
        await Expect(priya.Locator(".meeting-rating .tag")).ToContainTextAsync("Green");
    }

    static readonly System.Text.RegularExpressions.Regex saved = new("^Saved \\d");

    static async Task NoChangeAsync(IPage chair)
    {
        var before = await MeetingInTheBrowser.Named(chair).InnerTextAsync();
        await chair.WaitForTimeoutAsync(700);
        await chair.Locator("h1").ClickAsync();
        await chair.PressOwnKeyAsync("n");
        await Expect(MeetingInTheBrowser.Named(chair)).Not.ToHaveTextAsync(before);
    }
}
