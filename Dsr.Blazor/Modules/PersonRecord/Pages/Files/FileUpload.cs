using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Platform.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Files;

/// <summary>Reads an upload part by part: the token and the fields first, then the file as it streams in.</summary>
sealed class FileUpload(IAntiforgery antiforgery, RecordFiles files, RefusedUploads refused, ICurrentActor acting)
{
    const int LongestField = 4096,
        MostFields = 20;
    const string Token = "__RequestVerificationToken";

    // A browser reads no answer before it has sent all. Up to this much of a file that is too large is read away, so that it shows why.
    const long MostReadAway = 512L * 1024 * 1024;

    /// <summary>Takes the upload in.</summary>
    /// <returns>Null when it was kept; otherwise the ticket of what was refused.</returns>
    /// <exception cref="BadHttpRequestException">When it is no such form, is forged, or is far too large.</exception>
    internal async Task<string?> ReadAsync(
        HttpContext http,
        Guid person,
        Guid? replaces,
        Func<IReadOnlyDictionary<string, string>, string?, Stream, Task> keep
    )
    {
        await files.DemandMayAddAsync(person, replaces, http.RequestAborted);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostReadAway;
        var typed = new Dictionary<string, string>();
        try
        {
            await ReadPartsAsync(http, typed, keep);
            return null;
        }
        catch (RefusedException refusal)
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            typed.Remove(Token);
            return refused.Keep(await acting.GetAsync(http.RequestAborted), new(refusal.Message, refusal.Field, typed));
        }
    }

    async Task ReadPartsAsync(
        HttpContext http,
        Dictionary<string, string> typed,
        Func<IReadOnlyDictionary<string, string>, string?, Stream, Task> keep
    )
    {
        if (
            !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary
        )
            throw Bad();
        var parts = new MultipartReader(boundary, http.Request.Body);
        while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
                throw Bad();
            if (disposition.IsFormDisposition() && typed.Count < MostFields)
                typed[disposition.Name.Value?.Trim('"') ?? ""] = await TextAsync(part.Body, http.RequestAborted);
            else if (disposition.IsFileDisposition())
            {
                await DemandTokenAsync(http, typed);
                var name = HeaderUtilities
                    .RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName)
                    .Value;
                Refuse.If(string.IsNullOrEmpty(name), "Choose a file.", "File");
                await keep(typed, name, part.Body);
                return;
            }
            else
                throw Bad();
        }
        await DemandTokenAsync(http, typed);
        throw new RefusedException("Choose a file.", "File");
    }

    // It stands first in the form; the check finds it as a header and reads no form for it.
    async Task DemandTokenAsync(HttpContext http, Dictionary<string, string> typed)
    {
        http.Request.Headers["RequestVerificationToken"] = typed.GetValueOrDefault(Token, "");
        try
        {
            await antiforgery.ValidateRequestAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            throw Bad();
        }
    }

    static async Task<string> TextAsync(Stream part, CancellationToken cancel)
    {
        var bytes = new byte[LongestField + 1];
        var length = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length > LongestField ? throw Bad() : System.Text.Encoding.UTF8.GetString(bytes, 0, length);
    }

    static BadHttpRequestException Bad() => new("The form was not sent as its page sends it.", StatusCodes.Status400BadRequest);
}
