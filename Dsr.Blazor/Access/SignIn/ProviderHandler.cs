using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Dsr.Blazor.Access.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>The identity provider proved who somebody is, and Dsr has no open account for them.</summary>
/// <param name="subject">Whom it proved. Never in the message, which may be logged.</param>
sealed class NoAccountException(string subject) : Exception("There is no open account for who signed in.")
{
    internal string Subject => subject;
}

/// <summary>Sends the browser to the identity provider, and makes a session of what comes back. The provider says who; the account says what they may do.</summary>
sealed class ProviderHandler(
    IOptionsMonitor<ProviderOptions> options, ILoggerFactory logs, UrlEncoder encoder, Provider provider, IdTokens idTokens, Accounts accounts, OpenSessions sessions)
    : OAuthHandler<ProviderOptions>(options, logs, encoder)
{
    /// <summary>The scheme's name.</summary>
    internal const string SchemeName = "provider";

    /// <summary>The token that was signed in with, kept for signing out.</summary>
    internal const string IdToken = "id_token";

    const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Discover();
        properties.Items[Nonce] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await Discover();
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response!.RootElement.TryGetProperty(IdToken, out var sent) ? sent.GetString() : null;
        properties.Items.Remove(Nonce, out var nonce);
        var proved = await idTokens.Prove(idToken ?? throw new SecurityTokenException("No id token was sent."), nonce, Context.RequestAborted);
        var actor = await accounts.FindBySubject(proved.Subject, Context.RequestAborted) ?? throw new NoAccountException(proved.Subject);
        properties.StoreTokens([new AuthenticationToken { Name = IdToken, Value = idToken }]);
        return new(Identity.Of(actor, sessions.Begin()), properties, Scheme.Name);
    }

    async Task Discover()
    {
        var published = await provider.Discover(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (published.AuthorizationEndpoint, published.TokenEndpoint);
    }
}
