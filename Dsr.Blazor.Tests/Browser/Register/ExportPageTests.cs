using Dsr.Blazor.Tests.Platform.Spreadsheets.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Register;

public class ExportPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_lead_exports_what_is_on_the_screen()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid", "/register?sort=name&rating=red");
        var first = (await page.Locator("tbody th a").First.InnerTextAsync()).Split(", ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export…" }).ClickAsync();
        await page.GetByLabel("What it is for").FillAsync("board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("at least 10 characters");
        await page.ShouldPassAxeAsync();
        await page.GetByLabel("What it is for").FillAsync("Quarterly return to the board");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync()
        );

        using var file = await ReadAsync(download);
        Assert.Equal("Filters: Red; sorted by name", file.Text("A4"));
        Assert.Equal((first[0], first[1], "Red"), (file.Text("B8"), file.Text("C8"), file.Text("J8")));
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.DoesNotContain("board", download.Url, StringComparison.Ordinal);
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(6);
        Assert.Equal(1, await app.AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.Kind == "Exported")));
        var again = await page.APIRequest.GetAsync(download.Url);
        Assert.Equal(410, again.Status);
    }

    [Fact]
    public async Task A_coordinator_asks_the_lead_approves_live_and_the_file_is_fetched_once()
    {
        await using var app = RunningApp.Start(chromium);
        var priya = await app.SignInAsync("Priya Kaur", "/register?sort=review&overdue=yes");
        var sam = await app.SignInAsync("Sam Reid");
        await priya.GetByRole(AriaRole.Button, new() { Name = "Export…" }).ClickAsync();
        await priya.GetByLabel("What it is for").FillAsync("Late reviews for the team");
        await priya.GetByRole(AriaRole.Button, new() { Name = "Ask for it" }).ClickAsync();

        await Expect(sam.GetByText("asks to export the register")).ToBeVisibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Approve…" }).ClickAsync();
        await sam.ShouldPassAxeAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        var fetch = priya.GetByRole(AriaRole.Button, new() { Name = "Fetch the file" });
        await Expect(fetch).ToBeVisibleAsync();
        using var file = await ReadAsync(await priya.RunAndWaitForDownloadAsync(() => fetch.ClickAsync()));
        Assert.Contains("approved by Sam Reid", file.Text("A2"), StringComparison.Ordinal);
        await Expect(fetch).ToHaveCountAsync(0);
    }

    static async Task<ReadBack> ReadAsync(IDownload download) => new(await File.ReadAllBytesAsync((await download.PathAsync())!));
}
