namespace Dsr.Blazor.Casework.Today;

static class TodaySetup
{
    internal static void AddToday(this IServiceCollection services) => services.AddScoped<TodayBoard>();
}
