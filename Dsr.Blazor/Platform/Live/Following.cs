namespace Dsr.Blazor.Platform.Live;

/// <summary>
/// One follower of the feed. Word that comes in a burst is gathered: the callback runs at once for the first, then at
/// most four times a second, one run at a time, and is never told of the same notice twice.
/// </summary>
public sealed class Following : IDisposable
{
    /// <summary>The least time between two runs of a callback.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    readonly Lock state = new();
    readonly Func<IReadOnlyList<ChangeNotice>, Task> told;
    readonly Action<Following> ended;
    readonly TimeProvider time;
    List<ChangeNotice> waiting = [];
    DateTimeOffset lastRun = DateTimeOffset.MinValue;
    bool running,
        over;

    internal Following(string topic, Func<IReadOnlyList<ChangeNotice>, Task> told, Action<Following> ended, TimeProvider time) =>
        (Topic, this.told, this.ended, this.time) = (topic, told, ended, time);

    /// <summary>What is followed, so that the followers of one thing can be counted.</summary>
    public string Topic { get; }

    /// <summary>No more word after this.</summary>
    public void Dispose()
    {
        lock (state)
        {
            over = true;
            waiting = [];
        }
        ended(this);
    }

    internal void Tell(ChangeNotice notice)
    {
        lock (state)
        {
            if (over)
                return;
            waiting.Add(notice);
            if (running)
                return;
            running = true;
        }
        _ = RunAsync();
    }

    async Task RunAsync()
    {
        while (true)
        {
            var pause = lastRun + Pause - time.GetUtcNow();
            // Away from the feed's own loop in any case: a slow page must not hold up the others.
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, time).ConfigureAwait(false);
            else
                await Task.Yield();
            List<ChangeNotice> now;
            lock (state)
            {
                if (over || waiting.Count == 0)
                {
                    running = false;
                    return;
                }
                (now, waiting) = (waiting, []);
            }
            lastRun = time.GetUtcNow();
            await told(now).ConfigureAwait(false);
        }
    }
}
