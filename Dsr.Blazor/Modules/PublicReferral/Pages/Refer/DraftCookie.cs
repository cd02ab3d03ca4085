using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.PublicReferral.Pages.Refer;

/// <summary>
/// The token of the form that is filled in with this browser. Gone when the browser is closed, and never read by a script.
/// </summary>
static class DraftCookie
{
    const string Plain = "dsr-refer";

    internal static string? Read(HttpContext http) => http.Request.Cookies[Name(http)];

    internal static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name(http), token, Options(http));

    internal static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options(http));

    static string Name(HttpContext http) => Edge(http).CookieName(Plain, wholeSite: false);

    static EdgeSettings Edge(HttpContext http) => http.RequestServices.GetRequiredService<EdgeSettings>();

    static CookieOptions Options(HttpContext http) =>
        new()
        {
            Path = Links.Refer(),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Edge(http).Https || http.Request.IsHttps,
            IsEssential = true,
        };
}
