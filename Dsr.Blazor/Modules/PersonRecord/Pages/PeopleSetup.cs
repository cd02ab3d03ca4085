using Dsr.Blazor.Modules.PersonRecord.Pages.Contacts;
using Dsr.Blazor.Modules.PersonRecord.Pages.Files;
using Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

namespace Dsr.Blazor.Modules.PersonRecord.Pages;

static class PeopleSetup
{
    internal static void AddPeople(this IServiceCollection services)
    {
        services.AddScoped<PersonSummary>();
        services.AddScoped<Colleagues>();
        services.AddScoped<ChangeDetails>();
        services.AddScoped<Timelines>();
        services.AddScoped<FileUpload>();
    }
}
