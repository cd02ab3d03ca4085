using Dsr.Blazor.Platform.Edge;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dsr.Blazor.Platform.Security.SignIn;

static class ProviderSetup
{
    /// <summary>
    /// The framework's OpenID Connect: the code flow with PKCE, state and nonce. The provider says who; the account says what they may do.
    /// </summary>
    internal static void AddProvider(this AuthenticationBuilder authentication, SignInSettings settings, EdgeSettings edge)
    {
        authentication.Services.AddSingleton<PublishedByProvider>();
        authentication.Services.AddSingleton<Provider>();
        authentication.Services.AddScoped<ProviderEvents>();
        authentication.AddOpenIdConnect(Provider.Scheme, options =>
        {
            options.Authority = settings.Authority;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.RequireHttpsMetadata = settings.RequireHttps;
            options.BackchannelTimeout = TimeSpan.FromSeconds(10);
            Flow(options);
            Cookies(options, edge);
            options.TokenValidationParameters = IdTokenRules.Parameters(settings.ClientId);
            options.EventsType = typeof(ProviderEvents);
        });
        authentication
            .Services.AddOptions<OpenIdConnectOptions>(Provider.Scheme)
            .Configure<PublishedByProvider>((options, published) => options.ConfigurationManager = published);
    }

    static void Flow(OpenIdConnectOptions options)
    {
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes back as a link that is followed, so that cookies which other sites' forms do not carry are enough.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);
        options.CallbackPath = Paths.SignInCallback;
        // Signing out is a form of ours; an address that signs anybody out from anywhere is none.
        options.RemoteSignOutPath = default;
        options.SignedOutCallbackPath = default;
    }

    static void Cookies(OpenIdConnectOptions options, EdgeSettings edge)
    {
        foreach (var (cookie, name) in new[] { (options.CorrelationCookie, "dsr.sign-in."), (options.NonceCookie, "dsr.nonce.") })
        {
            cookie.Name = edge.CookieName(name, wholeSite: false);
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = edge.CookieSecurity;
        }
    }
}
