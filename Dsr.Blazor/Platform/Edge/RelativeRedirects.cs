namespace Dsr.Blazor.Platform.Edge;

/// <summary>
/// A redirect within the site says the path alone. With the host in it, it would repeat whatever host the request claimed to be for,
/// and something on the way that kept the answer would lead others there.
/// </summary>
sealed class RelativeRedirects(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => ShortenAsync((HttpContext)state), context);
        return next(context);
    }

    static Task ShortenAsync(HttpContext context)
    {
        var here = $"{context.Request.Scheme}://{context.Request.Host}";
        if (
            context.Response.Headers.Location is [{ } to]
            && to.StartsWith(here + "/", StringComparison.OrdinalIgnoreCase)
            && !IsOtherHost(to, here)
        )
            context.Response.Headers.Location = to[here.Length..];
        return Task.CompletedTask;
    }

    // "//" after the host would begin another host once the first is cut off.
    static bool IsOtherHost(string to, string here) => to.Length > here.Length + 1 && to[here.Length + 1] is '/' or '\\';
}
