using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>Each list as its reader likes it: columns taken off stay off, and a view is found by its name.</summary>
public class ListToolsTests(Chromium chromium)
{
    [Theory]
    [InlineData("/actions?overdue=yes", "Owner", "overdue=yes")]
    [InlineData("/tasks?show=unassigned", "Asked by", "show=unassigned")]
    [InlineData("/triage?show=unassigned", "From", "show=unassigned")]
    public async Task Columns_are_chosen_and_views_kept_on_every_list(string address, string column, string query)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Priya Kaur", address);
        var heading = page.GetByRole(AriaRole.Columnheader, new() { Name = column, Exact = true });
        await Expect(heading).ToBeVisibleAsync();

        await page.Button("Columns").ClickAsync();
        await page.OpenDialog().GetByLabel(column, new() { Exact = true }).UncheckAsync();
        await Expect(heading).ToHaveCountAsync(0);
        await page.ShouldPassAxeAsync();
        await page.OpenDialog().Button("Done").ClickAsync();
        await page.Button("Save this view").ClickAsync();
        await page.OpenDialog().GetByLabel("Name for what is shown now").FillAsync("Mondays");
        await page.ShouldPassAxeAsync();
        await page.OpenDialog().Button("Save this view").ClickAsync();

        await page.GotoAsync(address.Split('?')[0]);
        await Expect(page.GetByRole(AriaRole.Columnheader).First).ToBeVisibleAsync();
        await Expect(heading).ToHaveCountAsync(0);
        await page.Button("Views 1").ClickAsync();
        await page.OpenDialog().GetByRole(AriaRole.Link, new() { Name = "Mondays" }).ClickAsync();
        await page.ShouldBeAtAsync("**?" + query);
    }
}
