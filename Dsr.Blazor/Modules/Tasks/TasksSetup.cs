namespace Dsr.Blazor.Modules.Tasks;

static class TasksSetup
{
    internal static void AddTasks(this IServiceCollection services)
    {
        services.AddScoped<TeamTasks>();
        services.AddScoped<ReferralRequests>();
    }
}
