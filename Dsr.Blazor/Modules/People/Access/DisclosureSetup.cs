namespace Dsr.Blazor.Modules.People.Access;

static class DisclosureSetup
{
    internal static void AddDisclosure(this IServiceCollection services) => services.AddScoped<OrganisationAccesses>();
}
