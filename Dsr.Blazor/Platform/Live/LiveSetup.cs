using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Platform.Live;

static class LiveSetup
{
    internal static void AddLive(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CommitSignal>();
        builder.Services.AddSingleton<ICommitListener>(services => services.GetRequiredService<CommitSignal>());
        builder.Services.AddSingleton<ChangeFeed>();
        builder.Services.AddSingleton<RecordVisits>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ChangeFeed>());
    }
}
