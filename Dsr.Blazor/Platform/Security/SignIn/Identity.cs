using System.Globalization;
using System.Security.Claims;
using Dsr.Blazor.Platform.Security.Sessions;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dsr.Blazor.Platform.Security.SignIn;

/// <summary>
/// The cookie's claims: which account, which session, and how the header names it. What it may do is never in the cookie.
/// </summary>
static class Identity
{
    /// <summary>The claim with the roles in words, for the header alone.</summary>
    internal const string RoleWords = "dsr:role-words";

    const string Session = "dsr:session";
    const string Began = "dsr:began";

    internal static ClaimsPrincipal Of(Actor actor, SessionId session) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, actor.Id),
                    new(ClaimTypes.Name, actor.Name),
                    new(RoleWords, actor.RoleInWords),
                    new(Session, session.Id.ToString()),
                    new(Began, session.Began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
                ],
                CookieAuthenticationDefaults.AuthenticationScheme
            )
        );

    /// <summary>The account that the claims name; null for nobody.</summary>
    internal static Guid? Account(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) ? account : null;

    /// <summary>The session that the claims name; null for nobody.</summary>
    internal static SessionId? SessionOf(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Session), out var id)
        && long.TryParse(user.FindFirstValue(Began), CultureInfo.InvariantCulture, out var began)
        && user.Account() is { } account
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(began), account)
            : null;

    /// <summary>Whether the header would name the actor as the claims do.</summary>
    internal static bool Names(this ClaimsPrincipal user, Actor actor) =>
        user.FindFirstValue(ClaimTypes.Name) == actor.Name && user.FindFirstValue(RoleWords) == actor.RoleInWords;
}
