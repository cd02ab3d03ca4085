using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dsr.Blazor.Modules.PublicReferral.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Dsr.Blazor.Modules.PublicReferral;

/// <summary>What keeps a draft from everybody but the browser it is filled in with and whoever holds its code.</summary>
public sealed class DraftSecrets(IDataProtectionProvider protection)
{
    const int TokenBytes = 32;

    readonly IDataProtector seal = protection.CreateProtector("Dsr.SelfReferral");

    /// <summary>A token for a browser: 256 random bits.</summary>
    internal static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A code to come back with: 80 random bits.</summary>
    internal static string NewCode() => RandomNumberGenerator.GetString(ReturnCode.Alphabet, ReturnCode.Length);

    internal static string IdOf(string token) => Hash(token);

    /// <summary>
    /// The code and the date of birth in one hash: a code that nobody has and a date that is not its own are the same
    /// question to the database, with the same answer.
    /// </summary>
    internal static string ReturnKey(string code, DateOnly birth) =>
        Hash($"{ReturnCode.Read(code)} {birth.ToString("O", CultureInfo.InvariantCulture)}");

    internal string Seal<T>(T what) => seal.Protect(JsonSerializer.Serialize(what));

    /// <summary>Null where it cannot be read: its key is gone, or a release changed the form.</summary>
    internal T? Unseal<T>(string? sealedText)
        where T : class
    {
        if (string.IsNullOrEmpty(sealedText))
            return null;
        try
        {
            return JsonSerializer.Deserialize<T>(seal.Unprotect(sealedText));
        }
        catch (Exception unread) when (unread is CryptographicException or JsonException)
        {
            return null;
        }
    }

    static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
