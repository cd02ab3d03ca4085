using System.Net;
using System.Text.RegularExpressions;
using Dsr.Blazor.Tests.Builders;
using Dsr.Blazor.Tests.Platform.Security;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Pages.Refer;

/// <summary>What came back.</summary>
public sealed record Came(HttpStatusCode Status, string Location, string Html, TimeSpan? RetryAfter);

/// <summary>Somebody who fills the self-referral in with a browser that runs no script and keeps its cookies.</summary>
public sealed partial class Filling(ServedApp app) : IDisposable
{
    public HttpClient Browser { get; } = app.Browser();

    public async Task<Came> OpenAsync(string path) => await ReadAsync(await Browser.GetAsync(path));

    /// <summary>Opens a page and sends its form with these fields.</summary>
    public async Task<Came> PostAsync(string path, params (string Field, string Value)[] fields)
    {
        var page = (await OpenAsync(path)).Html;
        (string, string)[] own =
        [
            ("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            ("_handler", Handler().Match(page).Groups[1].Value),
        ];
        using var form = new FormUrlEncodedContent(
            own.Concat(fields).Select(pair => new KeyValuePair<string, string>(pair.Item1, pair.Item2))
        );
        return await ReadAsync(await Browser.PostAsync(path, form));
    }

    /// <summary>Answers question after question until one that is named, or the page that reads all answers back.</summary>
    /// <returns>The path at which it stops.</returns>
    public async Task<string> FillAsync(string until, params (string Field, string Value)[] changes)
    {
        var fields = TestAnswers.Of(changes).SelectMany(pair => pair.Value.Select(value => (pair.Key, value))).ToArray();
        var path = "/refer/who";
        while (path != "/refer/" + until)
        {
            var came = path == "/refer/urgent-help" ? new(HttpStatusCode.Found, "/refer/name", "", null) : await PostAsync(path, fields);
            Assert.True(came.Status == HttpStatusCode.Found && came.Location != path, $"{path} was not taken.");
            path = came.Location;
        }
        return path;
    }

    public void Dispose() => Browser.Dispose();

    static async Task<Came> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
            return new(
                answer.StatusCode,
                PathOf(answer.Headers.Location),
                WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                answer.Headers.RetryAfter?.Delta
            );
    }

    static string PathOf(Uri? location) =>
        location is null ? ""
        : location.IsAbsoluteUri ? location.PathAndQuery
        : location.OriginalString;

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""name="_handler" value="([^"]+)""")]
    private static partial Regex Handler();
}
