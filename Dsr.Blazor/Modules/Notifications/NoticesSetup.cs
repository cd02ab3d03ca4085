using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor.Modules.Notifications;

static class NoticesSetup
{
    internal static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<INotificationDispatcher, NotificationDispatcher>();
        services.AddSingleton<OldNotices>();
        services.AddSingleton<Digests>();
        services.AddScoped<MyNotices>();
        services.AddScoped<NoticeChoices>();
    }
}
