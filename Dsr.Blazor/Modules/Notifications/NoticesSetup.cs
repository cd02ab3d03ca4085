using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Notifications;

static class NoticesSetup
{
    internal static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<ITeller, Teller>();
        services.AddSingleton<OldNotices>();
        services.AddSingleton<Digests>();
        services.AddScoped<MyNotices>();
        services.AddScoped<NoticeChoices>();
    }
}
