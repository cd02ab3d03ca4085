namespace Dsr.Blazor.Platform.Jobs;

/// <summary>
/// Looks for work that is due: at the start, for the nights that the server slept through, and then each quarter of an hour.
/// </summary>
sealed class Nightly(JobRuns runs, TimeProvider time, ILogger<Nightly> log) : BackgroundService
{
    // Often enough to follow the clock through summer time and a laptop's sleep, without working out when the next night begins.
    static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await runs.RunDueAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("The night's work stops with the server");
        }
    }
}
