using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dsr.Blazor.Access.SignIn;

/// <summary>The cookie's claims: which account, and how the header names it. What it may do is never in the cookie.</summary>
static class Identity
{
    /// <summary>The claim with the roles in words, for the header alone.</summary>
    internal const string RoleWords = "dsr:role-words";

    internal static ClaimsPrincipal Of(Actor actor) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, actor.Id), new(ClaimTypes.Name, actor.Name), new(RoleWords, actor.RoleInWords)],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
