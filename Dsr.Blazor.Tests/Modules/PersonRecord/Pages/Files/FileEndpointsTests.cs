using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Dsr.Blazor.Modules.Files.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Tests.Platform.Files.Content;
using Dsr.Blazor.Tests.Platform.Security;
using Dsr.Blazor.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.PersonRecord.Pages.Files;

public sealed class FileEndpointsTests : IAsyncDisposable
{
    readonly TestFolder folder = new();
    readonly ServedApp app;

    public FileEndpointsTests() => app = new("Development", folder.Directory);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_goes_in_by_post_and_comes_out_as_a_download_that_no_browser_opens()
    {
        using var browser = await SignedInAsync("Priya Kaur");
        var person = await SomebodyAsync();

        using var sent = await SendAsync(browser, person, MadeFiles.Pdf(), "Zażółć \"plan\".pdf");
        Assert.Equal((HttpStatusCode.Redirect, Links.Files(person)), (sent.StatusCode, sent.Headers.Location!.OriginalString));

        var file = await AskAsync(db => db.Files.Include(record => record.Versions).SingleAsync());
        using var got = await browser.GetAsync(Links.FileVersion(person, file.Id, 1));
        Assert.Equal(MadeFiles.Pdf(), await got.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Zażółć plan.pdf", got.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/pdf", got.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(got.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-store", got.Headers.CacheControl!.ToString());
        Assert.Equal(1, await AskAsync(db => db.ReadEvents.CountAsync(readEvent => readEvent.Kind == "FileTaken")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("forged")]
    public async Task A_post_that_is_forged_keeps_nothing(string token)
    {
        using var browser = await SignedInAsync("Priya Kaur");

        using var answer = await SendAsync(browser, await SomebodyAsync(), MadeFiles.Pdf(), "plan.pdf", token: token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await AskAsync(db => db.Files.CountAsync()));
        Assert.False(Directory.Exists(Path.Combine(folder.Directory.FullName, "files")));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_in_words_and_what_was_typed_comes_back()
    {
        using var browser = await SignedInAsync("Priya Kaur");
        var person = await SomebodyAsync();

        using var answer = await SendAsync(browser, person, new byte[20 * 1024 * 1024 + 1], "plan.pdf");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await browser.GetStringAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("larger than 20 MB", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Crisis plan\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Crisis", answer.Headers.Location.OriginalString, StringComparison.Ordinal);
        using var other = await SignedInAsync("Sam Reid");
        Assert.DoesNotContain("Crisis plan", await other.GetStringAsync(answer.Headers.Location.OriginalString), StringComparison.Ordinal);
        Assert.Empty(new DirectoryInfo(Path.Combine(folder.Directory.FullName, "files")).GetFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_form_without_a_file_asks_for_one()
    {
        using var browser = await SignedInAsync("Priya Kaur");
        using var answer = await SendAsync(browser, await SomebodyAsync(), [], "");

        Assert.Contains("Choose a file.", await browser.GetStringAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_the_record_is_told_the_same_as_of_one_that_is_not_there()
    {
        using var priya = await SignedInAsync("Priya Kaur");
        var person = await SomebodyAsync();
        using (await SendAsync(priya, person, MadeFiles.Pdf(), "plan.pdf")) { }
        var file = await AskAsync(db => db.Files.Select(record => record.Id).SingleAsync());
        using var tom = await SignedInAsync("Tom Ellis");
        using var nobody = app.Browser();

        foreach (
            var address in new[]
            {
                Links.FileVersion(person, file, 1),
                Links.FileVersion(person, Guid.NewGuid(), 1),
                Links.FileVersion(Guid.NewGuid(), file, 1),
            }
        )
        {
            using var answer = await tom.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            using var unsigned = await nobody.GetAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, unsigned.StatusCode);
        }
        using var sent = await SendAsync(tom, person, MadeFiles.Pdf(), "plan.pdf", token: await Page.TokenAsync(tom, Links.SignOut()));
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        Assert.Equal(1, await AskAsync(db => db.Files.CountAsync()));
    }

    async Task<HttpClient> SignedInAsync(string name)
    {
        var browser = app.Browser();
        var account = await AskAsync(db =>
            db.Accounts.Where(candidate => candidate.Name == name).Select(candidate => candidate.Id).FirstAsync()
        );
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await Page.TokenAsync(browser, "/sign-in")),
            new("account", account.ToString()),
            new("returnUrl", "/register"),
        ]);
        using var answer = await browser.PostAsync(Links.SignInDemo, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Guid person, byte[] content, string name, string? token = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? await Page.TokenAsync(browser, Links.AddFile(person))), "__RequestVerificationToken" },
            { new StringContent("Plan"), nameof(FileDetails.Type) },
            { new StringContent("Crisis plan"), nameof(FileDetails.Title) },
            { new StringContent(new DateOnly(2020, 1, 2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), nameof(FileDetails.On) },
            { new StringContent(nameof(FileReach.Team)), "Audience" },
        };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        {
            Name = "\"File\"",
            FileName = "\"\"",
            FileNameStar = name.Length > 0 ? name : null,
        };
        form.Add(file);
        return await browser.PostAsync(Links.SendFile(person), form);
    }

    Task<Guid> SomebodyAsync() => AskAsync(db => db.People.OrderBy(person => person.Id).Select(person => person.Id).FirstAsync());

    async Task<T> AskAsync<T>(Func<DsrDb, Task<T>> ask)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await ask(db);
    }
}
