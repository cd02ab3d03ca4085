using System.Globalization;
using System.Security.Cryptography;
using Dsr.Blazor.Platform.Edge;
using Microsoft.AspNetCore.DataProtection;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>
/// Remembers for half an hour whom the identity provider proved where there is no account for them, so that they can ask for one.
/// It is no sign-in: its cookie holds the subject alone, under a purpose of its own, and opens nothing.
/// </summary>
sealed class Proven(IDataProtectionProvider protection, TimeProvider time, EdgeSettings edge, SignInOffer offer)
{
    /// <summary>For how long it is remembered.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    readonly string cookie = edge.CookieName("dsr.asks", wholeSite: false);

    readonly IDataProtector protector = protection.CreateProtector("Dsr.AskingForAnAccount.1");

    /// <summary>Whether somebody can be made up, so that asking can be shown without a provider.</summary>
    internal bool MakesUp => offer.Way == SignInWay.Demo;

    internal void Remember(HttpContext http, string subject)
    {
        var until = time.GetUtcNow() + Kept;
        http.Response.Cookies.Append(
            cookie,
            protector.Protect($"{until.UtcTicks.ToString(CultureInfo.InvariantCulture)} {subject}"),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                Path = Paths.Asking,
                SameSite = SameSiteMode.Lax,
                Secure = edge.Https || http.Request.IsHttps,
                Expires = until,
            }
        );
    }

    /// <summary>Whom the provider proved; null for nobody, or when it was too long ago.</summary>
    internal string? Who(HttpContext http)
    {
        try
        {
            return
                http.Request.Cookies[cookie] is { Length: > 0 } kept
                && protector.Unprotect(kept).Split(' ', 2) is [var until, var subject]
                && time.GetUtcNow().UtcTicks < long.Parse(until, CultureInfo.InvariantCulture)
                ? subject
                : null;
        }
        catch (CryptographicException)
        {
            // Altered, or of keys that are no longer there.
            return null;
        }
    }

    /// <summary>In the demo: somebody made up, who asks as somebody proved would.</summary>
    internal string MakeUp(HttpContext http)
    {
        var subject = "demo:" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        Remember(http, subject);
        return subject;
    }
}
