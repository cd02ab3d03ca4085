using Microsoft.AspNetCore.Authentication.OAuth;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>OpenID Connect's code flow on the framework's OAuth handler: state, PKCE and the exchange of the code are its own.</summary>
sealed class ProviderOptions : OAuthOptions
{
    public ProviderOptions()
    {
        CallbackPath = Paths.SignInCallback;
        UsePkce = true;
        Scope.Add("openid");
        // The answer comes back as a link that is followed, for which Lax is enough; None would need https even on one computer.
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Asked for by the handler's own check; discovery gives the true ones before they are used.
        AuthorizationEndpoint = TokenEndpoint = "https://discovery.invalid/";
    }
}
