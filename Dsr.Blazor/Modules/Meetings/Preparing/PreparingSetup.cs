namespace Dsr.Blazor.Modules.Meetings.Preparing;

static class PreparingSetup
{
    internal static void AddPreparing(this IServiceCollection services)
    {
        services.AddScoped<Agendas>();
        services.AddScoped<BeforeMeetings>();
        services.AddScoped<ComingMeetings>();
        services.AddScoped<Discussions>();
        services.AddScoped<MeetingChanges>();
        services.AddScoped<PlannedMeetings>();
        services.AddScoped<SeriesBook>();
    }
}
