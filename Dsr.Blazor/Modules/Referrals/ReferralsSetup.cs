using Dsr.Blazor.Modules.ProfessionalReferral;
using Dsr.Blazor.Modules.Referrals.Deciding;
using Dsr.Blazor.Modules.Referrals.Queue;

namespace Dsr.Blazor.Modules.Referrals;

static class ReferralsSetup
{
    internal static void AddReferrals(this IServiceCollection services)
    {
        services.AddScoped<ReferralIntake>();
        services.AddScoped<Triage>();
        services.AddScoped<ReferralDecisions>();
        services.AddSingleton<QueueLikenesses>();
        services.AddSingleton<QueueReading>();
        services.AddScoped<ReferralQueue>();
        services.AddScoped<ReferralLetters>();
        services.AddScoped<ProfessionalReferrals>();
        services.AddScoped<MyReferrals>();
    }
}
