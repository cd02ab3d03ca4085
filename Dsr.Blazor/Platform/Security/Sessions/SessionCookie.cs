using System.Security.Claims;
using Dsr.Blazor.Platform.Security.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Dsr.Blazor.Platform.Security.Sessions;

/// <summary>Holds each request's cookie against its session and its account, and renews it while somebody is at work.</summary>
sealed class SessionCookie(OpenSessions sessions, Accounts accounts, TimeProvider time) : CookieAuthenticationEvents
{
    static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Sheets and scripts are the same for everybody: no look at the database for each of them.
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var (now, issued) = (time.GetUtcNow(), context.Properties.IssuedUtc ?? DateTimeOffset.MinValue);
        if (await HoldsAsync(context.Principal!, issued, context.HttpContext.RequestAborted) is not { } actor)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(context.Scheme.Name);
            return;
        }
        // A page that connects again by itself is not somebody at work.
        if (context.HttpContext.Request.Path.StartsWithSegments("/_blazor"))
            return;
        sessions.Touch(context.Principal!.SessionOf());
        var isNamed = context.Principal!.Names(actor);
        if (!isNamed)
            context.ReplacePrincipal(Identity.Of(actor, context.Principal!.SessionOf()!));
        context.ShouldRenew = !isNamed || now - issued > RenewAfter;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Path != Paths.Session && !context.Request.Path.StartsWithSegments("/_blazor"))
            return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    async Task<Actor?> HoldsAsync(ClaimsPrincipal user, DateTimeOffset issued, CancellationToken cancel) =>
        user.SessionOf() is { } session && sessions.Meet(session, issued) ? await accounts.FindAsync(session.Account, cancel) : null;
}
