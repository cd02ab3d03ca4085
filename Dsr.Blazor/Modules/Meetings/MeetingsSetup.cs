using Dsr.Blazor.Modules.Meetings.Minuting;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;

namespace Dsr.Blazor.Modules.Meetings;

static class MeetingsSetup
{
    internal static void AddMeetings(this IServiceCollection services)
    {
        services.AddScoped<MeetingService>();
        services.AddScoped<AgendaFacts>();
        services.AddScoped<MeetingQueries>();
        services.AddScoped<MeetingSheets>();
        services.AddScoped<MeetingMinutes>();
        services.AddScoped<MinutesWriting>();
        services.AddScoped<MinutesLists>();
        services.AddScoped<ActionsExport>();
        services.AddScoped<OrganisationListExport>();
        services.AddScoped<PersonMeetings>();
        services.AddRunning();
        services.AddPreparing();
    }
}
