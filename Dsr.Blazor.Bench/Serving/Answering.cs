using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace Dsr.Blazor.Bench.Serving;

/// <summary>The child process: starts an app, then answers one line for each line asked, until nobody asks any more.</summary>
static class Answering
{
    /// <summary>Before each answer, for the app says things of its own.</summary>
    public const string Mark = "= ";

    /// <summary>Changes in a burst.</summary>
    public const int BurstSize = 40;

    public static async Task RunAsync(string app)
    {
        await using IServed served = app == "dsr" ? await ServedDsr.StartAsync() : await ServedBare.StartAsync();
        await SayAsync(served.Url);
        while (await Console.In.ReadLineAsync() is { } line)
            await SayAsync(await AnswerAsync(served, line.Split(' ')));
    }

    static async Task<string> AnswerAsync(IServed served, string[] asked) =>
        asked[0] switch
        {
            "heap" => Written(Heap()),
            "followers" => Written(served.Followers),
            "circuits" => Written(served.Circuits),
            "burst" => Written(await BurstAsync(served, [.. asked[1..].Select(Guid.Parse)])),
            _ => "?",
        };

    static long Heap()
    {
        // Twice: what a finaliser lets go of is collected by the second.
        for (var i = 0; i < 2; i++)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>A burst of changes in two seconds, and how many milliseconds they took.</summary>
    static async Task<long> BurstAsync(IServed served, Guid[] rows)
    {
        var began = Stopwatch.StartNew();
        for (var i = 0; i < BurstSize; i++)
        {
            await served.ChangeAsync(rows[i % rows.Length]);
            var early = TimeSpan.FromMilliseconds(50 * (i + 1)) - began.Elapsed;
            if (early > TimeSpan.Zero)
                await Task.Delay(early);
        }
        return began.ElapsedMilliseconds;
    }

    static Task SayAsync(string answer) => Console.Out.WriteLineAsync(Mark + answer);

    static string Written(long number) => number.ToString(CultureInfo.InvariantCulture);
}
