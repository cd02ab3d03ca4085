using System.Security.Claims;

namespace Dsr.Blazor.Ui.Shell;

/// <summary>The claims that the shell reads.</summary>
public static class UserClaims
{
    /// <summary>The user's roles as people say them: "Coordinator".</summary>
    public const string RoleWords = "dsr:role-words";

    public static string NameInWords(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name) ?? "Signed in";

    public static string? RoleInWords(this ClaimsPrincipal user) => user.FindFirstValue(RoleWords);

    /// <summary>Whose drafts these are; the name serves where an identity has no id.</summary>
    public static string DraftOwner(this ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.Identity?.Name ?? "nobody";
}
