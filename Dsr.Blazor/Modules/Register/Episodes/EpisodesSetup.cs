using Dsr.Blazor.Modules.Inpatient;

namespace Dsr.Blazor.Modules.Register.Episodes;

static class EpisodesSetup
{
    internal static void AddEpisodes(this IServiceCollection services)
    {
        services.AddScoped<EpisodeService>();
        services.AddScoped<Closures>();
        services.AddScoped<Deaths>();
        services.AddScoped<Reopenings>();
        services.AddScoped<EpisodeRecords>();
        services.AddScoped<OpenStays>();
    }
}
