using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Ui.Feed;
using Dsr.Blazor.Ui.Keys;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dsr.Blazor.Ui;

static class UiSetup
{
    public static void AddUi(this WebApplicationBuilder builder)
    {
        // Assets straight from the sources in any environment; published output has no manifest and needs none.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.AddForms();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddUiParts();
    }

    // Forms carry a token whose cookie is kept as the session's is.
    static void AddForms(this WebApplicationBuilder builder)
    {
        var edge = EdgeSettings.Read(builder.Configuration);
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = edge.CookieName("dsr.forms");
            forms.Cookie.Path = "/";
            forms.Cookie.SecurePolicy = edge.CookieSecurity;
        });
        // A token that is old, altered or of another server is an ordinary bad request, and no fault of ours to trace.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
    }

    /// <summary>What the parts inject; tests of components call it too.</summary>
    public static IServiceCollection AddUiParts(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Toasts>();
        services.AddScoped<Shortcuts>();
        services.AddScoped<CircuitLine>();
        services.AddScoped<CircuitHandler>(provided => provided.GetRequiredService<CircuitLine>());
        return services;
    }

    public static void MapUi(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        // Closed unless a page opens itself; the circuit's own addresses with it. Nothing secret is compressed beside what others wrote
        // (CRIME, BREACH).
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.DisableWebSocketCompression = true)
            .RequireAuthorization();
    }
}
