using System.Text;
using Dsr.Blazor.Modules.Calendar;
using Dsr.Blazor.Platform.Edge;
using Dsr.Blazor.Platform.Edge.PublicForms;
using Dsr.Blazor.Platform.Mail;

namespace Dsr.Blazor.Modules.Notifications.Pages;

/// <summary>What is asked for without signing in, each behind a secret of its own: a calendar, and the end of a digest.</summary>
static class NoticeEndpoints
{
    internal static void MapNotices(this WebApplication app)
    {
        app.MapGet("/calendar/{secret}.ics", CalendarAsync)
            .AllowAnonymous()
            .RequireRateLimiting(PublicFormLimits.Feeds)
            .WithMetadata(new KeptByItsReader());
        // The token is the proof that a form's token would be: mail programs post here with nothing else (RFC 8058).
        app.MapPost(MailPaths.StopNow("{token}"), StopAsync)
            .AllowAnonymous()
            .RequireRateLimiting(PublicFormLimits.Posts)
            .DisableAntiforgery();
    }

    static async Task<IResult> CalendarAsync(string secret, CalendarFeed feed, CancellationToken cancel) =>
        await feed.ReadAsync(secret, cancel) is { } text ? Results.Text(text, "text/calendar", Encoding.UTF8) : Results.NotFound();

    // The same answer whatever the token is: whether it was one tells nobody anything.
    static async Task<IResult> StopAsync(string token, NoticeChoices choices, CancellationToken cancel)
    {
        await choices.StopAsync(token, cancel);
        return Results.LocalRedirect($"{MailPaths.Stop(Uri.EscapeDataString(token))}?done=1");
    }
}
