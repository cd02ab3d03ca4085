using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.SignIn;

namespace Dsr.Blazor.Modules.Export.Parts;

/// <summary>The download of a spreadsheet. What is taken away stands behind the ticket, so the address tells nothing.</summary>
static class SheetDownload
{
    const string spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="app">The site.</param>
    /// <param name="address">An address with {ticket} in it.</param>
    /// <param name="back">Where to go for another ticket: "the register".</param>
    /// <param name="name">The file's name.</param>
    /// <param name="write">Writes the file that was ordered; refuses before its first byte.</param>
    internal static void MapSheet<TExport, TOrder>(
        this WebApplication app,
        string address,
        string back,
        Func<TExport, string> name,
        Func<TExport, Stream, TOrder, CancellationToken, Task> write
    )
        where TExport : notnull
        where TOrder : class =>
        app.MapGet(
                address.Replace("%7Bticket%7D", "{ticket}", StringComparison.Ordinal),
                async (string ticket, HttpContext http, SignedInActor acting, OneTimeTickets<TOrder> tickets, TExport export) =>
                {
                    acting.As(http.User);
                    try
                    {
                        if (tickets.Take(await acting.GetAsync(http.RequestAborted), ticket) is not { } order)
                            return Words(
                                $"This download was used already or is more than two minutes old. Go back to {back} and export again.",
                                StatusCodes.Status410Gone
                            );
                        http.Response.ContentType = spreadsheet;
                        http.Response.Headers.CacheControl = "no-store";
                        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name(export)}\"";
                        await write(export, http.Response.Body, order, http.RequestAborted);
                        return Results.Empty;
                    }
                    catch (Exception refusal)
                        when (refusal is RefusedException or ForbiddenException or NotFoundException && !http.Response.HasStarted)
                    {
                        http.Response.Headers.ContentDisposition = "inline";
                        return Words(refusal.Message, StatusCodes.Status403Forbidden);
                    }
                }
            )
            .RequireAuthorization();

    static IResult Words(string sentence, int status) => Results.Text(sentence, "text/plain", statusCode: status);
}
