namespace Dsr.Blazor.Modules.Actions;

static class ActionsSetup
{
    internal static void AddActions(this IServiceCollection services)
    {
        services.AddScoped<AgreedActions>();
        services.AddScoped<ActionOwners>();
        services.AddScoped<ActionList>();
        services.AddScoped<Reassignments>();
    }
}
