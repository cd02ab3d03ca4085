using System.Diagnostics;

namespace Dsr.Blazor.Bench.Exchange;

/// <summary>
/// What a step cost: time by the clock, time of the processor, and the most memory that the process had beyond what it began with.
/// </summary>
sealed record Cost(string Step, TimeSpan Clock, TimeSpan Processor, long Peak, long HeapPeak)
{
    const double MiB = 1024 * 1024;

    /// <summary>Runs a step and watches it.</summary>
    public static async Task<(Cost Cost, T Result)> OfAsync<T>(string step, Func<Task<T>> run)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var (before, heapBefore, processor, began) = (
            Environment.WorkingSet,
            GC.GetTotalMemory(false),
            process.TotalProcessorTime,
            Stopwatch.StartNew()
        );
        using var done = new CancellationTokenSource();
        var watching = WatchAsync(done.Token);
        var result = await run();
        await done.CancelAsync();
        var (peak, heap) = await watching;
        process.Refresh();
        return (new(step, began.Elapsed, process.TotalProcessorTime - processor, peak - before, heap - heapBefore), result);
    }

    /// <summary>A line of the table.</summary>
    public string Line =>
        FormattableString.Invariant(
            $"| {Step} | {Clock.TotalSeconds:0.0} s | {Processor.TotalSeconds:0.0} s | {Peak / MiB:0} MiB | {HeapPeak / MiB:0} MiB |"
        );

    static Task<(long, long)> WatchAsync(CancellationToken done) =>
        Task.Factory.StartNew(
            () =>
            {
                var (peak, heap) = (0L, 0L);
                do (peak, heap) = (Math.Max(peak, Environment.WorkingSet), Math.Max(heap, GC.GetTotalMemory(false)));
                while (!done.WaitHandle.WaitOne(20));
                return (peak, heap);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
}
