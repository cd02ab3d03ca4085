using Microsoft.AspNetCore.StaticAssets;

namespace Dsr.Blazor.Platform.Edge;

/// <summary>What each response tells the browser to refuse, and that what a signed-in person saw is not to be kept.</summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    // Everything is our own: no inline script or style, no other site. Pictures may be data, for the marks in the sheets.
    const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => WriteAsync((HttpContext)state), context);
        return next(context);
    }

    static Task WriteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Without it the Back button shows the last page to whoever sits down after signing out.
        if (context.GetEndpoint()?.Metadata is { } told && told.GetMetadata<KeptByItsReader>() is not null)
            headers.CacheControl = "private";
        else if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}

/// <summary>
/// Marks what a program of its reader's own may keep, and nobody on the way: a calendar, which is read out of sight of any browser.
/// </summary>
public sealed record KeptByItsReader;
