using Dsr.Blazor.Access;
using Dsr.Blazor.Access.SignIn;
using Dsr.Blazor.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Dsr.Blazor.Features.Home;

static class HomeEndpoints
{
    internal static void MapHome(this WebApplication app)
    {
        app.MapGet(Links.Home, () => Results.Redirect(Links.Register())).AllowAnonymous();
        app.MapPost("/sign-in/demo", SignInDemo).AllowAnonymous();
        app.MapPost("/sign-out/now", SignOut).AllowAnonymous();
    }

    static async Task<IResult> SignInDemo(HttpContext http, Accounts accounts, [FromForm] Guid account, [FromForm] string? returnUrl)
    {
        if (await accounts.Find(account) is not { } actor) return Results.Redirect(Links.SignIn());
        await http.SignInAsync(Identity.Of(actor));
        return Results.LocalRedirect(Safe(returnUrl));
    }

    static async Task<IResult> SignOut(HttpContext http, [FromForm] string? _)
    {
        await http.SignOutAsync();
        return Results.Redirect(Links.SignIn());
    }

    // Only an address of this site; anything else would let a link lead a signed-in person astray.
    static string Safe(string? returnUrl) => returnUrl is ['/', ..] && returnUrl is not (['/', '/', ..] or ['/', '\\', ..]) ? returnUrl : Links.Register();
}
