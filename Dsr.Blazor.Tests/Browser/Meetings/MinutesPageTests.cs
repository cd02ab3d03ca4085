using System.Text.RegularExpressions;
using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Meetings;

public partial class MinutesPageTests(Chromium chromium)
{
    [Fact]
    public async Task Minutes_are_put_right_approved_added_to_and_taken_to_the_organisations()
    {
        await using var app = RunningApp.Start(chromium);
        var meeting = await MeetingInTheBrowser.StartAsync(app);
        var sam = meeting.Chair;
        await sam.GetByLabel("What has changed").FillAsync("His mother is staying with him.");
        await Expect(sam.GetByText(SavedAt())).ToBeVisibleAsync();
        await meeting.AgreeAsync("Ring the landlord");
        await sam.GetByRole(AriaRole.Button, new() { Name = "Finish…" }).ClickAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Finish the meeting" }).ClickAsync();
        await sam.ShouldBeAtAsync("**/minutes");

        await Button(sam, "Put the words right").First.ClickAsync();
        await sam.ShouldPassAxeAsync();
        await sam.GetByLabel("What the minutes say").FillAsync("His aunt is staying with him.");
        await Button(sam, "Save the words").ClickAsync();
        await Expect(sam.Locator(".minutes-person").First).ToContainTextAsync("His aunt is staying with him.");
        await Button(sam, "Approve and lock").ClickAsync();
        await sam.ShouldPassAxeAsync();
        await Button(sam.OpenDialog(), "Approve and lock").ClickAsync();
        await Expect(sam.GetByText("and locked. What changes later is added")).ToBeVisibleAsync();
        await Expect(Button(sam, "Put the words right")).ToHaveCountAsync(0);

        await Button(sam, "Add an addendum for").First.ClickAsync();
        await sam.GetByLabel("What is added").FillAsync("The aunt left on Sunday.");
        await Button(sam, "Add it").ClickAsync();
        await Expect(sam.Locator(".minutes-person").First).ToContainTextAsync("The aunt left on Sunday.");
        await sam.PictureAsync("minutes-approved");

        await Button(sam, "Actions as a spreadsheet").ClickAsync();
        await sam.ShouldPassAxeAsync();
        await sam.GetByLabel("What it is for").FillAsync("Actions for the team meeting");
        var file = await sam.RunAndWaitForDownloadAsync(() => Button(sam, "Take the actions away").ClickAsync());
        Assert.Matches(@"^meeting-actions-\d{4}-\d\d-\d\d\.xlsx$", file.SuggestedFilename);

        await sam.GetByRole(AriaRole.Link, new() { Name = "Lists for organisations" }).ClickAsync();
        await sam.ShouldBeAtAsync("**/lists");
        await Expect(sam.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        await sam.ShouldPassAxeAsync();
        await sam.PictureAsync("minutes-lists");
        await sam.Locator("tr", new() { HasText = "signed on" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Button(sam, "Mark as sent").ClickAsync();
        await sam.GetByLabel("How", new() { Exact = true }).SelectOptionAsync("Secure e-mail");
        await sam.GetByLabel("Who received it").FillAsync("The team's secure mailbox");
        await sam.ShouldPassAxeAsync();
        await Button(sam.OpenDialog(), "Mark as sent").ClickAsync();
        await Expect(sam.GetByText("to The team's secure mailbox, by Sam Reid")).ToBeVisibleAsync();
        await sam.SetViewportSizeAsync(390, 844);
        await sam.ShouldFitItsWidthAsync();
        await sam.PictureAsync("minutes-list-phone");
    }

    [GeneratedRegex(@"^Saved \d")]
    private static partial Regex SavedAt();

    static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name });
}
