using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Home.Pages;

static class HomeEndpoints
{
    internal static void MapHome(this WebApplication app)
    {
        app.MapPost(Paths.Session, () => Results.NoContent()).RequireAuthorization();
        app.MapPost(Links.SignOutNow, SigningOut.NowAsync).AllowAnonymous();
        app.MapGet(Paths.SignedOut, () => Results.Redirect(Links.SignInAgain("signed-out"))).AllowAnonymous();
        // The other way in is not there at all, so nothing can be left open by mistake.
        if (app.Services.GetRequiredService<SignInOffer>().Way == SignInWay.Demo)
            app.MapPost(Links.SignInDemo, SigningIn.AsDemoAsync).AllowAnonymous();
        else
            app.MapGet(Paths.SignInStart, SigningIn.StartAsync).AllowAnonymous();
        // Or the static files would answer a post to nowhere with "not by this method", as if something were there.
        app.MapFallback(() => Results.NotFound()).AllowAnonymous();
    }
}
