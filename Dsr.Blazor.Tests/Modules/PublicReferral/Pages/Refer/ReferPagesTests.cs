using System.Net;
using System.Text.RegularExpressions;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages.Refer;

public sealed partial class ReferPagesTests : IAsyncDisposable
{
    readonly TestFolder folder = new();
    readonly ServedApp app;
    readonly Filling filling;

    public ReferPagesTests()
    {
        app = new("Development", folder.Directory);
        filling = new(app);
    }

    public async ValueTask DisposeAsync()
    {
        filling.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    async Task<T> AskAsync<T>(Func<DsrDb, Task<T>> ask)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await ask(db);
    }

    [Fact]
    public async Task A_form_goes_from_the_first_question_to_a_reference()
    {
        Assert.Equal("/refer/check", await filling.FillAsync("check", ("now", "Two visits by the crisis team & no sleep.")));
        Assert.Contains(
            "Two visits by the crisis team & no sleep.",
            (await filling.OpenAsync("/refer/check")).Html,
            StringComparison.Ordinal
        );

        Assert.Equal("/refer/sent", (await filling.PostAsync("/refer/check")).Location);

        var sent = (await filling.OpenAsync("/refer/sent")).Html;
        var referral = await AskAsync(db =>
            db.Referrals.Include(candidate => candidate.Said)
                .OrderByDescending(candidate => candidate.RecordedAt)
                .FirstAsync(candidate => candidate.Method == ReferralMethod.PublicForm)
        );
        Assert.Contains(referral.Reference, sent, StringComparison.Ordinal);
        Assert.Equal("Two visits by the crisis team & no sleep.", referral.Form.CurrentIssues);
        Assert.DoesNotContain("Zofia", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("If it cannot wait", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_again_or_gone_back_to_it_shows_the_same_confirmation()
    {
        var before = await AskAsync(db => db.Referrals.CountAsync());
        await filling.FillAsync("check");
        var form = await filling.OpenAsync("/refer/check");
        await filling.PostAsync("/refer/check");

        Assert.Equal("/refer/sent", (await filling.OpenAsync("/refer/check")).Location);
        Assert.Equal("/refer/sent", (await filling.OpenAsync("/refer/name")).Location);
        Assert.Equal(HttpStatusCode.OK, (await filling.OpenAsync("/refer/who")).Status);
        Assert.Equal(1, await AskAsync(db => db.Referrals.CountAsync()) - before);
        Assert.NotEmpty(form.Html);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_listed_with_links_and_everything_typed_is_still_there()
    {
        await filling.FillAsync("home");

        var came = await filling.PostAsync(
            "/refer/home",
            ("address", "12 <b>Mill</b> Lane"),
            ("postcode", "SV1 2AB"),
            ("council", "other"),
            ("nhs-number", "485 777 3456")
        );

        Assert.Equal(HttpStatusCode.OK, came.Status);
        Assert.Contains("<title>Error: Where do you live?", came.Html, StringComparison.Ordinal);
        Assert.Contains("/refer/home#council-other", came.Html, StringComparison.Ordinal);
        Assert.Contains("/refer/home#nhs-number", came.Html, StringComparison.Ordinal);
        Assert.Contains("12 <b>Mill</b> Lane", came.Html, StringComparison.Ordinal);
        Assert.Contains("485 777 3456", came.Html, StringComparison.Ordinal);
        Assert.Contains("""value="other" checked""", came.Html, StringComparison.Ordinal);
        Assert.Equal("/refer/home", (await filling.OpenAsync("/refer/check")).Location);
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("مرحبا بالعالم \u202Eabc")]
    [InlineData("👩‍👧 Zoë Ōtāne 你好")]
    [InlineData("'; DROP TABLE Referrals; --")]
    public async Task Whatever_is_typed_is_kept_as_text_and_shown_as_text(string text)
    {
        (string, string)[] typed =
        [
            ("given-name", text),
            ("preferred-name", text),
            ("address", text),
            ("now", text),
            ("tried", text),
            ("help", text),
            ("times", text),
        ];
        await filling.FillAsync("check", typed);
        var raw = await filling.Browser.GetStringAsync("/refer/check");
        await filling.PostAsync("/refer/check");

        var form = (
            await AskAsync(db =>
                db.Referrals.Include(referral => referral.Said)
                    .OrderByDescending(referral => referral.RecordedAt)
                    .FirstAsync(referral => referral.Method == ReferralMethod.PublicForm)
            )
        ).Form;
        Assert.All(
            [
                form.Person.GivenName,
                form.Person.PreferredName,
                form.Person.Address,
                form.CurrentIssues,
                form.Tried,
                form.CouldHelp,
                form.Contact.Times,
            ],
            kept => Assert.Equal(ShownText.Of(text), kept)
        );
        Assert.Contains(ShownText.Of(text), WebUtility.HtmlDecode(raw), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_long_a_text_is_refused_with_all_of_it_still_there()
    {
        await filling.FillAsync("now");
        var text = new string('x', 8001) + " and the end";

        var came = await filling.PostAsync("/refer/now", ("now", text));

        Assert.Contains("This can hold 8,000 characters, and there are 8,013.", came.Html, StringComparison.Ordinal);
        Assert.Contains(text, came.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_keeps_even_what_cannot_be_taken_yet()
    {
        await filling.FillAsync("home");

        var came = await filling.PostAsync("/refer/home", ("address", "12 Mill Lane"), ("nhs-number", "485"), ("do", "back"));

        Assert.Equal("/refer/born", came.Location);
        Assert.Contains("12 Mill Lane", (await filling.OpenAsync("/refer/home")).Html, StringComparison.Ordinal);
        Assert.Equal("/refer/home", (await filling.OpenAsync("/refer/now")).Location);
    }

    [Fact]
    public async Task Change_returns_to_the_answers_and_asks_what_the_change_opened()
    {
        await filling.FillAsync("check");

        Assert.Equal("/refer/check", (await filling.PostAsync("/refer/help/change", ("help", "A keyworker."))).Location);
        Assert.Equal(
            "/refer/parents/change",
            (await filling.PostAsync("/refer/born/change", ("born-day", "4"), ("born-month", "5"), ("born-year", "2014"))).Location
        );
        Assert.Equal("/refer/check", (await filling.PostAsync("/refer/parents/change", ("parents", "not-asked"))).Location);
        Assert.Contains("A keyworker.", (await filling.OpenAsync("/refer/check")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_urgent_shows_urgent_help_at_once_and_again_at_the_end()
    {
        await filling.FillAsync("urgent");
        Assert.Equal("/refer/urgent-help", (await filling.PostAsync("/refer/urgent", ("urgent", "yes"))).Location);
        Assert.Matches(Lines(), (await filling.OpenAsync("/refer/urgent-help")).Html);

        await filling.FillAsync("check", ("urgent", "not-sure"));
        await filling.PostAsync("/refer/check");

        var sent = (await filling.OpenAsync("/refer/sent")).Html;
        Assert.Contains("If it cannot wait", sent, StringComparison.Ordinal);
        Assert.True(
            await AskAsync(db =>
                db.Referrals.Include(referral => referral.Said)
                    .OrderByDescending(referral => referral.RecordedAt)
                    .Where(referral => referral.Method == ReferralMethod.PublicForm)
                    .FirstAsync()
            )
                is { Form.Urgent: true }
        );
    }

    [Fact]
    public async Task A_saved_form_is_come_back_to_in_another_browser_with_its_code()
    {
        await filling.FillAsync("tried");
        Assert.Equal("/refer/save", (await filling.PostAsync("/refer/tried", ("tried", "A sleep clinic."), ("do", "save"))).Location);
        var code = Code().Match((await filling.PostAsync("/refer/save")).Html).Value;
        using var elsewhere = new Filling(app);

        var came = await elsewhere.PostAsync(
            "/refer/return",
            ("code", code.ToLowerInvariant()),
            ("birth-day", "4"),
            ("birth-month", "5"),
            ("birth-year", "1992")
        );

        Assert.Equal("/refer/help", came.Location);
        Assert.Contains("A sleep clinic.", (await elsewhere.OpenAsync("/refer/tried")).Html, StringComparison.Ordinal);
        Assert.Equal("/refer", (await filling.OpenAsync("/refer/tried")).Location);
        Assert.Contains("no longer there", (await filling.OpenAsync("/refer")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_date_of_birth_is_known_saving_asks_for_it()
    {
        await filling.FillAsync("name");
        await filling.PostAsync("/refer/name", ("given-name", "Zofia"), ("do", "save"));

        Assert.Contains("Write the day", (await filling.PostAsync("/refer/save")).Html, StringComparison.Ordinal);
        Assert.Matches(
            Code(),
            (await filling.PostAsync("/refer/save", ("save-day", "4"), ("save-month", "5"), ("save-year", "1992"))).Html
        );
    }

    [Theory]
    [InlineData("/refer/name", "/refer")]
    [InlineData("/refer/check", "/refer")]
    [InlineData("/refer/save", "/refer")]
    [InlineData("/refer/sent", "/refer")]
    [InlineData("/refer/urgent-help", "/refer")]
    public async Task Without_a_form_its_pages_lead_to_the_start(string path, string to) =>
        Assert.Equal(to, (await filling.OpenAsync(path)).Location);

    [Fact]
    public async Task A_question_that_there_is_not_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await filling.OpenAsync("/refer/no-such-question")).Status);

    [Fact]
    public async Task Where_policy_takes_professional_referrals_only_the_form_says_why_and_how_else()
    {
        await filling.FillAsync("name");
        var off = FrontDoorPolicies.SelfReferral.Default with { IsOffered = false };
        await using (var change = await app.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test"))
        {
            change.Db.Add(
                new PolicySetting(
                    FrontDoorPolicies.SelfReferral,
                    PolicyBook.Write(FrontDoorPolicies.SelfReferral, off),
                    change.Act.Today,
                    change.Act
                )
            );
            await change.CommitAsync();
        }

        await EventuallyAsync(async () => (await filling.OpenAsync("/refer/name")).Location == "/refer");
        var start = (await filling.OpenAsync("/refer")).Html;

        Assert.Contains(off.WhyNot, start, StringComparison.Ordinal);
        Assert.Contains(off.Instead, start, StringComparison.Ordinal);
        Assert.DoesNotContain("Start now", start, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_is_for_the_form_alone_and_no_script_reads_it()
    {
        using var browser = app.BrowserWith("none=1");
        using var page = await browser.GetAsync("/refer/who");
        Assert.DoesNotContain(page.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], text =>
            text.StartsWith("dsr-refer", StringComparison.Ordinal)
        );

        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await Page.TokenAsync(filling.Browser, "/refer/who")),
            new("_handler", "question"),
            new("who", "me"),
        ]);
        using var sent = await filling.Browser.PostAsync("/refer/who", form);

        var cookie = Assert.Single(sent.Headers.GetValues("Set-Cookie"), text => text.StartsWith("dsr-refer=", StringComparison.Ordinal));
        Assert.Contains("path=/refer", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    // The feed tells the policy's keeper of a change a moment after it was made.
    static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200 && !await holds(); tries++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex Code();

    [GeneratedRegex("Call 999.*Call 111", RegexOptions.Singleline)]
    private static partial Regex Lines();
}
