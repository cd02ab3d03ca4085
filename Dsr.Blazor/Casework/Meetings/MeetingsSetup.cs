using Dsr.Blazor.Casework.Meetings.Minuting;
using Dsr.Blazor.Casework.Meetings.Preparing;
using Dsr.Blazor.Casework.Meetings.Running;

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
        services.AddScoped<MinutesWriting>();
        services.AddScoped<MinutesLists>();
        services.AddScoped<ActionsExport>();
        services.AddScoped<OrganisationListExport>();
        services.AddScoped<PersonMeetings>();
        services.AddRunning();
        services.AddPreparing();
    }
}
