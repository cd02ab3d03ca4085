using Dsr.Blazor.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Dsr.Blazor.Modules.Home.Pages;

static class ProblemPages
{
    static readonly string[] bare = ["/_blazor", "/health", Paths.Session];

    /// <summary>Failures in plain words, on pages and forms; whatever else asks gets the bare code.</summary>
    internal static void UseProblemPages(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/problem/500",
                CreateScopeForErrors = true,
                // What somebody sent is at fault, not the server: told to them, and no trace in the log.
                SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException or AntiforgeryValidationException,
                StatusCodeSelector = failure =>
                    failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
        app.Use(AsPageAsync);
    }

    static Task AsPageAsync(HttpContext context, RequestDelegate next)
    {
        if (bare.Any(path => context.Request.Path.StartsWithSegments(path)) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page is only shown: the form that was turned away must not be judged a second time.
            context.Request.Method = HttpMethods.Get;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }
        return next(context);
    }
}
