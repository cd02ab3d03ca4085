namespace Dsr.Blazor.Casework.Escalations;

static class EscalationsSetup
{
    internal static void AddEscalations(this IServiceCollection services)
    {
        services.AddScoped<Escalations>();
        services.AddScoped<EscalationList>();
    }
}
