using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>
/// What an id token has to be beside what the framework proves (issuer, audience, a signature where there is one, expiry, nonce of this
/// browser):
/// OpenID Connect Core 1.0, section 3.1.3.7, and RFC 7515, section 4.1.11.
/// </summary>
static class IdTokenRules
{
    /// <summary>How far the provider's clock may be from ours.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    static readonly string[] algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>What the framework is told to hold a token against; the issuer and its keys come from discovery.</summary>
    internal static TokenValidationParameters Parameters(string clientId) =>
        new()
        {
            ValidAudience = clientId,
            // Asymmetric ones alone: a published key is no shared secret.
            ValidAlgorithms = algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            NameClaimType = JwtRegisteredClaimNames.Sub,
            TypeValidator = (type, _, _) =>
                IsIdToken(type) ? type : throw new SecurityTokenInvalidTypeException("The token is of a type for another use."),
        };

    /// <summary>Holds a token, whose times and signature the framework has proved, against the rest.</summary>
    /// <param name="token">The id token.</param>
    /// <param name="sent">The same as it was sent.</param>
    /// <param name="clientId">How the provider knows Dsr.</param>
    /// <param name="nonce">What was sent along when this very sign-in began.</param>
    /// <param name="now">In UTC.</param>
    /// <exception cref="SecurityTokenException">When anything does not hold.</exception>
    internal static void Demand(JwtSecurityToken token, string sent, string clientId, string? nonce, DateTimeOffset now)
    {
        // In the code flow the framework takes a token without a signature too, for it came over TLS; and never mind its algorithm.
        if (sent.Split('.') is not [_, _, { Length: > 0 }] || !algorithms.Contains(token.Header.Alg))
            throw new SecurityTokenInvalidSignatureException("The token is not a signed one.");
        // Extensions that must be understood: none is, and the library passes over them.
        if (token.Header.ContainsKey("crit"))
            throw new SecurityTokenException("The token asks for an extension that nobody here knows.");
        if (string.IsNullOrEmpty(nonce) || token.Payload.Nonce != nonce)
            throw new SecurityTokenException("The token belongs to another sign-in.");
        if (string.IsNullOrWhiteSpace(token.Subject))
            throw new SecurityTokenException("The token names nobody.");
        var isOurs = token.Payload.Azp is { } client ? client == clientId : token.Payload.Aud.Count == 1;
        if (!isOurs)
            throw new SecurityTokenInvalidAudienceException("The token was made for another client.");
        DemandIssued(token, now);
    }

    static void DemandIssued(JwtSecurityToken token, DateTimeOffset now)
    {
        if (!token.Payload.ContainsKey(JwtRegisteredClaimNames.Iat) || token.IssuedAt <= DateTime.UnixEpoch)
            throw new SecurityTokenException("The token does not say when it was issued.");
        if (token.IssuedAt > now.UtcDateTime + Skew)
            throw new SecurityTokenNotYetValidException("The token was issued in the future.");
    }

    // Access and logout tokens name their type (RFC 9068, OpenID Connect Back-Channel Logout); id tokens say "JWT" or nothing.
    static bool IsIdToken(string? type) =>
        string.IsNullOrEmpty(type) || string.Equals(type, JwtConstants.HeaderType, StringComparison.OrdinalIgnoreCase);
}
