using Dsr.Blazor.Access.Edge;
using Dsr.Blazor.Access.Sessions;
using Dsr.Blazor.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Dsr.Blazor.Access.SignIn;

static class SignInSetup
{
    /// <summary>The actor is who signed in.</summary>
    /// <exception cref="BadSettingException">When a setting is missing or impossible.</exception>
    internal static void AddSignIn(this WebApplicationBuilder builder)
    {
        var settings = SignInSettings.Read(builder.Configuration);
        var way = settings.Way(builder.Environment);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new SignInOffer(way));
        builder.Services.AddSingleton<Proven>();
        builder.Services.AddSingleton<OpenSessions>();
        builder.Services.AddHostedService<SessionSweep>();
        builder.Services.AddScoped<SignedInActing>();
        builder.Services.AddScoped<IActing>(services => services.GetRequiredService<SignedInActing>());
        builder.Services.AddScoped<SessionCookie>();
        builder.Services.AddDataProtection().SetApplicationName("Dsr");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyFolder>();
        builder.Services.AddAuthorization();
        var authentication = builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => Cookie(cookie, settings, EdgeSettings.Read(builder.Configuration).Https));
        if (way == SignInWay.Provider) AddProvider(builder.Services, authentication, settings);
    }

    static void Cookie(CookieAuthenticationOptions cookie, SignInSettings settings, bool https)
    {
        cookie.Cookie.Name = "dsr";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = cookie.AccessDeniedPath = Paths.SignIn;
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.EventsType = typeof(SessionCookie);
        // Renewed by SessionCookie while somebody is at work; the session itself ends a little before its cookie.
        cookie.ExpireTimeSpan = settings.Idle + OpenSessions.Warning;
        cookie.SlidingExpiration = false;
    }

    static void AddProvider(IServiceCollection services, AuthenticationBuilder authentication, SignInSettings settings)
    {
        services.AddSingleton<Provider>();
        services.AddSingleton<IdTokens>();
        authentication.AddOAuth<ProviderOptions, ProviderHandler>(ProviderHandler.SchemeName, provider =>
        {
            (provider.ClientId, provider.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            provider.Events.OnRemoteFailure = Failed;
        });
    }

    // A calm page says what to do. The log gets the kind of failure: its words could hold parts of a token.
    static Task Failed(RemoteFailureContext context)
    {
        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<ILogger<ProviderHandler>>().LogWarning("A sign-in did not succeed: {Failure}", context.Failure?.GetType().Name);
        var to = $"{Paths.SignIn}?why=failed";
        if (context.Failure is NoAccountException unknown)
        {
            services.GetRequiredService<Proven>().Remember(context.HttpContext, unknown.Subject);
            to = Paths.AskForAccount;
        }
        context.Response.Redirect($"{context.Request.PathBase}{to}");
        context.HandleResponse();
        return Task.CompletedTask;
    }
}

/// <summary>How people sign in here, for the sign-in page.</summary>
sealed record SignInOffer(SignInWay Way);
