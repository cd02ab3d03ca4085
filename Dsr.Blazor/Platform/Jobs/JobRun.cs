namespace Dsr.Blazor.Platform.Jobs;

/// <summary>When a timed job last ran, so that a run that was missed is made up and no two servers do the same one.</summary>
public sealed class JobRun
{
    JobRun() { }

    public JobRun(string job) => Job = job;

    /// <summary>The job's name.</summary>
    public string Job { get; private init; } = "";

    /// <summary>The night it was for.</summary>
    public DateOnly Night { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Null while it runs, and after it failed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Takes the run of a night.</summary>
    /// <returns>Whether it was there to take: not done, and not begun by somebody else who may still be at it.</returns>
    public bool Take(DateOnly night, DateTimeOffset now, TimeSpan longest)
    {
        if (Night > night || Night == night && (EndedAt is not null || now - StartedAt < longest))
            return false;
        (Night, StartedAt, EndedAt) = (night, now, null);
        return true;
    }

    /// <summary>It is done.</summary>
    public void End(DateTimeOffset now) => EndedAt = now;

    /// <summary>It failed and may be taken again.</summary>
    public void GiveBack() => StartedAt = DateTimeOffset.MinValue;
}
