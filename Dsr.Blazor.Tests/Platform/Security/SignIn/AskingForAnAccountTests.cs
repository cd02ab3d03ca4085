using System.Net;
using Dsr.Blazor.Modules.Accounts;
using Dsr.Blazor.Modules.Accounts.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Platform.Security.SignIn;

/// <summary>Somebody whom the provider proves and Dsr does not know, as the server meets them.</summary>
public sealed class AskingForAnAccountTests : IAsyncLifetime
{
    const string Stranger = "nobody-we-know",
        Ask = "/account/ask";

    readonly TestFolder folder = new();
    ForgedIssuer issuer = null!;
    ServedApp app = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await ForgedIssuer.StartAsync();
        issuer.Recipe = forgedIssuer => forgedIssuer.Token(subject: Stranger);
        app = ServedApp.Production(folder.Directory, issuer);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task They_ask_once_and_then_read_that_it_waits()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);
        var fields = await FieldsAsync(browser);

        using var sent = await PostAsync(browser, fields);
        using var again = await PostAsync(browser, fields);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (sent.StatusCode, again.StatusCode));
        Assert.Contains("You have asked for an account", await browser.GetStringAsync(Ask));
        Assert.Equal((AccountRequestState.Waiting, "Robin Hale"), await LastAsync() is { } last ? (last.State, last.Name) : default);
    }

    [Fact]
    public async Task What_is_missing_is_told_with_what_was_typed()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await PostAsync(
            browser,
            await FieldsAsync(browser) with
            {
                Email = "robin",
                Why = "<b>For & with</b> my pupils",
            }
        );
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("""<a href="http://localhost/account/ask#Email">""", page);
        Assert.Contains("value=\"robin\"", page);
        Assert.Contains("&lt;b&gt;For &amp; with&lt;/b&gt; my pupils", page);
        Assert.Null(await LastAsync());
    }

    [Fact]
    public async Task A_field_that_nobody_sees_stops_a_robot()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await PostAsync(browser, await FieldsAsync(browser) with { Website = "https://elsewhere.example" });

        Assert.Contains("has to stay empty", await answer.Content.ReadAsStringAsync());
        Assert.Null(await LastAsync());
    }

    [Fact]
    public async Task Whom_nobody_proved_is_asked_to_sign_in_first_and_cannot_ask()
    {
        using var proved = app.Browser();
        await app.SignInAsync(proved);
        using var stranger = app.Browser();
        Assert.Contains("has to say who you are", await stranger.GetStringAsync(Ask));

        using var answer = await PostAsync(stranger, await FieldsAsync(stranger, "/sign-out"));

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Copy what you wrote, sign in again", page);
        Assert.Contains("To refer pupils.", page);
        Assert.Null(await LastAsync());
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/referrals")]
    [InlineData("/accounts")]
    [InlineData("/work")]
    public async Task The_proof_opens_no_page(string path)
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await browser.GetAsync(path);

        Assert.StartsWith("/sign-in?", answer.Headers.Location!.OriginalString);
        Assert.False(await ServedApp.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Its_cookie_is_for_asking_alone_and_no_script_reads_it()
    {
        using var browser = app.Browser();
        using var sent = await browser.GetAsync("/sign-in/start");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(sent.Headers.Location!.Query);
        (issuer.Nonce, issuer.Challenge) = (query["nonce"].ToString(), query["code_challenge"].ToString());
        using var back = await browser.GetAsync("/sign-in/callback?code=code&state=" + Uri.EscapeDataString(query["state"].ToString()));

        var cookie = Assert.Single(back.Headers.GetValues("Set-Cookie"), text => text.StartsWith("dsr.asks=", StringComparison.Ordinal));
        Assert.Contains("path=/account;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Stranger, cookie, StringComparison.Ordinal);
    }

    Task<AccountRequest?> LastAsync()
    {
        var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<AccountRequests>().LastOfAsync(Stranger);
    }

    static async Task<AskFields> FieldsAsync(HttpClient browser, string from = Ask) => new(await Page.TokenAsync(browser, from));

    static async Task<HttpResponseMessage> PostAsync(HttpClient browser, AskFields fields)
    {
        using var form = new FormUrlEncodedContent([
            new("_handler", "ask"),
            new("__RequestVerificationToken", fields.Token),
            new("Form.Name", "Robin Hale"),
            new("Form.Job", "SENCO"),
            new("Form.OrganisationChoice", "other"),
            new("Form.Organisation", "Wychford School"),
            new("Form.Email", fields.Email),
            new("Form.Why", fields.Why),
            new("Form.Website", fields.Website),
        ]);
        return await browser.PostAsync(Ask, form);
    }

    sealed record AskFields(string Token, string Email = "robin@wychford.sch.uk", string Why = "To refer pupils.", string Website = "");
}
