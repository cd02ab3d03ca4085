using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.SignIn;
using Dsr.Blazor.Ui;
using Microsoft.Net.Http.Headers;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Files;

/// <summary>Files going in and out as streams, beside the circuit and never through it.</summary>
static class FileEndpoints
{
    internal static void MapRecordFiles(this WebApplication app)
    {
        // The token is looked at by hand: the framework would read the whole form, and so the file, to find it.
        app.MapPost("/people/{person:guid}/files/send", AddAsync).RequireAuthorization().DisableAntiforgery();
        app.MapPost("/people/{person:guid}/files/{file:guid}/send", ReplaceAsync).RequireAuthorization().DisableAntiforgery();
        app.MapGet("/people/{person:guid}/files/{file:guid}/{version:int}", SendAsync).RequireAuthorization();
    }

    static Task<IResult> AddAsync(Guid person, HttpContext http, SignedInActor acting, FileUpload upload, RecordFiles files) =>
        TakeAsync(person, null, http, acting, upload, (form, name, content) =>
            files.AddAsync(person, Details(form), name, content, http.RequestAborted)
        );

    static Task<IResult> ReplaceAsync(
        Guid person,
        Guid file,
        HttpContext http,
        SignedInActor acting,
        FileUpload upload,
        RecordFiles files
    ) =>
        TakeAsync(person, file, http, acting, upload, (_, name, content) =>
            files.ReplaceAsync(person, file, name, content, http.RequestAborted)
        );

    static async Task<IResult> TakeAsync(
        Guid person,
        Guid? replaces,
        HttpContext http,
        SignedInActor acting,
        FileUpload upload,
        Func<IReadOnlyDictionary<string, string>, string?, Stream, Task> keep
    )
    {
        acting.As(http.User);
        try
        {
            return await upload.ReadAsync(http, person, replaces, keep) is { } ticket
                ? Results.LocalRedirect(Links.AddFile(person, replaces, ticket))
                : Results.LocalRedirect(Links.Files(person));
        }
        // The same page whether the record is not there or not theirs.
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            return Results.NotFound();
        }
    }

    static async Task<IResult> SendAsync(Guid person, Guid file, int version, HttpContext http, SignedInActor acting, FileReading files)
    {
        acting.As(http.User);
        try
        {
            await using var opened = await files.OpenAsync(person, file, version, http.RequestAborted);
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(opened.Name);
            http.Response.Headers.ContentDisposition = disposition.ToString();
            (http.Response.ContentType, http.Response.ContentLength) = (opened.What.MediaType(), opened.Length);
            await opened.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
            return Results.Empty;
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            return Results.NotFound();
        }
        catch (RefusedException refusal) when (!http.Response.HasStarted)
        {
            return Results.Text(refusal.Message, "text/plain", statusCode: StatusCodes.Status410Gone);
        }
    }

    static FileDetails Details(IReadOnlyDictionary<string, string> form) =>
        new(
            form.GetValueOrDefault(nameof(FileDetails.Type)),
            form.GetValueOrDefault(nameof(FileDetails.Title)),
            DateOnly.TryParseExact(
                form.GetValueOrDefault(nameof(FileDetails.On)),
                "yyyy-MM-dd",
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.None,
                out var on
            )
                ? on
                : null,
            FileForm.Audience(form.GetValueOrDefault("Audience"))
        );
}
