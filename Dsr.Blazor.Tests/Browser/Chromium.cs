using Dsr.Blazor.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Dsr.Blazor.Tests.Browser;

/// <summary>One real browser for all browser tests: DSR_CHROMIUM, or the first on the PATH.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>The browser. Without one the test is skipped and says so; in CI it fails, for nothing would have been tested.</summary>
    public IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                const string missing = "No Chromium: install it, or name it in DSR_CHROMIUM.";
                if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 }) Assert.Fail(missing);
                Assert.Skip(missing);
            }
            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Installed() is not { } path) return;
        // A build beside the tests can hold a page up for longer than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    static string? Installed() => Environment.GetEnvironmentVariable("DSR_CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
