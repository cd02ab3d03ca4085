using System.Net;
using System.Text.RegularExpressions;

namespace Dsr.Blazor.Bench.Circuits;

/// <summary>Who opens pages: an address and the cookies for it.</summary>
sealed partial class Visitor : IDisposable
{
    readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer() };

    public Visitor(Uri site)
    {
        Site = site;
        Http = new(handler) { BaseAddress = site };
    }

    public Uri Site { get; }

    public HttpClient Http { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    /// <summary>Signs in on the demo's page, as one of its made-up staff.</summary>
    public async Task SignInAsync(string name)
    {
        var page = await Http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var form = page[..page.IndexOf($"<b>{name}</b>", StringComparison.Ordinal)];
        using var fields = new FormUrlEncodedContent(
            Hidden()
                .Matches(form[form.LastIndexOf("<form", StringComparison.Ordinal)..])
                .Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value))
        );
        using var answer = await Http.PostAsync(new Uri("/sign-in/demo", UriKind.Relative), fields);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"[^>]*>""")]
    private static partial Regex Hidden();
}
