using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>The identity provider, by what it publishes about itself.</summary>
sealed class Provider(PublishedByProvider published, SignInSettings settings)
{
    /// <summary>The name of its scheme.</summary>
    internal const string Scheme = "provider";

    /// <summary>The token that was signed in with, kept for signing out.</summary>
    internal const string IdToken = "id_token";

    /// <summary>What it publishes, kept for a day.</summary>
    /// <exception cref="InvalidOperationException">When it does not answer.</exception>
    internal Task<OpenIdConnectConfiguration> DiscoverAsync(CancellationToken cancel) => published.GetConfigurationAsync(cancel);

    /// <summary>Where the browser goes to be signed out there too; null where it offers no such address or does not answer.</summary>
    /// <param name="idToken">The token of the sign-in, so that it knows whose session ends.</param>
    /// <param name="backTo">Where it sends the browser afterwards: a full address that is registered there.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<string?> EndSessionAsync(string? idToken, string backTo, CancellationToken cancel)
    {
        try
        {
            if ((await DiscoverAsync(cancel)).EndSessionEndpoint is not { Length: > 0 } address)
                return null;
            var query = new Dictionary<string, string?> { ["client_id"] = settings.ClientId, ["post_logout_redirect_uri"] = backTo };
            if (idToken is not null)
                query["id_token_hint"] = idToken;
            return QueryHelpers.AddQueryString(address, query);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
