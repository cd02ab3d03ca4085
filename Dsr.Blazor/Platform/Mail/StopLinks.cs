using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>The sign at the end of a link that stops somebody's digests, and does nothing else. Only this server can make one.</summary>
public sealed class StopLinks(IDataProtectionProvider protection)
{
    readonly IDataProtector seal = protection.CreateProtector("Dsr.StopDigest");

    /// <summary>The link's token for an account; does not show whose it is.</summary>
    internal string Of(Guid account) => WebEncoders.Base64UrlEncode(seal.Protect(account.ToByteArray()));

    /// <summary>Whose digests a token stops; null when it is none.</summary>
    internal Guid? Read(string token)
    {
        try
        {
            return new Guid(seal.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception none) when (none is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
