namespace Dsr.Blazor.Casework.Tasks;

static class TasksSetup
{
    internal static void AddTasks(this IServiceCollection services)
    {
        services.AddScoped<TeamTasks>();
        services.AddScoped<ReferralRequests>();
    }
}
