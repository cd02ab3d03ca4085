using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dsr.Blazor.Modules.Home.Pages;

static class SigningIn
{
    /// <summary>Sends the browser to the identity provider, when that answers.</summary>
    internal static async Task<IResult> StartAsync(
        HttpContext http,
        Provider provider,
        ILogger<Provider> log,
        string? returnUrl,
        CancellationToken cancel
    )
    {
        var onward = LocalAddress.Or(returnUrl, Links.Work);
        try
        {
            await provider.DiscoverAsync(cancel);
            await http.ChallengeAsync(Provider.Scheme, new AuthenticationProperties { RedirectUri = onward });
            return Results.Empty;
        }
        catch (Exception away)
            when (away is InvalidOperationException or HttpRequestException or OpenIdConnectProtocolException && !http.Response.HasStarted)
        {
            log.LogWarning("The identity provider does not answer: {Failure}", away.GetType().Name);
            return Results.Redirect(Links.SignInAgain("away", onward));
        }
    }

    internal static async Task<IResult> AsDemoAsync(
        HttpContext http,
        Platform.Security.Accounts accounts,
        OpenSessions sessions,
        [FromForm] Guid account,
        [FromForm] string? returnUrl
    )
    {
        if (await accounts.FindAsync(account) is not { } actor)
            return Results.Redirect(Links.SignIn());
        await http.SignInAsync(Identity.Of(actor, sessions.Begin(account)));
        return Results.LocalRedirect(LocalAddress.Or(returnUrl, Links.Work));
    }
}
