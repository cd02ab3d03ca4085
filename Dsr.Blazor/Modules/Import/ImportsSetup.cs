namespace Dsr.Blazor.Modules.Import;

static class ImportsSetup
{
    internal static void AddImports(this IServiceCollection services)
    {
        services.AddScoped<ImportService>();
        services.AddScoped<ImportLandings>();
        services.AddScoped<KeptMappings>();
        services.AddScoped<HeldRowsExport>();
        services.AddSingleton<HeldRows>();
    }
}
