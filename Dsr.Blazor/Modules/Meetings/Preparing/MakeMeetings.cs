using Dsr.Blazor.Platform.Jobs;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>Makes the next meetings of each series, and builds the agendas whose day comes near.</summary>
sealed class MakeMeetings(IServiceScopeFactory scopes) : IJob
{
    public string Name => "make-meetings";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ComingMeetings>().MakeAllAsync(cancel);
    }
}
