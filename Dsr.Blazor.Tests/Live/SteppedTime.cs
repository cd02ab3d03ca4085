namespace Dsr.Blazor.Tests.Live;

/// <summary>A clock whose timers go off only when a test lets time pass.</summary>
sealed class SteppedTime : TimeProvider
{
    readonly Lock state = new();
    readonly List<Timer> timers = [];
    DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (state) return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Pass(TimeSpan span)
    {
        List<Timer> due;
        lock (state)
        {
            now += span;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due) timer.GoOff();
    }

    /// <summary>Whether somebody waits for time to pass.</summary>
    public bool IsAwaited
    {
        get { lock (state) return timers.Count > 0; }
    }

    sealed class Timer(SteppedTime time, TimerCallback callback, object? argument) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void GoOff() => callback(argument);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.state)
            {
                time.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                Due = time.now + dueTime;
                time.timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time.state) time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
