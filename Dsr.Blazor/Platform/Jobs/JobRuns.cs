using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Platform.Jobs;

/// <summary>Runs each job once a night, whoever asks first: this server, another one, or one that was started late.</summary>
sealed class JobRuns(IEnumerable<IJob> jobs, UnitOfWork work, TimeProvider time, ILogger<JobRuns> log)
{
    /// <summary>When the night's work begins, in London.</summary>
    internal static readonly TimeOnly At = new(2, 0);

    // After this a run that did not end is taken to have died with its server.
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The night whose work is due at an instant: the latest one that has begun.</summary>
    internal static DateOnly NightOf(DateTimeOffset now) => London.TimeOf(now) >= At ? London.DateOf(now) : London.DateOf(now).AddDays(-1);

    /// <summary>
    /// Runs what has not been run for the latest night. A job that fails is logged, tried again at the next look, and holds up no other.
    /// </summary>
    internal async Task RunDueAsync(CancellationToken cancel)
    {
        foreach (var job in jobs)
        {
            try
            {
                if (await TakeAsync(job, cancel))
                    await RunAsync(job, cancel);
            }
            catch (Exception failure) when (!cancel.IsCancellationRequested)
            {
                log.LogError(failure, "The job {Job} failed; it is tried again within the hour", job.Name);
            }
        }
    }

    async Task RunAsync(IJob job, CancellationToken cancel)
    {
        try
        {
            await job.RunAsync(cancel);
        }
        catch
        {
            await NoteAsync(job, run => run.GiveBack(), CancellationToken.None);
            throw;
        }
        await NoteAsync(job, run => run.End(time.GetUtcNow()), cancel);
        log.LogInformation("The job {Job} is done", job.Name);
    }

    async Task<bool> TakeAsync(IJob job, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "took a job", cancel);
        var run = await change.Db.JobRuns.FindAsync([job.Name], cancel) ?? change.Db.Add(new JobRun(job.Name)).Entity;
        var taken = run.Take(NightOf(change.Act.At), change.Act.At, Longest);
        if (taken)
            await change.CommitAsync(cancel);
        return taken;
    }

    async Task NoteAsync(IJob job, Action<JobRun> note, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "noted a job", cancel);
        note(
            await change.Db.JobRuns.FindAsync([job.Name], cancel)
                ?? throw new InvalidOperationException($"The job {job.Name} was never taken.")
        );
        await change.CommitAsync(cancel);
    }
}
