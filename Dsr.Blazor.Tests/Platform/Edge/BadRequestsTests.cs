using System.Net;
using System.Text;
using Dsr.Blazor.Tests.Platform.Security;
using Dsr.Blazor.Tests.Platform.Security.SignIn;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Platform.Edge;

/// <summary>What anybody may send by mistake or on purpose: told to them, and no trace in the log.</summary>
public sealed class BadRequestsTests : IAsyncLifetime
{
    readonly TestFolder folder = new();
    ForgedIssuer issuer = null!;
    ServedApp app = null!;

    public async ValueTask InitializeAsync()
    {
        issuer = await ForgedIssuer.StartAsync();
        app = ServedApp.Production(folder.Directory, issuer);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await issuer.DisposeAsync();
        folder.Dispose();
    }

    public static TheoryData<string, Func<HttpRequestMessage>> Bad =>
        new()
        {
            { "a form without its token", () => Post("/sign-out/now", "a=b") },
            {
                "a form with a token that is none",
                () => Post("/sign-out/now", "__RequestVerificationToken=CfDJ8nonsense", "dsr.forms=CfDJ8nonsense")
            },
            { "a page's form without its token", () => Post("/account/ask", "_handler=ask&Form.Name=x") },
            { "a form of another kind", () => Post("/sign-out/now", "{}", kind: "application/json") },
            { "a form in parts that never end", () => Post("/account/ask", "--x\r\n", kind: "multipart/form-data; boundary=x") },
            { "a form in parts without their boundary", () => Post("/account/ask", "x", kind: "multipart/form-data") },
            { "a key that is too long", () => Post("/account/ask", new string('a', 5000) + "=b") },
            { "too many fields", () => Post("/account/ask", string.Join('&', Enumerable.Range(0, 2000).Select(number => $"f{number}=1"))) },
            { "a return address with a tab", () => new(HttpMethod.Get, "/sign-in?returnUrl=%2F%09%2Fevil.example") },
            { "a start with a tab", () => new(HttpMethod.Get, "/sign-in/start?returnUrl=%2F%09%2Fevil.example") },
            {
                "a start with letters that no header carries",
                () => new(HttpMethod.Get, "/sign-in/start?returnUrl=%2F%C3%A9%F0%9F%A6%8A%00")
            },
            { "a start with half a letter", () => new(HttpMethod.Get, "/sign-in/start?returnUrl=%2F%C3") },
            { "an answer that nobody asked for", () => new(HttpMethod.Get, "/sign-in/callback?code=x&state=y") },
            { "an answer with nothing in it", () => new(HttpMethod.Get, "/sign-in/callback") },
            { "a refusal by the provider", () => new(HttpMethod.Get, "/sign-in/callback?error=access_denied&error_description=%0d%0ax") },
            {
                "a session that is none",
                () =>
                    new HttpRequestMessage(HttpMethod.Get, "/register") { Headers = { { "Cookie", "dsr=CfDJ8nonsense" } } }
            },
            { "a page's number that is none", () => new(HttpMethod.Get, "/people/not-a-number") },
        };

    [Theory, MemberData(nameof(Bad))]
    public async Task An_ordinary_bad_request_is_no_fault_of_the_servers(string what, Func<HttpRequestMessage> make)
    {
        using var browser = app.Browser();
        using var request = make();

        using var answer = await browser.SendAsync(request);

        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{what}: {answer.StatusCode}");
        Assert.Empty(
            app.Lines.Where(line => line.Trace is not null || line.Level >= LogLevel.Error)
                .Select(line => $"{what}: {line.Category} {line.Text}")
        );
    }

    static HttpRequestMessage Post(string path, string body, string? cookie = null, string kind = "application/x-www-form-urlencoded")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", kind);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return request;
    }
}
