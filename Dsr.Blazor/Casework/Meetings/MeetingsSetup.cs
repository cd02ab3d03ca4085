using Dsr.Blazor.Casework.Meetings.Preparing;

namespace Dsr.Blazor.Casework.Meetings;

static class MeetingsSetup
{
    internal static void AddMeetings(this IServiceCollection services)
    {
        services.AddScoped<Meetings>();
        services.AddScoped<AgendaFacts>();
        services.AddScoped<MeetingRoom>();
        services.AddScoped<MeetingSheets>();
        services.AddScoped<MeetingMinutes>();
        services.AddScoped<PersonMeetings>();
        services.AddPreparing();
    }
}
