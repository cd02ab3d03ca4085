using Dsr.Blazor.Casework.Referrals.Mine;
using Dsr.Blazor.Casework.Referrals.Queue;

namespace Dsr.Blazor.Casework.Referrals;

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
