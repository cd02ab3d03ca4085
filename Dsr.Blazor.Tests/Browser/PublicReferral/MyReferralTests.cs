using Dsr.Blazor.Modules.Referrals;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dsr.Blazor.Tests.Browser.PublicReferral;

public class MyReferralTests(Chromium chromium)
{
    static async Task<string> ReferredAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (
            await scope
                .ServiceProvider.GetRequiredService<ReferralIntake>()
                .ReceivePublicAsync(TestReferrals.Form(), [TestReferrals.Agrees], ReferralSource.Self)
        ).Reference;
    }

    static async Task AskAsync(IPage page, string reference)
    {
        await page.GotoAsync("/my-referral");
        await page.GetByLabel("The reference of the referral").FillAsync(reference);
        await page.GetByLabel("I no longer agree to be on the register").CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Zofia <b>Nowak</b>");
        await page.GetByLabel("How we can reach you").FillAsync("01632 960 155, mornings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_takes_back_their_consent_and_the_team_sees_to_it(bool script)
    {
        await using var app = RunningApp.Start(chromium);
        var reference = await ReferredAsync(app);
        var page = await app.VisitAsync("/my-referral", 390, 844, script);
        await AskAsync(page, reference);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "We have your message" })).ToBeVisibleAsync();
        Assert.DoesNotContain(reference, page.Url, StringComparison.Ordinal);

        var priya = await app.SignInAsync("Priya Kaur", "/tasks?show=asked");
        var row = priya.Locator("tbody tr").Filter(new() { HasText = "Withdraw consent" });
        await Expect(row).ToContainTextAsync("Zofia <b>Nowak</b>");
        await Expect(row).ToContainTextAsync(reference);
        await row.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Priya Kaur");
        await row.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await priya.GetByLabel("What came of it").FillAsync("Rang her; the referral is withdrawn.");
        await priya.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await Expect(priya.Locator(".error-summary")).ToContainTextAsync("How you made sure who asked is missing");
        await priya.ShouldPassAxeAsync();
        await priya.GetByLabel("How you made sure who asked").FillAsync("Rang the number on the referral.");
        await priya.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        Assert.Equal(
            1,
            await app.AskAsync(db =>
                db.TeamTasks.CountAsync(task => task.Kind == TeamTaskKind.WithdrawConsent && task.DoneBy == "Priya Kaur")
            )
        );
    }

    [Fact]
    public async Task A_reference_that_belongs_to_nothing_is_answered_with_the_same_page()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/my-referral", 390, 844, script: false);
        await AskAsync(page, await ReferredAsync(app));
        var known = await page.Locator("main").InnerTextAsync();
        await AskAsync(page, "DSR-R-BBBBBB");

        await Expect(page.Locator("main")).ToHaveTextAsync(known, new() { UseInnerText = true });
    }

    [Fact]
    public async Task What_is_missing_is_said_with_links_and_all_that_was_typed_stays()
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/my-referral", 390, 844, script: false);
        await page.GetByLabel("What should we know").FillAsync("محمد 🦋 <script>alert(1)</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(page.Locator(".error-summary a")).ToHaveCountAsync(4);
        await Expect(page.GetByLabel("What should we know")).ToHaveValueAsync("محمد 🦋 <script>alert(1)</script>");
        Assert.Equal(0, await app.AskAsync(db => db.TeamTasks.CountAsync(task => task.Asker != null)));
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(1366, 768)]
    public async Task The_pages_pass_axe_and_fit_their_width(int width, int height)
    {
        await using var app = RunningApp.Start(chromium);
        var page = await app.VisitAsync("/my-referral", width, height, script: true);
        await page.ShouldFitItsWidthAsync();
        await page.ShouldPassAxeAsync();
        await AskAsync(page, "DSR-R-BBBBBB");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "We have your message" })).ToBeVisibleAsync();
        await page.ShouldFitItsWidthAsync();
        await page.ShouldPassAxeAsync();
        var tasks = await app.SignInAsync("Sam Reid", "/tasks?show=asked", width, height);
        await Expect(tasks.Locator("tbody tr")).ToHaveCountAsync(1);
        await tasks.ShouldFitItsWidthAsync();
        await tasks.ShouldPassAxeAsync();
    }
}
