using Dsr.Blazor.Features.Triage.Record;

namespace Dsr.Blazor.Features.Triage;

static class TriageSetup
{
    internal static void AddTriage(this IServiceCollection services) => services.AddScoped<ReferralReading>();
}
