using Dsr.Blazor.Casework.Keyworking;

namespace Dsr.Blazor.Schedule;

/// <summary>Ends keyworking on the 26th birthday, and when nobody is on the register any more.</summary>
sealed class EndKeyworking(IServiceScopeFactory scopes) : IJob
{
    public string Name => "end-keyworking";

    public async Task Run(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyworkerRequests>().EndWhatIsOver(cancel);
    }
}
