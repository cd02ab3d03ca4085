namespace Dsr.Blazor.Modules.ServiceGaps;

static class GapsSetup
{
    internal static void AddGaps(this IServiceCollection services)
    {
        services.AddScoped<ServiceGapService>();
        services.AddScoped<GapList>();
    }
}
