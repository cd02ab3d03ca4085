namespace Dsr.Blazor.Modules.Meetings.Running;

static class RunningSetup
{
    internal static void AddRunning(this IServiceCollection services)
    {
        services.AddScoped<MeetingDesk>();
        services.AddScoped<Chairing>();
        services.AddScoped<Findings>();
        services.AddScoped<MeetingUndo>();
        services.AddScoped<WhoIsThere>();
        services.AddScoped<MeetingVisits>();
    }
}
