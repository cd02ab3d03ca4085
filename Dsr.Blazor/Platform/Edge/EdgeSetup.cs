using Dsr.Blazor.Platform.Edge.PublicForms;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dsr.Blazor.Platform.Edge;

static class EdgeSetup
{
    /// <summary>Where the health of the server is asked for.</summary>
    internal const string Health = "/health";

    /// <exception cref="Platform.Data.BadSettingException">When a setting is missing or impossible.</exception>
    internal static void AddEdge(this WebApplicationBuilder builder)
    {
        var settings = EdgeSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHealthChecks().AddCheck<DatabaseReady>("database");
        builder.AddPublicForms();
        builder.Services.AddHttpsRedirection(https => https.HttpsPort = 443);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.ProxyAddresses)
                forwarded.KnownProxies.Add(proxy);
        });
    }

    /// <summary>Before everything else, so that nothing leaves without it.</summary>
    internal static void UseEdge(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<EdgeSettings>();
        // Without a known proxy the middleware would believe anybody.
        if (settings.Proxies.Count > 0)
            app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RelativeRedirects>();
        WarnOfAnyHost(app);
        if (settings.Https)
        {
            app.UseHsts();
            // Whoever asks for the server's health stands beside it, without the proxy's certificate.
            app.UseWhen(context => !context.Request.Path.StartsWithSegments(Health), asked => asked.UseHttpsRedirection());
        }
        app.UseMiddleware<SameOrigin>();
    }

    static void WarnOfAnyHost(WebApplication app)
    {
        var names = app.Configuration["AllowedHosts"]!.Split(';', StringSplitOptions.TrimEntries);
        if (app.Environment.IsDevelopment() || !names.Contains("*"))
            return;
        app.Services.GetRequiredService<ILogger<EdgeSettings>>()
            .LogWarning(
                "AllowedHosts is *, so Dsr answers to any name. Set it to the name by which browsers reach Dsr, such as dsr.example.nhs.uk"
            );
    }

    internal static void MapEdge(this WebApplication app)
    {
        app.MapHealthChecks(Health + "/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(Health + "/ready").AllowAnonymous();
    }
}
