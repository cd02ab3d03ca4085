using Dsr.Blazor.Access;
using Dsr.Blazor.Access.SignIn;
using Dsr.Blazor.Casework.Exports;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Features.Register;

/// <summary>The download itself. What is taken away stands behind the ticket, so the address tells nothing.</summary>
static class ExportEndpoint
{
    const string spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void MapRegisterExport(this WebApplication app) =>
        app.MapGet(Links.RegisterExport("{ticket}").Replace("%7Bticket%7D", "{ticket}", StringComparison.Ordinal), Send).RequireAuthorization();

    static async Task<IResult> Send(string ticket, HttpContext http, SignedInActing acting, ExportTickets tickets, RegisterExport export)
    {
        acting.As(http.User);
        try
        {
            var order = tickets.Take(await acting.Who(http.RequestAborted), ticket);
            if (order is null) return Words("This download was used already or is more than two minutes old. Go back to the register and export again.", StatusCodes.Status410Gone);
            http.Response.ContentType = spreadsheet;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"{export.FileName}\"";
            if (order.Approved is { } request) await export.WriteApprovedAsync(http.Response.Body, request, http.RequestAborted);
            else await export.WriteAsync(http.Response.Body, order.Filter, order.Purpose, http.RequestAborted);
            return Results.Empty;
        }
        catch (Exception refusal) when (refusal is RefusedException or NotAllowedException or NotThereException && !http.Response.HasStarted)
        {
            http.Response.Headers.ContentDisposition = "inline";
            return Words(refusal.Message, StatusCodes.Status403Forbidden);
        }
    }

    static IResult Words(string sentence, int status) => Results.Text(sentence, "text/plain", statusCode: status);
}
