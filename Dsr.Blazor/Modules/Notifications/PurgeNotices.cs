using Dsr.Blazor.Platform.Jobs;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>Forgets notices and messages that policy keeps no longer.</summary>
sealed class PurgeNotices(OldNotices notices) : IJob
{
    public string Name => "purge-notices";

    public Task RunAsync(CancellationToken cancel) => notices.ForgetAsync(cancel);
}
