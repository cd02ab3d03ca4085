using Dsr.Blazor.Platform.Security.SignIn;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dsr.Blazor.Tests.Platform.Security.SignIn;

/// <summary>One server and one issuer for all; each test is a browser of its own.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    readonly TestFolder folder = new();
    ForgedIssuer issuer = null!;
    ServedApp app = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await ForgedIssuer.StartAsync();
        app = ServedApp.Production(folder.Directory, issuer);
        await app.AddAccountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_good_token_signs_in_and_leads_on_to_where_one_wanted_to_go()
    {
        using var browser = app.Browser();

        Assert.Equal("/meetings?when=past", await app.SignInAsync(browser, "/meetings?when=past"));
        Assert.True(await ServedApp.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\n/elsewhere.example")]
    [InlineData("\t//elsewhere.example")]
    [InlineData("~//elsewhere.example")]
    [InlineData("/meetings\r\nSet-Cookie: dsr=x")]
    public async Task It_leads_to_no_other_site(string returnUrl)
    {
        using var browser = app.Browser();

        Assert.Equal("/work", await app.SignInAsync(browser, returnUrl));
    }

    [Fact]
    public async Task Where_it_leads_is_looked_at_once_more_when_the_answer_comes_back()
    {
        using var browser = app.Browser();
        var options = app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(Provider.Scheme);

        var led = await app.SignInAsync(browser, "/meetings", state =>
        {
            var kept = options.StateDataFormat.Unprotect(state)!;
            kept.RedirectUri = "/\t/elsewhere.example";
            return options.StateDataFormat.Protect(kept);
        });

        Assert.Equal("/work", led);
        Assert.True(await ServedApp.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Letters_that_no_header_carries_are_led_to_all_the_same()
    {
        using var browser = app.Browser();

        Assert.Equal("/meetings?when=d%C3%A9j%C3%A0", await app.SignInAsync(browser, "/meetings?when=déjà"));
    }

    public static TheoryData<string, Func<ForgedIssuer, string>> Forgeries =>
        new()
        {
            { "another issuer", issuer => issuer.Token(issuer: "https://elsewhere.example") },
            { "another audience", issuer => issuer.Token(audience: "another-app") },
            { "another client's", issuer => issuer.Token(azp: "another-app") },
            { "another sign-in's nonce", issuer => issuer.Token(nonce: "of another sign-in") },
            { "no nonce", issuer => issuer.Token(nonce: "") },
            { "a stranger's key", issuer => issuer.Token(signedWith: ForgedIssuer.NewKey()) },
            { "a stranger's key under a known name", issuer => issuer.Token(signedWith: issuer.StrangersKey()) },
            { "no signature", issuer => issuer.Token(isSigned: false) },
            { "its signature cut off", issuer => string.Concat(issuer.Token().Split('.')[..2].Select(part => part + ".")) },
            { "a signature under no algorithm", issuer => issuer.Token(isSigned: false) + "c2lnbmVk" },
            { "a public key as a secret", issuer => issuer.SharedSecretToken() },
            { "expired", issuer => issuer.Token(expires: TimeSpan.FromMinutes(-10)) },
            { "encrypted", issuer => issuer.Token() + ".x.y" },
            { "nobody", issuer => issuer.Token(subject: "") },
            { "no token", _ => "" },
            { "never issued", issuer => issuer.Token(forge: token => token.Payload.Remove("iat")) },
            { "issued at no time", issuer => issuer.Token(forge: token => token.Payload["iat"] = "yesterday") },
            { "issued in the future", issuer => issuer.Issued(TimeSpan.FromMinutes(10)) },
            { "with an extension", issuer => issuer.Token(forge: token => token.Header["crit"] = new[] { "b64" }) },
            { "with an extension of no name", issuer => issuer.Token(forge: token => token.Header["crit"] = Array.Empty<string>()) },
            { "an access token", issuer => issuer.Token(forge: token => token.Header["typ"] = "at+jwt") },
            { "an access token in full", issuer => issuer.Token(forge: token => token.Header["typ"] = "application/at+jwt") },
            { "a logout token", issuer => issuer.Token(forge: token => token.Header["typ"] = "logout+jwt") },
            {
                "for several, without a party",
                issuer => issuer.Token(forge: token => token.Payload["aud"] = new[] { ForgedIssuer.Client, "another-app" })
            },
        };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_token_that_does_not_hold_signs_nobody_in(string forgery, Func<ForgedIssuer, string> recipe)
    {
        using var browser = app.Browser();
        issuer.Recipe = recipe;

        Assert.Equal((forgery, "/sign-in?why=failed"), (forgery, await app.SignInAsync(browser)));
        Assert.False(await ServedApp.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("jwt")]
    [InlineData(null)]
    public async Task A_token_may_name_its_type_or_not(string? type)
    {
        using var browser = app.Browser();
        issuer.Recipe = made => made.Token(forge: token => token.Header["typ"] = type);

        Assert.Equal("/sign-out", await app.SignInAsync(browser));
    }

    [Fact]
    public async Task A_clock_a_minute_ahead_is_no_forgery()
    {
        using var browser = app.Browser();
        issuer.Recipe = made => made.Issued(TimeSpan.FromMinutes(1));

        Assert.Equal("/sign-out", await app.SignInAsync(browser));
    }

    [Fact]
    public async Task A_nonce_of_another_sign_in_of_the_same_browser_is_refused()
    {
        using var browser = app.Browser();
        using var first = await browser.GetAsync("/sign-in/start");
        var nonce = QueryHelpers.ParseQuery(first.Headers.Location!.Query)["nonce"].ToString();
        issuer.Recipe = made => made.Token(nonce: nonce);

        Assert.Equal("/sign-in?why=failed", await app.SignInAsync(browser));
    }

    [Fact]
    public async Task The_browser_is_sent_with_a_challenge_a_state_and_a_nonce()
    {
        using var browser = app.Browser();

        using var sent = await browser.GetAsync("/sign-in/start");

        var query = QueryHelpers.ParseQuery(sent.Headers.Location!.Query);
        Assert.Equal(
            ("code", "S256", "openid"),
            (query["response_type"].ToString(), query["code_challenge_method"].ToString(), query["scope"].ToString())
        );
        Assert.All(new[] { "code_challenge", "state", "nonce" }, name => Assert.NotEmpty(query[name].ToString()));
        Assert.Equal("http://localhost/sign-in/callback", query["redirect_uri"].ToString());
    }

    [Fact]
    public async Task When_the_provider_does_not_answer_the_page_says_so()
    {
        await issuer.DisposeAsync();
        using var browser = app.Browser();

        using var sent = await browser.GetAsync("/sign-in/start?returnUrl=%2Fmeetings");

        Assert.Equal("/sign-in?why=away&returnUrl=%2Fmeetings", sent.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/signin-oidc")]
    [InlineData("/signout-oidc")]
    [InlineData("/signout-callback-oidc")]
    public async Task No_address_signs_anybody_out_from_elsewhere(string path)
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await browser.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(await ServedApp.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task A_key_that_was_rolled_over_works()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);
        issuer.RollKey();
        // The least time between two looks at what the issuer publishes.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        using var another = app.Browser();

        Assert.Equal("/sign-out", await app.SignInAsync(another));
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        using var browser = app.Browser();
        using var sent = await browser.GetAsync("/sign-in/start");
        var state = QueryHelpers.ParseQuery(sent.Headers.Location!.Query)["state"].ToString();
        using var another = app.Browser();

        using var back = await another.GetAsync("/sign-in/callback?code=code&state=" + Uri.EscapeDataString(state));

        Assert.Equal("/sign-in?why=failed", back.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_has_no_open_account_can_ask_for_one_and_is_not_signed_in(bool closed)
    {
        using var browser = app.Browser();
        if (closed)
            await app.CloseAccountAsync();
        else
            issuer.Recipe = forgedIssuer => forgedIssuer.Token(subject: "nobody-we-know");

        var sent = await app.SignInAsync(browser);

        Assert.Equal("/account/ask", sent);
        Assert.Contains("Why you need the register", await browser.GetStringAsync(sent));
        Assert.False(await ServedApp.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_leads_to_the_provider()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await ServedApp.SignOutAsync(browser);

        var onward = Assert.Single(answer.Headers.GetValues("Refresh"));
        Assert.StartsWith($"0; url={issuer.Address}/end?", onward);
        Assert.Contains("id_token_hint=ey", onward);
        Assert.Contains(Uri.EscapeDataString("http://localhost/signed-out"), onward);
        Assert.False(await ServedApp.IsSignedInAsync(browser));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task With_a_provider_there_is_no_demo(string environment)
    {
        using var own = new TestFolder();
        await using var other = new ServedApp(environment, own.Directory, issuer);
        using var browser = other.Browser();
        using var form = new FormUrlEncodedContent([new("account", Guid.NewGuid().ToString())]);

        using var answer = await browser.PostAsync("/sign-in/demo", form);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("demo", await browser.GetStringAsync("/sign-in"), StringComparison.OrdinalIgnoreCase);
    }
}
