using Dsr.Blazor.Modules.Register.Domain;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public class ScreenTests(Chromium chromium)
{
    [Fact]
    public async Task Initials_hide_the_names_and_a_reload_does_not_bring_them_back()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var one = await meeting.OneAsync(Rating.Red);
        await meeting.GoToAsync(one);
        await meeting.Chair.GetByLabel("What has changed").FillAsync($"{one.Given} slept; Mrs {one.Family} rang.");
        var screen = await app.SignInAsync("Sam Reid", $"{meeting.Path}/screen", 1920, 1080);
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(one.FullName);
        await Expect(screen.Locator(".screen-person")).ToContainTextAsync("Said today");

        await screen.PressOwnKeyAsync("i");
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(one.Initials);
        await screen.ReloadAsync();
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(one.Initials);
        await screen.PressOwnKeyAsync("r");
        await Expect(screen.GetByRole(AriaRole.Dialog, new() { Name = $"Rate {one.Initials}" })).ToBeVisibleAsync();

        var shown = await screen.ContentAsync();
        Assert.DoesNotContain(one.Given, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(one.Family, shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chair_drives_from_the_screen_and_nothing_is_out_of_reach()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var one = await meeting.OneAsync(Rating.Red);
        await meeting.GoToAsync(one);
        foreach (
            var what in new[]
            {
                "Waking nights from Monday until the move is done",
                "Ring the landlord about the notice he gave",
                "OT sensory assessment at home and at work",
                "Psychiatry review under STOMP with the GP",
                "Write the crisis plan with the family",
            }
        )
            await meeting.AgreeAsync(what);
        await meeting
            .Chair.GetByLabel("What has changed")
            .FillAsync(string.Join(" ", Enumerable.Repeat("Provider withdraws nights from Monday; sleeping four hours.", 6)));
        var screen = await app.SignInAsync("Sam Reid", $"{meeting.Path}/screen", 1920, 1080);
        await Expect(screen.Locator(".screen-person")).ToContainTextAsync("Said today");

        await Expect(screen.Locator(".screen-side")).ToContainTextAsync("more on the record");
        await screen.ShouldComeToHoldAsync(
            "() => [...document.querySelectorAll('.screen-person, .screen-card')].every(part => part.scrollHeight <= part.clientHeight + 1 && part.scrollWidth <= part.clientWidth + 1)"
        );
        await screen.ShouldComeToHoldAsync(
            "() => { const list = document.querySelector('.screen-agenda').getBoundingClientRect(), here = document.querySelector('.turn[aria-current]').getBoundingClientRect(); return here.top >= list.top && here.bottom <= list.bottom; }"
        );

        await screen.PressOwnKeyAsync("ArrowRight");
        await Expect(MeetingInTheBrowser.Named(screen)).Not.ToHaveTextAsync(one.FullName);
        await Expect(MeetingInTheBrowser.Named(meeting.Chair)).Not.ToHaveTextAsync(one.FullName);
        await screen.PressOwnKeyAsync("ArrowLeft");
        await Expect(MeetingInTheBrowser.Named(screen)).ToHaveTextAsync(one.FullName);
        await screen.ShouldPassAxeAsync();
        await screen.PressOwnKeyAsync("r");
        await Expect(screen.Locator("dialog[open]")).ToBeVisibleAsync();
        await screen.ShouldPassAxeAsync();
    }
}
