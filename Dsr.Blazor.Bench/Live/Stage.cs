using Dsr.Blazor.Bench.Circuits;
using Dsr.Blazor.Bench.Serving;
using Microsoft.Playwright;

namespace Dsr.Blazor.Bench.Live;

/// <summary>One app with its circuits open: two pages in Chromium among light ones, all showing the same rows.</summary>
abstract class Stage(ServerProcess server, IBrowser browser, string path) : IAsyncDisposable
{
    // What the first pages make the server load, and what it keeps to use again, belongs to none of those that are weighed.
    const int WarmUp = 10;

    readonly List<LightCircuit> light = [];
    readonly List<Visitor> visitors = [];
    readonly List<IBrowserContext> contexts = [];
    long followersBefore;
    int changed;

    public Samples ClickToDom { get; } = new();

    public double HeapPerCircuit { get; private set; }

    public double RendersASecond { get; private set; }

    public long BurstTook { get; private set; }

    public (long Circuits, long Followers) Left { get; private set; }

    /// <summary>The rows whose rating can go from Red to Amber and back, in order.</summary>
    protected IReadOnlyList<string> Rows { get; private set; } = [];

    /// <summary>Where the change is made.</summary>
    protected IPage Here { get; private set; } = default!;

    /// <summary>Where it is seen.</summary>
    protected IPage There { get; private set; } = default!;

    /// <summary>Signs the nth visitor in.</summary>
    protected abstract Task SignInAsync(Visitor visitor, int number);

    /// <summary>Makes the next change by one click, and says when it was pressed and when it was seen, in milliseconds.</summary>
    protected abstract Task<double?> ChangeAsync(int number);

    /// <summary>Opens all circuits and weighs the heap that they take.</summary>
    public async Task OpenAsync(int circuits, CancellationToken cancel)
    {
        await AddLightAsync(WarmUp, cancel);
        await LeaveAsync();
        followersBefore = await server.AskAsync("followers", cancel) - await server.AskAsync("circuits", cancel);
        var before = await HeapAsync(cancel);
        await AddLightAsync(circuits / 2 - 1, cancel);
        (Here, There) = (await BrowseAsync(), await BrowseAsync());
        await AddLightAsync(circuits / 2 - 1, cancel);
        HeapPerCircuit = (double)(await HeapAsync(cancel) - before) / circuits;
        Rows = await There.EvaluateAsync<string[]>(PageScripts.ChangeableRows);
    }

    /// <summary>So many changes, one at a time; those of the warm-up are not counted.</summary>
    public async Task ClickAsync(int samples, bool count, CancellationToken cancel)
    {
        for (var i = 0; i < samples; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var took = await ChangeAsync(changed++);
            if (count && took is { } milliseconds)
                ClickToDom.Add(milliseconds);
        }
    }

    /// <summary>A burst of changes, and how often the light pages rendered meanwhile.</summary>
    public async Task BurstAsync(CancellationToken cancel)
    {
        await Task.Delay(1000, cancel);
        var since = light.Select(lightCircuit => lightCircuit.Now).ToList();
        changed += Answering.BurstSize;
        BurstTook = await server.AskAsync($"burst {string.Join(' ', Rows)}", cancel);
        await Task.Delay(1000, cancel);
        RendersASecond = light.Zip(since, (lightCircuit, from) => lightCircuit.RendersASecond(from)).Max();
    }

    /// <summary>Closes every page, and counts what the server still keeps a moment later.</summary>
    public async Task CloseAsync(CancellationToken cancel)
    {
        // A page that is only torn down says no goodbye; one that goes elsewhere does.
        foreach (var page in contexts.SelectMany(context => context.Pages))
            await page.GotoAsync("about:blank");
        foreach (var context in contexts)
            await context.CloseAsync();
        await LeaveAsync();
        for (var waited = 0; waited < 20; waited++)
        {
            Left = (await server.AskAsync("circuits", cancel), await server.AskAsync("followers", cancel) - followersBefore);
            if (Left is (0, 0))
                return;
            await Task.Delay(250, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        await server.DisposeAsync();
    }

    protected Task<double?> TimedAsync(string row, string rating, Func<Task> press) =>
        PageScripts.TimedAsync(Here, There, row, rating, press);

    async Task AddLightAsync(int count, CancellationToken cancel)
    {
        for (var i = 0; i < count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            light.Add(await LightCircuit.OpenAsync(await VisitAsync(), path));
        }
    }

    async Task<Visitor> VisitAsync()
    {
        var visitor = new Visitor(server.Url);
        visitors.Add(visitor);
        await SignInAsync(visitor, visitors.Count - 1);
        return visitor;
    }

    async Task LeaveAsync()
    {
        foreach (var lightCircuit in light)
            await lightCircuit.DisposeAsync();
        foreach (var visitor in visitors)
            visitor.Dispose();
        light.Clear();
        visitors.Clear();
    }

    async Task<IPage> BrowseAsync()
    {
        var visitor = await VisitAsync();
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = server.Url.ToString(),
                Locale = "en-GB",
                TimezoneId = "Europe/London",
            }
        );
        contexts.Add(context);
        await context.AddCookiesAsync(
            visitor
                .Cookies.GetAllCookies()
                .Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Url = server.Url.ToString(),
                })
        );
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(PageScripts.Clicks);
        await page.GotoAsync(path);
        await page.Locator("td[data-label]").First.WaitForAsync();
        return page;
    }

    // Once more after a while: buffers of what was just rendered are still on their way back.
    async Task<long> HeapAsync(CancellationToken cancel)
    {
        await Task.Delay(2000, cancel);
        return await server.AskAsync("heap", cancel);
    }
}
