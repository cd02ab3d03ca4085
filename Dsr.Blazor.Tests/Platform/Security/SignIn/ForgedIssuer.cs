using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Dsr.Blazor.Tests.Platform.Security.SignIn;

/// <summary>An identity provider on loopback that makes whatever token a test asks for, good or forged.</summary>
public sealed class ForgedIssuer : IAsyncDisposable
{
    public const string Client = "dsr";
    public const string Subject = "f3b1-made-up";

    readonly WebApplication app;
    RsaSecurityKey key = NewKey();

    ForgedIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, string>
            {
                ["issuer"] = Address,
                ["authorization_endpoint"] = Address + "/authorize",
                ["token_endpoint"] = Address + "/token",
                ["jwks_uri"] = Address + "/keys",
                ["end_session_endpoint"] = Address + "/end",
            });
        app.MapGet("/keys", () => new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(Public(key)) } });
        app.MapPost("/token", AnswerAsync);
    }

    public string Address => app.Urls.First();

    /// <summary>What the browser was sent here with.</summary>
    public string Nonce { get; set; } = "";

    public string Challenge { get; set; } = "";

    /// <summary>Makes the token; a good one until a test says otherwise.</summary>
    public Func<ForgedIssuer, string> Recipe { get; set; } = issuer => issuer.Token();

    public static async Task<ForgedIssuer> StartAsync()
    {
        var issuer = new ForgedIssuer();
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>From now on it signs with another key and publishes that alone.</summary>
    public void RollKey() => key = NewKey();

    /// <summary>A token with what a test wants different from a good one.</summary>
    public string Token(
        string? issuer = null,
        string? audience = null,
        string? nonce = null,
        TimeSpan? expires = null,
        string? azp = null,
        string subject = Subject,
        RsaSecurityKey? signedWith = null,
        bool isSigned = true,
        Action<JwtSecurityToken>? forge = null
    )
    {
        // The library that proves a token holds its times against the machine's own clock.
        var now = DateTimeOffset.UtcNow.UtcDateTime;
        var claims = new List<Claim> { new("sub", subject), new("nonce", nonce ?? Nonce), Issued(now) };
        if (azp is not null)
            claims.Add(new("azp", azp));
        var token = new JwtSecurityToken(
            issuer ?? Address,
            audience ?? Client,
            claims,
            now.AddHours(-2),
            now + (expires ?? TimeSpan.FromMinutes(5)),
            isSigned ? new SigningCredentials(signedWith ?? key, SecurityAlgorithms.RsaSha256) : null
        );
        forge?.Invoke(token);
        return new JwtSecurityTokenHandler().WriteToken(token);
    }

    /// <summary>A token that was issued a while from now, or ago.</summary>
    public string Issued(TimeSpan fromNow) =>
        Token(forge: token => token.Payload["iat"] = EpochTime.GetIntDate(DateTimeOffset.UtcNow.UtcDateTime + fromNow));

    static Claim Issued(DateTime at) =>
        new("iat", EpochTime.GetIntDate(at).ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64);

    /// <summary>Signed with its public key as if that were a shared secret: the oldest forgery there is.</summary>
    public string SharedSecretToken()
    {
        var secret = new SymmetricSecurityKey(Public(key).Rsa?.ExportSubjectPublicKeyInfo() ?? key.Parameters.Modulus)
        {
            KeyId = key.KeyId,
        };
        return new JwtSecurityTokenHandler().WriteToken(
            new JwtSecurityToken(
                Address,
                Client,
                [new("sub", Subject), new("nonce", Nonce), Issued(DateTimeOffset.UtcNow.UtcDateTime)],
                expires: DateTimeOffset.UtcNow.UtcDateTime.AddMinutes(5),
                signingCredentials: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)
            )
        );
    }

    public static RsaSecurityKey NewKey()
    {
        using var rsa = RSA.Create(2048);
        return new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = Guid.NewGuid().ToString("N") };
    }

    /// <summary>Its key under another's name, as who copies a key's id would sign.</summary>
    public RsaSecurityKey StrangersKey() => new(NewKey().Parameters) { KeyId = key.KeyId };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static RsaSecurityKey Public(RsaSecurityKey key) =>
        new(new RSAParameters { Modulus = key.Parameters.Modulus, Exponent = key.Parameters.Exponent }) { KeyId = key.KeyId };

    async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "code" || proof != Challenge || form["client_secret"] != "secret")
            return Results.BadRequest(new { error = "invalid_grant" });
        return Results.Json(
            new Dictionary<string, string>
            {
                ["access_token"] = "none",
                ["token_type"] = "Bearer",
                ["id_token"] = Recipe(this),
            }
        );
    }
}
