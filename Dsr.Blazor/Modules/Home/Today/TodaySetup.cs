namespace Dsr.Blazor.Modules.Home.Today;

static class TodaySetup
{
    internal static void AddToday(this IServiceCollection services) => services.AddScoped<TodayBoard>();
}
