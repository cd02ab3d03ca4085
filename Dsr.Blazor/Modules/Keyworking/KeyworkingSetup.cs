namespace Dsr.Blazor.Modules.Keyworking;

static class KeyworkingSetup
{
    internal static void AddKeyworking(this IServiceCollection services) => services.AddScoped<KeyworkerRequests>();
}
