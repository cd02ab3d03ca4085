using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Platform.Security;

static class AccessSetup
{
    /// <summary>Who may do what; the actor comes from elsewhere.</summary>
    internal static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Accounts>();
        builder.Services.AddScoped<Authorizer>();
        builder.Services.AddScoped<ReadLog>();
    }
}
