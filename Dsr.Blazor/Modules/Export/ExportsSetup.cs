namespace Dsr.Blazor.Modules.Export;

static class ExportsSetup
{
    internal static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton(typeof(OneTimeTickets<>));
        services.AddScoped<ExportRequests>();
        services.AddScoped<RegisterExport>();
    }
}
