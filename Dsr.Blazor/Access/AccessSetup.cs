namespace Dsr.Blazor.Access;

static class AccessSetup
{
    internal static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Accounts>();
        builder.Services.AddScoped<Guard>();
        builder.Services.AddScoped<ReadLog>();
    }
}
