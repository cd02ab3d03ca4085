namespace Dsr.Blazor.Modules.MultiAgency;

static class MamsSetup
{
    internal static void AddMams(this IServiceCollection services)
    {
        services.AddScoped<MamService>();
        services.AddScoped<MamGuests>();
        services.AddScoped<MamNotes>();
        services.AddScoped<MamList>();
        services.AddScoped<MamRoom>();
        services.AddScoped<MamWork>();
    }
}
