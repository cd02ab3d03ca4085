using System.Text.Encodings.Web;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Dsr.Blazor.Modules.Home.Pages;

static class SigningOut
{
    /// <summary>
    /// Ends the session here, on every open page of it, and then at the identity provider, which would sign the person straight in again.
    /// </summary>
    internal static async Task<IResult> NowAsync(HttpContext http, OpenSessions sessions, [FromForm] string? _)
    {
        var idToken = await http.GetTokenAsync(Provider.IdToken);
        sessions.End(http.User.SessionOf());
        await http.SignOutAsync();
        if (http.RequestServices.GetService<Provider>() is not { } provider)
            return Results.Redirect(Links.SignInAgain("signed-out"));
        var backTo = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Paths.SignedOut}";
        return await provider.EndSessionAsync(idToken, backTo, http.RequestAborted) is { } there
            ? Onward(http, there)
            : Results.Redirect(Links.SignInAgain("signed-out"));
    }

    // A page in between: the browser holds a form's redirects to form-action, which names this site alone.
    static IResult Onward(HttpContext http, string address)
    {
        http.Response.Headers["Refresh"] = $"0; url={address}";
        return Results.Content(
            $"""
            <!DOCTYPE html><html lang="en-GB"><title>Signing out · Dsr</title>
            <p>You have signed out of Dsr. <a href="{HtmlEncoder.Default.Encode(address)}">Sign out of your work account too</a>.</p></html>
            """,
            "text/html; charset=utf-8"
        );
    }
}
