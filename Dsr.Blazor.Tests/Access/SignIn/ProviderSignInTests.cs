namespace Dsr.Blazor.Tests.Access.SignIn;

/// <summary>One server and one issuer for all; each test is a browser of its own.</summary>
public sealed class ProviderSignInTests : IAsyncLifetime
{
    readonly TestFolder folder = new();
    ForgedIssuer issuer = null!;
    ServedApp app = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await ForgedIssuer.Start();
        app = ServedApp.Production(folder.Directory, issuer);
        await app.AddAccount();
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

        Assert.Equal("/meetings?when=past", await app.SignIn(browser, "/meetings?when=past"));
        Assert.True(await ServedApp.IsSignedIn(browser));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task It_leads_to_no_other_site(string returnUrl)
    {
        using var browser = app.Browser();

        Assert.Equal("/work", await app.SignIn(browser, returnUrl));
    }

    public static TheoryData<string, Func<ForgedIssuer, string>> Forgeries => new()
    {
        { "another issuer", issuer => issuer.Token(issuer: "https://elsewhere.example") },
        { "another audience", issuer => issuer.Token(audience: "another-app") },
        { "another client's", issuer => issuer.Token(azp: "another-app") },
        { "another sign-in's nonce", issuer => issuer.Token(nonce: "of another sign-in") },
        { "no nonce", issuer => issuer.Token(nonce: "") },
        { "a stranger's key", issuer => issuer.Token(signedWith: ForgedIssuer.NewKey()) },
        { "a stranger's key under a known name", issuer => issuer.Token(signedWith: issuer.StrangersKey()) },
        { "no signature", issuer => issuer.Token(isSigned: false) },
        { "a public key as a secret", issuer => issuer.SharedSecretToken() },
        { "expired", issuer => issuer.Token(expires: TimeSpan.FromMinutes(-10)) },
        { "encrypted", issuer => issuer.Token() + ".x.y" },
        { "nobody", issuer => issuer.Token(subject: "") },
        { "no token", _ => "" },
    };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_token_that_does_not_hold_signs_nobody_in(string forgery, Func<ForgedIssuer, string> recipe)
    {
        using var browser = app.Browser();
        issuer.Recipe = recipe;

        Assert.Equal((forgery, "/sign-in?why=failed"), (forgery, await app.SignIn(browser)));
        Assert.False(await ServedApp.IsSignedIn(browser));
    }

    [Fact]
    public async Task A_key_that_was_rolled_over_works()
    {
        using var browser = app.Browser();
        await app.SignIn(browser);
        issuer.RollKey();
        // The least time between two looks at what the issuer publishes.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        using var another = app.Browser();

        Assert.Equal("/sign-out", await app.SignIn(another));
    }

    [Fact]
    public async Task An_answer_that_this_browser_did_not_ask_for_is_refused()
    {
        using var browser = app.Browser();
        using var sent = await browser.GetAsync("/sign-in/start");
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(sent.Headers.Location!.Query)["state"].ToString();
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
        if (closed) await app.CloseAccount();
        else issuer.Recipe = one => one.Token(subject: "nobody-we-know");

        var sent = await app.SignIn(browser);

        Assert.Equal("/account/ask", sent);
        Assert.Contains("Why you need the register", await browser.GetStringAsync(sent));
        Assert.False(await ServedApp.IsSignedIn(browser));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_leads_to_the_provider()
    {
        using var browser = app.Browser();
        await app.SignIn(browser);

        using var answer = await ServedApp.SignOut(browser);

        var onward = Assert.Single(answer.Headers.GetValues("Refresh"));
        Assert.StartsWith($"0; url={issuer.Address}/end?", onward);
        Assert.Contains("id_token_hint=ey", onward);
        Assert.Contains(Uri.EscapeDataString("http://localhost/signed-out"), onward);
        Assert.False(await ServedApp.IsSignedIn(browser));
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
