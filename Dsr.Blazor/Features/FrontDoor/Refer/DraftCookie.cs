using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Features.FrontDoor.Refer;

/// <summary>The token of the form that is filled in with this browser. Gone when the browser is closed, and never read by a script.</summary>
static class DraftCookie
{
    const string Name = "dsr-refer";

    internal static string? Read(HttpContext http) => http.Request.Cookies[Name];

    internal static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name, token, Options(http));

    internal static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    static CookieOptions Options(HttpContext http) => new()
    {
        Path = Links.Refer(),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        IsEssential = true,
    };
}
