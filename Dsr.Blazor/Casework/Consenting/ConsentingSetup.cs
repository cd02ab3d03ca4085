using Dsr.Blazor.Casework.People;

namespace Dsr.Blazor.Casework.Consenting;

static class ConsentingSetup
{
    internal static void AddConsenting(this IServiceCollection services)
    {
        services.AddScoped<Consents>();
        services.AddScoped<ConsentRulings>();
        services.AddScoped<Assessments>();
        services.AddScoped<BestInterests>();
        services.AddScoped<Tellings>();
    }
}
