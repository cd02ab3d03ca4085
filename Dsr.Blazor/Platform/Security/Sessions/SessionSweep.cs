namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>Looks every few seconds which sessions are over.</summary>
sealed class SessionSweep(OpenSessions sessions, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            sessions.Sweep();
    }
}
