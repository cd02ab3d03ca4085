namespace Dsr.Blazor.Modules.Calendar;

static class CalendarSetup
{
    internal static void AddCalendar(this IServiceCollection services)
    {
        services.AddScoped<CalendarAddresses>();
        services.AddSingleton<CalendarFeed>();
    }
}
