namespace Dsr.Blazor.Modules.Accounts;

static class StaffSetup
{
    internal static void AddStaff(this IServiceCollection services)
    {
        services.AddScoped<StaffAccounts>();
        services.AddScoped<AccountRequests>();
        services.AddScoped<AccountList>();
        services.AddScoped<Signatories>();
    }
}
