namespace Dsr.Blazor.Modules.Escalations;

static class EscalationsSetup
{
    internal static void AddEscalations(this IServiceCollection services)
    {
        services.AddScoped<EscalationService>();
        services.AddScoped<EscalationList>();
    }
}
