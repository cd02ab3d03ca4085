using Dsr.Blazor.Tests.Platform.Security.SignIn;

namespace Dsr.Blazor.Tests.Platform.Security.Sessions;

public sealed class SessionCookieTests : IAsyncLifetime
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
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        Assert.Contains("httponly", app.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", app.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", app.Cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_secure()
    {
        await using var secured = ServedApp.Production(folder.Directory, issuer, ("Web:Https", "true"));
        using var browser = secured.Browser("https://localhost");
        await secured.SignInAsync(browser);

        Assert.StartsWith("__Host-dsr=", secured.Cookie);
        Assert.Contains("; path=/; secure", secured.Cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", secured.Cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_closed_account_is_signed_out_at_its_next_request()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);
        Assert.True(await ServedApp.IsSignedInAsync(browser));

        await app.CloseAccountAsync();

        Assert.False(await ServedApp.IsSignedInAsync(browser));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out()
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);
        using var thief = app.BrowserWith(app.Cookie);
        Assert.True(await ServedApp.IsSignedInAsync(thief));

        using (await ServedApp.SignOutAsync(browser)) { }

        Assert.False(await ServedApp.IsSignedInAsync(thief));
    }

    [Fact]
    public async Task A_restart_of_the_server_signs_nobody_out()
    {
        using (var browser = app.Browser())
            await app.SignInAsync(browser);
        var cookie = app.Cookie;
        await app.DisposeAsync();
        app = ServedApp.Production(folder.Directory, issuer);
        using var same = app.BrowserWith(cookie);

        Assert.True(await ServedApp.IsSignedInAsync(same));
        Assert.True(Directory.Exists(Path.Combine(folder.Directory.FullName, "dsr.keys")));
    }

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/people/2f6d0d5e-0000-0000-0000-000000000000")]
    public async Task What_a_signed_in_person_saw_is_not_kept_by_the_browser(string path)
    {
        using var browser = app.Browser();
        await app.SignInAsync(browser);

        using var answer = await browser.GetAsync(path);

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
