using Dsr.Blazor.Data;

namespace Dsr.Blazor.Casework.Notices;

static class NoticesSetup
{
    internal static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<ITeller, Teller>();
        services.AddSingleton<OldNotices>();
        services.AddScoped<MyNotices>();
        services.AddScoped<NoticeChoices>();
    }
}
