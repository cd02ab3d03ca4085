using Dsr.Blazor.Features.People.Contacts;
using Dsr.Blazor.Features.People.Files;
using Dsr.Blazor.Features.People.Timeline;

namespace Dsr.Blazor.Features.People;

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
