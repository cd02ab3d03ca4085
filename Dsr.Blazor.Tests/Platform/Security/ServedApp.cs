using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Platform.Security.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Platform.Security;

/// <summary>The whole server in memory, with an identity provider where a test gives it one.</summary>
public sealed class ServedApp(
    string environment,
    DirectoryInfo folder,
    ForgedIssuer? issuer = null,
    params (string Key, string Value)[] settings
) : WebApplicationFactory<Program>
{
    public static ServedApp Production(DirectoryInfo folder, ForgedIssuer issuer, params (string Key, string Value)[] settings) =>
        new("Production", folder, issuer, settings);

    readonly KeptLines lines = new();

    /// <summary>What it has logged.</summary>
    public IReadOnlyCollection<LogLine> Lines => lines.All;

    /// <summary>A browser that follows no redirect by itself and keeps its cookies.</summary>
    public HttpClient Browser(string address = "http://localhost") =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(address) });

    /// <summary>Sends a cookie that it did not get itself: after a restart, or stolen.</summary>
    public HttpClient BrowserWith(string cookie)
    {
        var browser = CreateClient(
            new()
            {
                AllowAutoRedirect = false,
                HandleCookies = false,
                BaseAddress = new("http://localhost"),
            }
        );
        browser.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        return browser;
    }

    /// <summary>The session's cookie as the last sign-in set it, with all that is said of it.</summary>
    public string Cookie { get; private set; } = "";

    /// <summary>Whoever the issuer vouches for gets an account.</summary>
    public async Task AddAccountAsync(string subject = ForgedIssuer.Subject)
    {
        await using var change = await Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        change.Db.Add(new Account(subject, "Robin Hale", "robin@example.org", [Role.Lead], null, change.Act));
        await change.CommitAsync();
    }

    public async Task CloseAccountAsync(string subject = ForgedIssuer.Subject)
    {
        await using var change = await Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Operator, "set up a test");
        (await change.Db.Accounts.SingleAsync(account => account.Subject == subject)).Deactivate();
        await change.CommitAsync();
    }

    /// <summary>Goes to the identity provider and comes back with its answer; returns where the app then sends the browser.</summary>
    /// <param name="browser">Whose.</param>
    /// <param name="returnUrl">Where to go on to.</param>
    /// <param name="onItsWay">What becomes of the state between here and there.</param>
    public async Task<string> SignInAsync(HttpClient browser, string returnUrl = "/sign-out", Func<string, string>? onItsWay = null)
    {
        using var sent = await browser.GetAsync("/sign-in/start?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var query = QueryHelpers.ParseQuery(sent.Headers.Location!.Query);
        (issuer!.Nonce, issuer.Challenge) = (query["nonce"].ToString(), query["code_challenge"].ToString());
        var state = onItsWay is null ? query["state"].ToString() : onItsWay(query["state"].ToString());
        using var back = await browser.GetAsync(
            QueryHelpers.AddQueryString("/sign-in/callback", new Dictionary<string, string?> { ["code"] = "code", ["state"] = state })
        );
        Cookie = back.Headers.TryGetValues("Set-Cookie", out var set)
            ? set.FirstOrDefault(cookie =>
                cookie.StartsWith("dsr=", StringComparison.Ordinal) || cookie.StartsWith("__Host-dsr=", StringComparison.Ordinal)
            ) ?? ""
            : "";
        return back.Headers.Location!.OriginalString;
    }

    /// <summary>Signs out as the page does.</summary>
    public static async Task<HttpResponseMessage> SignOutAsync(HttpClient browser)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Page.TokenAsync(browser, "/sign-out"))]);
        return await browser.PostAsync("/sign-out/now", form);
    }

    public static async Task<bool> IsSignedInAsync(HttpClient browser)
    {
        using var answer = await browser.PostAsync("/session", null);
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Database:Path", Path.Combine(folder.FullName, "dsr.db"));
        if (issuer is not null)
        {
            builder.UseSetting("SignIn:Authority", issuer.Address);
            builder.UseSetting("SignIn:RequireHttps", "false");
            builder.UseSetting("SignIn:ClientId", ForgedIssuer.Client);
            builder.UseSetting("SignIn:ClientSecret", "secret");
        }
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logs => logs.ClearProviders().AddProvider(lines));
    }
}

/// <summary>A folder of a test class's own, gone when it ends.</summary>
public sealed class TestFolder : IDisposable
{
    public DirectoryInfo Directory { get; } = System.IO.Directory.CreateTempSubdirectory("dsr-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(recursive: true);
    }
}
