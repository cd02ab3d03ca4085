using Dsr.Blazor.Modules.Referrals.Pages.Record;

namespace Dsr.Blazor.Modules.Referrals.Pages;

static class TriageSetup
{
    internal static void AddTriage(this IServiceCollection services) => services.AddScoped<ReferralReading>();
}
