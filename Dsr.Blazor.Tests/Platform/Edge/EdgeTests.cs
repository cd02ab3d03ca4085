using System.Net;
using Dsr.Blazor.Tests.Platform.Security;
using Dsr.Blazor.Tests.Platform.Security.SignIn;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Platform.Edge;

public sealed class EdgeTests : IAsyncDisposable
{
    readonly TestFolder folder = new();
    readonly ServedApp app;

    public EdgeTests() => app = new("Development", folder.Directory);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/css/base.css")]
    [InlineData("/health/live")]
    public async Task Each_answer_says_what_the_browser_is_to_refuse(string path)
    {
        using var browser = app.Browser();

        using var answer = await browser.GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Empty(answer.Headers.Server);
    }

    [Theory]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost:81", HttpStatusCode.Forbidden)]
    [InlineData("https://localhost", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://localhost", HttpStatusCode.Unauthorized)]
    public async Task A_circuit_is_opened_from_our_own_pages_and_by_who_is_signed_in(string origin, HttpStatusCode expected)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_blazor?id=x");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Upgrade", "websocket");

        using var answer = await browser.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Health_is_told_without_signing_in_and_tells_nothing_else()
    {
        using var browser = app.Browser();

        Assert.Equal("Healthy", await browser.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await browser.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Without_its_database_the_server_lives_but_is_not_ready()
    {
        using var browser = app.Browser();
        await browser.GetStringAsync("/health/ready");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in folder.Directory.GetFiles("dsr.db*"))
            file.Delete();

        using var ready = await browser.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync());
        Assert.Equal("Healthy", await browser.GetStringAsync("/health/live"));
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_said_so_in_plain_words()
    {
        using var browser = app.Browser();

        using var answer = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no page at this address", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_without_its_token_is_turned_away_with_a_page_that_says_what_to_do()
    {
        using var browser = app.Browser();
        using var form = new FormUrlEncodedContent([new("account", Guid.NewGuid().ToString())]);

        using var answer = await browser.PostAsync("/sign-in/demo", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Go back, reload the page and send it again", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/work")]
    [InlineData("/signed-out")]
    public async Task A_redirect_says_no_host_for_the_request_may_claim_any(string path)
    {
        using var browser = app.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "evil.example" } };

        using var answer = await browser.SendAsync(request);

        Assert.StartsWith("/sign-in?", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("Production", "*", 1)]
    [InlineData("Production", "dsr.example.org;*", 1)]
    [InlineData("Production", "dsr.example.org", 0)]
    [InlineData("Development", "*", 0)]
    public async Task To_answer_to_any_name_is_warned_of_where_people_work(string environment, string hosts, int warnings)
    {
        await using var issuer = await ForgedIssuer.StartAsync();
        await using var other = new ServedApp(environment, folder.Directory, issuer, ("AllowedHosts", hosts));
        _ = other.Services;

        Assert.Equal(
            warnings,
            other.Lines.Count(line => line.Level == LogLevel.Warning && line.Text.StartsWith("AllowedHosts is *", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("/sign-out", "__Host-dsr.forms")]
    [InlineData("/account/ask", "__Secure-dsr.asks")]
    public async Task Behind_https_each_cookie_is_secure_and_says_so_in_its_name(string path, string name)
    {
        await using var secured = new ServedApp("Development", folder.Directory, null, ("Web:Https", "true"));
        using var browser = secured.Browser("https://dsr.example.org");

        using var answer = await browser.GetAsync(path);

        var set = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(set, cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal));
        Assert.All(set, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(set, cookie =>
            Assert.True(
                cookie.StartsWith("__Secure-", StringComparison.Ordinal)
                    || cookie.StartsWith("__Host-", StringComparison.Ordinal)
                        && cookie.Contains("; path=/;", StringComparison.OrdinalIgnoreCase)
                        && !cookie.Contains("domain=", StringComparison.OrdinalIgnoreCase),
                cookie
            )
        );
    }

    [Fact]
    public async Task Behind_https_a_browser_that_comes_by_http_is_sent_there_and_told_to_stay()
    {
        await using var secured = new ServedApp("Development", folder.Directory, null, ("Web:Https", "true"));
        using var browser = secured.Browser("http://dsr.example.org");
        using var safe = secured.Browser("https://dsr.example.org");

        using var sent = await browser.GetAsync("/sign-in");
        using var stays = await safe.GetAsync("/sign-in");

        Assert.Equal("https://dsr.example.org/sign-in", sent.Headers.Location!.OriginalString);
        Assert.True(stays.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("Healthy", await browser.GetStringAsync("/health/live"));
    }
}
