using System.Diagnostics;
using Dsr.Blazor.Tests.Browser;
using Microsoft.Playwright;

namespace Dsr.Blazor.Bench.Live;

/// <summary>Both apps in one run, sampled by turns, so that whatever else the machine does falls on both.</summary>
static class LiveRun
{
    const int Circuits = 60;
    const int Rounds = 8;
    const int SamplesARound = 8;
    static readonly TimeSpan clicking = TimeSpan.FromMinutes(2);
    static readonly TimeSpan most = TimeSpan.FromMinutes(4);

    public static async Task PrintAsync()
    {
        if (InstalledChromium.Path is not { } path)
        {
            Console.WriteLine("No Chromium: install it, or name it in DSR_CHROMIUM. Two of the pages are timed in a real browser.");
            return;
        }
        using var over = new CancellationTokenSource(most);
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = path, Args = InstalledChromium.Flags }
            );
            await RunAsync(browser, over.Token);
        }
        catch (Exception late) when (late is TimeoutException || over.IsCancellationRequested)
        {
            Console.WriteLine($"Given up, after {most.TotalMinutes} minutes or one long wait: the machine is too busy to measure on.");
        }
    }

    static async Task RunAsync(IBrowser browser, CancellationToken cancel)
    {
        Said("making a register of 2,000 people, starting both apps");
        await using var dsr = new DsrStage(await ServerProcess.StartAsync("dsr", cancel), browser);
        await using var bare = new BareStage(await ServerProcess.StartAsync("bare", cancel), browser);
        Stage[] stages = [dsr, bare];
        Said($"opening {Circuits} circuits on each");
        foreach (var stage in stages)
            await stage.OpenAsync(Circuits, cancel);
        await ClickAsync(stages, cancel);
        Said("a burst of 40 changes on each, then closing all pages");
        foreach (var stage in stages)
            await stage.BurstAsync(cancel);
        foreach (var stage in stages)
            await stage.CloseAsync(cancel);
        LiveReport.Print(dsr, bare, Circuits);
    }

    // On a machine that is too busy there are fewer samples; the report says how many.
    static async Task ClickAsync(Stage[] stages, CancellationToken cancel)
    {
        var began = Stopwatch.StartNew();
        // A server that has run for a while: what is compiled at first is compiled again by what it turns out to do often.
        foreach (var stage in stages)
            await stage.BurstAsync(cancel);
        foreach (var stage in stages)
            await stage.ClickAsync(SamplesARound, count: false, cancel);
        for (var round = 1; round <= Rounds && began.Elapsed < clicking; round++)
        {
            foreach (var stage in stages)
                await stage.ClickAsync(SamplesARound, count: true, cancel);
            Said($"clicked {round} of {Rounds} rounds, median {stages[0].ClickToDom.Median:0.0} and {stages[1].ClickToDom.Median:0.0} ms");
        }
    }

    static void Said(string what) => Console.WriteLine($"… {what}");
}
