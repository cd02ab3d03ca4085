namespace Dsr.Blazor.Modules.PublicReferral;

static class SelfReferralsSetup
{
    internal static void AddSelfReferrals(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<DraftSecrets>();
        services.AddScoped<PublicDrafts>();
        services.AddScoped<SelfReferrals>();
    }
}
