using Dsr.Blazor.Tests.Browser.PersonRecord;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.Accounts;

public class AskingTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_asks_without_script_is_approved_signs_in_and_sees_nothing_of_anyone()
    {
        await using var app = RunningApp.Start(chromium);
        var priya = await app.SignInAsync("Priya Kaur", "/accounts");
        await Expect(Nav(priya)).ToHaveTextAsync("Accounts 1");
        var page = await app.VisitAsync("/sign-in", script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for an account" }).ClickAsync();

        // Nothing typed yet, then all of it: what is right stays.
        await page.GetByLabel("Your name").FillAsync("Zoë Çelik <b>");
        await page.Button("Ask for an account").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link)).ToHaveCountAsync(4);
        await Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Zoë Çelik <b>");
        await page.PictureAsync("ask-errors");
        await page.GetByLabel("Your job").FillAsync("Support worker");
        await page.GetByLabel("Your organisation").SelectOptionAsync("Another: I write it below");
        await page.GetByLabel("If it is not on the list, its name").FillAsync("Fernhill Care");
        await page.GetByLabel("Your work e-mail").FillAsync("zoe@fernhill.example");
        await page.GetByLabel("Why you need the register").FillAsync("To refer people whom we support.");
        await page.Button("Ask for an account").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You have asked for an account");
        await page.ReloadAsync();
        await Expect(page.GetByText("You do not have to ask again")).ToBeVisibleAsync();
        Assert.Equal(
            1,
            await app.AskAsync(db => db.AccountRequests.CountAsync(accountRequest => accountRequest.Organisation == "Fernhill Care"))
        );

        // The coordinator's page follows.
        await Expect(Nav(priya)).ToHaveTextAsync("Accounts 2");
        await Act(priya, "Zoë Çelik <b>", "Approve").ClickAsync();
        await Expect(priya.OpenDialog()).ToContainTextAsync("has not signed the sharing agreement");
        await priya.OpenDialog().Button("Approve the account").ClickAsync();
        await Expect(priya.OpenDialog().GetByRole(AriaRole.Alert)).ToContainTextAsync("Tick what they may do.");
        await priya.GetByLabel("Referrer").CheckAsync();
        await priya.ShouldPassAxeAsync();
        await priya.OpenDialog().Button("Approve the account").ClickAsync();
        await Expect(priya.OpenDialog().GetByLabel("Text"))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("Your account for the dynamic support register is ready"));
        await priya.ShouldPassAxeAsync();
        await priya.OpenDialog().Button("Done").ClickAsync();
        await Expect(Nav(priya)).ToHaveTextAsync("Accounts 1");

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account is ready");
        var zoe = await app.SignInAsync("Zoë Çelik <b>", "/work", lands: "/referrals");
        await Expect(zoe.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My referrals");
        await Expect(zoe.GetByText("You have made no referral yet")).ToBeVisibleAsync();
        foreach (
            var closed in new[]
            {
                "/register",
                "/people/" + await app.AskAsync(db => db.People.Select(person => person.Id).FirstAsync()),
                "/accounts",
                "/actions",
            }
        )
        {
            await zoe.GotoAsync(closed);
            await Expect(zoe.GetByRole(AriaRole.Main))
                .ToContainTextAsync(new System.Text.RegularExpressions.Regex("not open to you|does not include"));
        }
    }

    [Fact]
    public async Task Who_is_refused_reads_why_and_may_ask_again()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/account/ask");
        await page.ShouldPassAxeAsync();
        await page.Button("Ask for an account").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await FillAsync(page, "Ada Byrne");
        await Expect(page.GetByText("You do not have to ask again")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        var kai = await app.SignInAsync("Kai Morris", "/work", lands: "/accounts");

        await Act(kai, "Ada Byrne", "Refuse").ClickAsync();
        await kai.OpenDialog().GetByLabel("Why").FillAsync("We could not confirm where you work.");
        await kai.ShouldPassAxeAsync();
        await kai.OpenDialog().Button("Refuse the account").ClickAsync();
        await Expect(kai.OpenDialog().GetByLabel("Text"))
            .ToHaveValueAsync(new System.Text.RegularExpressions.Regex("We could not confirm where you work."));
        await kai.PictureAsync("accounts-tell");

        await page.ReloadAsync();
        await Expect(page.GetByText("We could not confirm where you work.")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
        await FillAsync(page, "Ada Byrne");
        await Expect(page.GetByText("You do not have to ask again")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1366)]
    public async Task The_pages_fit(int width)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/account/ask", width: width);
        await page.ShouldFitItsWidthAsync();
        await page.PictureAsync($"ask-{width}");
        var priya = await app.SignInAsync("Priya Kaur", "/accounts", width, 844);
        await Expect(priya.GetByText("Martha Quill").First).ToBeVisibleAsync();
        await priya.ShouldFitItsWidthAsync();
        await priya.ShouldPassAxeAsync();
        await priya.PictureAsync($"accounts-{width}");
        await Act(priya, "Martha Quill", "Approve").ClickAsync();
        await priya.ShouldFitItsWidthAsync();
        await priya.PictureAsync($"accounts-approve-{width}");
    }

    static ILocator Nav(IPage page) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link).Filter(new() { HasText = "Accounts" });

    static ILocator Act(IPage page, string name, string act) =>
        page.GetByRole(AriaRole.Row).Filter(new() { HasText = name }).GetByRole(AriaRole.Button, new() { NameRegex = new($"^{act}") });

    static async Task FillAsync(IPage page, string name)
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Your job").FillAsync("Social worker");
        await page.GetByLabel("Your organisation").SelectOptionAsync("Severnside City Council");
        await page.GetByLabel("Your work e-mail").FillAsync("ada@severnside.example");
        await page.GetByLabel("Why you need the register").FillAsync("I work with people who are on it.");
        await page.Button("Ask for an account").ClickAsync();
    }
}
