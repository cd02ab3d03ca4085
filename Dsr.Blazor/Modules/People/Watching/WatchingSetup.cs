namespace Dsr.Blazor.Modules.People.Watching;

static class WatchingSetup
{
    internal static void AddWatching(this IServiceCollection services)
    {
        services.AddScoped<Visiting>();
        services.AddScoped<WhySeen>();
        services.AddScoped<Readers>();
    }
}
