using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>The identity provider, by what it publishes about itself: its addresses and the keys it signs with now.</summary>
sealed class Provider : IDisposable
{
    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1024 * 1024 };
    readonly ConfigurationManager<OpenIdConnectConfiguration> published;
    readonly SignInSettings settings;

    public Provider(SignInSettings settings)
    {
        this.settings = settings;
        published = new(settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever(http) { RequireHttps = settings.RequireHttps })
        {
            // Looked for again as soon as a token is signed with a key that is not there, yet not for each such token.
            RefreshInterval = TimeSpan.FromSeconds(1),
        };
    }

    /// <summary>What it publishes, kept for a day.</summary>
    /// <exception cref="InvalidOperationException">When it does not answer.</exception>
    internal Task<OpenIdConnectConfiguration> Discover(CancellationToken cancel) => published.GetConfigurationAsync(cancel);

    /// <summary>Asks anew the next time: it may have rolled its keys over.</summary>
    internal void DiscoverAnew() => published.RequestRefresh();

    /// <summary>Where the browser goes to be signed out there too; null where it offers no such address or does not answer.</summary>
    /// <param name="idToken">The token of the sign-in, so that it knows whose session ends.</param>
    /// <param name="backTo">Where it sends the browser afterwards: a full address that is registered there.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<string?> EndSession(string? idToken, string backTo, CancellationToken cancel)
    {
        try
        {
            if ((await Discover(cancel)).EndSessionEndpoint is not { Length: > 0 } address) return null;
            var query = new Dictionary<string, string?> { ["client_id"] = settings.ClientId, ["post_logout_redirect_uri"] = backTo };
            if (idToken is not null) query["id_token_hint"] = idToken;
            return QueryHelpers.AddQueryString(address, query);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();
}
