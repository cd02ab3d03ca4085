namespace Dsr.Blazor.Modules.Consent;

static class ConsentingSetup
{
    internal static void AddConsenting(this IServiceCollection services)
    {
        services.AddScoped<ConsentService>();
        services.AddScoped<ConsentRulings>();
        services.AddScoped<Assessments>();
        services.AddScoped<BestInterests>();
        services.AddScoped<Tellings>();
    }
}
