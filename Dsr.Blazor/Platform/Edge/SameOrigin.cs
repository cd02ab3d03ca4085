namespace Dsr.Blazor.Platform.Edge;

/// <summary>
/// A websocket carries the cookie wherever it was opened from, and the browser's rule of one origin does not hold it back:
/// the server has to look where it came from.
/// </summary>
sealed class SameOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments("/_blazor") || request.Headers.Origin is not [{ } origin])
            return next(context);
        if (string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
