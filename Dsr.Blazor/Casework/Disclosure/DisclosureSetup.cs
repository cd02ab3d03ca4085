namespace Dsr.Blazor.Casework.Disclosure;

static class DisclosureSetup
{
    internal static void AddDisclosure(this IServiceCollection services) => services.AddScoped<OrganisationAccesses>();
}
