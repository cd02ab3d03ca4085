using Dsr.Blazor.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Dsr.Blazor.Tests.Browser;

/// <summary>One real browser for all browser tests: DSR_CHROMIUM, or the first on the PATH.</summary>
public sealed class Chromium : IAsyncLifetime
{
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
                if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
                    Assert.Fail(missing);
                Assert.Skip(missing);
            }
            return browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (InstalledChromium.Path is not { } path)
            return;
        // A build beside the tests can hold a page up for longer than the five seconds that are usual.
        Assertions.SetDefaultExpectTimeout(20_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = InstalledChromium.Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
