namespace Dsr.Blazor.Modules.Home.MyWork;

static class MyWorkSetup
{
    internal static void AddMyWork(this IServiceCollection services)
    {
        services.AddScoped<MyDesk>();
        services.AddScoped<MyNews>();
    }
}
