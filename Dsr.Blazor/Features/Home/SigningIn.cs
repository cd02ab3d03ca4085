using Dsr.Blazor.Access;
using Dsr.Blazor.Access.Sessions;
using Dsr.Blazor.Access.SignIn;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Dsr.Blazor.Features.Home;

static class SigningIn
{
    /// <summary>Sends the browser to the identity provider, when that answers.</summary>
    internal static async Task<IResult> Start(Provider provider, string? returnUrl, CancellationToken cancel)
    {
        try
        {
            await provider.Discover(cancel);
        }
        catch (InvalidOperationException)
        {
            return Results.Redirect(Links.SignInAgain("away", Safe(returnUrl)));
        }
        return Results.Challenge(new AuthenticationProperties { RedirectUri = Safe(returnUrl) }, [ProviderHandler.SchemeName]);
    }

    internal static async Task<IResult> AsDemo(HttpContext http, Accounts accounts, OpenSessions sessions, [FromForm] Guid account, [FromForm] string? returnUrl)
    {
        if (await accounts.Find(account) is not { } actor) return Results.Redirect(Links.SignIn());
        await http.SignInAsync(Identity.Of(actor, sessions.Begin()));
        return Results.LocalRedirect(Safe(returnUrl));
    }

    // Only an address of this site; anything else would let a link lead a signed-in person astray.
    static string Safe(string? returnUrl) => returnUrl is ['/', ..] && returnUrl is not (['/', '/', ..] or ['/', '\\', ..]) ? returnUrl : Links.Work;
}
