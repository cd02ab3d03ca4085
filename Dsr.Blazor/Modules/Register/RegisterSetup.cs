namespace Dsr.Blazor.Modules.Register;

static class RegisterSetup
{
    internal static void AddRegister(this IServiceCollection services)
    {
        services.AddSingleton<FreshRows>();
        services.AddScoped<RegisterList>();
        services.AddScoped<ClosedPeople>();
    }
}
