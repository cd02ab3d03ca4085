using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.SignIn;

/// <summary>What is on the screens of somebody whose account is closed or changed while they are open.</summary>
public sealed class ClosedAccountTests(Chromium chromium)
{
    // Far less than the half hour after which an idle page leaves.
    static readonly LocatorAssertionsToBeVisibleOptions seconds = new() { Timeout = 8_000 };

    [Fact]
    public async Task Closing_an_account_takes_the_register_off_each_of_its_screens()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/triage");
        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Triage" })).ToBeVisibleAsync();
        var colleague = await app.SignInAsync("Priya Kaur");

        await ChangeAsync(app, "demo:sam", account => account.Deactivate());

        foreach (var open in new[] { page, other })
            await Expect(open.GetByText("Your account here was closed")).ToBeVisibleAsync(seconds);
        Assert.DoesNotContain("DSR-", await page.ContentAsync());
        await Expect(colleague.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Register");
        await page.GotoAsync("/register");
        await page.ShouldBeAtAsync("**/sign-in?returnUrl=%2Fregister");
    }

    [Fact]
    public async Task Other_roles_draw_the_open_page_anew_with_what_they_open()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.SignInAsync("Sam Reid");
        await Expect(page.Locator("table tbody tr").First).ToBeVisibleAsync();

        await ChangeAsync(app, "demo:sam", account =>
        {
            account.Deactivate();
            account.Reopen(account.Name, account.Email, [Role.Analyst], account.OrganisationId);
        });

        await Expect(page.GetByText("Your role does not include the people on the register")).ToBeVisibleAsync(seconds);
        await Expect(page.Locator(".user, .menu .who").First).ToContainTextAsync("Analyst");
        Assert.DoesNotContain("DSR-", await page.ContentAsync());
    }

    static async Task ChangeAsync(RunningApp app, string subject, Action<Account> change)
    {
        await using var work = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "changed an account");
        change(await work.Db.Accounts.SingleAsync(account => account.Subject == subject));
        await work.CommitAsync();
    }
}
