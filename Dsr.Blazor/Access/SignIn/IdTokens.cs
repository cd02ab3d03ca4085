using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>Proves an id token as OpenID Connect Core 1.0, section 3.1.3.7 asks.</summary>
sealed class IdTokens(Provider provider, SignInSettings settings)
{
    static readonly string[] algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>The token, when everything about it holds.</summary>
    /// <param name="token">As the identity provider sent it.</param>
    /// <param name="nonce">What was sent along when this sign-in began.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="SecurityTokenException">When anything does not.</exception>
    internal async Task<JwtSecurityToken> Prove(string token, string? nonce, CancellationToken cancel)
    {
        // Five parts are an encrypted token, which nobody agreed on; the library would unpack it before it looked at anything.
        if (token.Count(one => one == '.') != 2) throw new SecurityTokenException("The id token is not a signed one.");
        var proved = await Signed(token, cancel);
        if (string.IsNullOrEmpty(nonce) || proved.Payload.Nonce != nonce) throw new SecurityTokenException("The id token belongs to another sign-in.");
        if (proved.Payload.Azp is { } azp ? azp != settings.ClientId : proved.Payload.Aud.Count > 1) throw new SecurityTokenInvalidAudienceException("The id token was made for another client.");
        if (string.IsNullOrEmpty(proved.Subject)) throw new SecurityTokenException("The id token names nobody.");
        return proved;
    }

    async Task<JwtSecurityToken> Signed(string token, CancellationToken cancel)
    {
        try
        {
            return await Validate(token, cancel);
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            provider.DiscoverAnew();
            return await Validate(token, cancel);
        }
    }

    async Task<JwtSecurityToken> Validate(string token, CancellationToken cancel)
    {
        var published = await provider.Discover(cancel);
        new JwtSecurityTokenHandler { MapInboundClaims = false }.ValidateToken(token, new TokenValidationParameters
        {
            ValidIssuer = published.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = published.SigningKeys,
            ValidAlgorithms = algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        }, out var validated);
        return (JwtSecurityToken)validated;
    }
}
