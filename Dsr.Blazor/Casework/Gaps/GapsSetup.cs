namespace Dsr.Blazor.Casework.Gaps;

static class GapsSetup
{
    internal static void AddGaps(this IServiceCollection services)
    {
        services.AddScoped<ServiceGaps>();
        services.AddScoped<GapList>();
    }
}
