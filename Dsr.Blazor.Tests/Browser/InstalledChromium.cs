namespace Dsr.Blazor.Tests.Browser;

/// <summary>The browser of this machine, for the tests and for the benchmark.</summary>
static class InstalledChromium
{
    // Parts of the browser's own surface, each of which starts a renderer or two beside every page. The last list named is the one that
    // counts, so what the driver leaves out by itself is left out here as well.
    static readonly string[] withoutFeatures =
    [
        "WebUIOmniboxPopup",
        "WebUIOmniboxAimPopup",
        "WebUIOmniboxFullPopup",
        "AvoidUnnecessaryBeforeUnloadCheckSync",
        "DestroyProfileOnBrowserClose",
        "DialMediaRouteProvider",
        "GlobalMediaControls",
        "HttpsUpgrades",
        "LensOverlay",
        "MediaRouter",
        "OptimizationHints",
        "PaintHolding",
        "ThirdPartyStoragePartitioning",
        "Translate",
    ];

    public static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        $"--disable-features={string.Join(',', withoutFeatures)}",
    ];

    /// <summary>DSR_CHROMIUM, or the first on the PATH; null when there is none.</summary>
    public static string? Path =>
        Environment.GetEnvironmentVariable("DSR_CHROMIUM") is { Length: > 0 } named
            ? named
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(System.IO.Path.PathSeparator)
                .SelectMany(folder =>
                    new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => System.IO.Path.Combine(folder, name))
                )
                .FirstOrDefault(File.Exists);
}
