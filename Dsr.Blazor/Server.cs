using System.Net.Sockets;
using Dsr.Blazor.Platform.Data;

namespace Dsr.Blazor;

/// <summary>Where the server listens and what it says when it does.</summary>
static class Server
{
    const string DefaultAddress = "http://127.0.0.1:5080";

    // In code and not in a settings file, which would override ASPNETCORE_URLS.
    static readonly string[] addressSettings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    static readonly string[] addressTellers =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.StaticAssets",
        "Microsoft.AspNetCore.HttpsPolicy",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Components",
    ];

    internal static void AddServer(this WebApplicationBuilder builder)
    {
        if (!addressSettings.Any(setting => builder.Configuration.GetSection(setting).Exists()))
            builder.WebHost.UseUrls(DefaultAddress);
        // Mistakes in the wiring stop the start in every environment, not the first request that meets them.
        builder.Host.UseDefaultServiceProvider(services => services.ValidateScopes = services.ValidateOnBuild = true);
        // What it would say with a trace, RunServerAsync says in a sentence; a fault of a background job is critical and stays.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // These tell each request's address, and some addresses are secrets: calendars, codes, links that stop a digest.
        foreach (var telling in addressTellers)
            builder.Logging.AddFilter(telling, LogLevel.Warning);
    }

    /// <summary>Serves until it is stopped.</summary>
    /// <exception cref="BadSettingException">When it cannot listen at its address.</exception>
    internal static async Task RunServerAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (refused is IOException or SocketException or FormatException)
        {
            await app.StopAsync();
            throw new BadSettingException(
                $"Dsr cannot listen at its address: {refused.Message} Stop the program that listens there, or choose another address, such as --urls http://127.0.0.1:5081."
            );
        }
        Welcome(app);
        await app.WaitForShutdownAsync();
    }

    static void Welcome(WebApplication app)
    {
        Console.WriteLine($"Dsr is ready: open {string.Join(" or ", app.Urls)} in a browser.");
        Console.WriteLine(
            app.Environment.IsDevelopment()
                ? "Choose one of the made-up staff to look round; Priya Kaur coordinates, Sam Reid leads the register."
                : "The first account is made here: Dsr.Blazor add-account --help says how."
        );
        Console.WriteLine("Press Ctrl+C to stop. docs/operations.md says what can be set.");
    }
}
