using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Platform.Security.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Dsr.Blazor.Platform.Security.SignIn;

static class SignInSetup
{
    /// <summary>The actor is who signed in.</summary>
    /// <exception cref="BadSettingException">When a setting is missing or impossible.</exception>
    internal static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = SignInSettings.Read(builder.Configuration);
        var edge = EdgeSettings.Read(builder.Configuration);
        var way = settings.Way(builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new SignInOffer(way));
        builder.Services.AddSingleton<Proven>();
        builder.Services.AddSingleton<OpenSessions>();
        builder.Services.AddHostedService<SessionSweep>();
        builder.Services.AddScoped<SignedInActor>();
        builder.Services.AddScoped<ICurrentActor>(services => services.GetRequiredService<SignedInActor>());
        builder.Services.AddScoped<SessionCookie>();
        builder.Services.AddDataProtection().SetApplicationName("Dsr");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>();
        builder.Services.AddAuthorization();
        var authentication = builder
            .Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => Cookie(cookie, settings, edge));
        if (way != SignInWay.Provider)
            return;
        // What it says with a trace, ProviderEvents says in a line.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.Critical);
        authentication.AddProvider(settings, edge);
    }

    static void Cookie(CookieAuthenticationOptions cookie, SignInSettings settings, EdgeSettings edge)
    {
        cookie.Cookie.Name = edge.CookieName("dsr");
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = edge.CookieSecurity;
        cookie.LoginPath = cookie.AccessDeniedPath = Paths.SignIn;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.EventsType = typeof(SessionCookie);
        // Renewed by SessionCookie while somebody is at work; the session itself ends a little before its cookie.
        cookie.ExpireTimeSpan = settings.Idle + OpenSessions.Warning;
        cookie.SlidingExpiration = false;
    }
}

/// <summary>How people sign in here, for the sign-in page.</summary>
sealed record SignInOffer(SignInWay Way);
