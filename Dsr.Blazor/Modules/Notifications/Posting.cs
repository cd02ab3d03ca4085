using Dsr.Blazor.Platform.Mail;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>
/// Makes the digests of the day and sends what waits in the outbox, each minute. Where no mail server is set, both do nothing.
/// </summary>
sealed class Posting(Digests digests, Outbox outbox, TimeProvider time, ILogger<Posting> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            do await RunAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Posting stops with the server");
        }
    }

    async Task RunAsync(CancellationToken cancel)
    {
        try
        {
            await digests.MakeAsync(cancel);
            await outbox.SendAsync(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            log.LogError(failure, "Messages could not be made or sent; it is tried again within a minute");
        }
    }
}
