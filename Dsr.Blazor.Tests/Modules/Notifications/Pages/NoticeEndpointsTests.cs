using System.Net;
using Dsr.Blazor.Modules.Calendar;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Tests.Platform.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Modules.Notifications.Pages;

/// <summary>What is asked for without signing in, of the whole server in memory; one made-up register serves all.</summary>
public sealed class NoticeEndpointsTests(TestFolder folder) : IClassFixture<TestFolder>
{
    [Fact]
    public async Task A_calendar_is_read_without_signing_in_and_kept_by_nobody_on_the_way()
    {
        await using var app = new ServedApp("Development", folder.Directory);
        var secret = await MakeAsync(app);
        using var answer = await app.Browser().GetAsync($"/calendar/{secret}.ics");
        Assert.Equal(
            (HttpStatusCode.OK, "text/calendar", "utf-8"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentType.CharSet)
        );
        Assert.Equal("private", answer.Headers.CacheControl!.ToString());
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Whether_an_address_was_ever_one_nobody_is_told_and_nobody_asks_for_ever()
    {
        await using var app = new ServedApp("Development", folder.Directory, null, ("PublicForms:Feeds", "4"));
        var (revoked, browser) = (await MakeAsync(app), app.Browser());
        var now = await MakeAsync(app);
        var unknown = await AnswerAsync(browser, $"/calendar/{new string('A', 43)}.ics");
        Assert.Equal((HttpStatusCode.NotFound, unknown), (unknown.Status, await AnswerAsync(browser, $"/calendar/{revoked}.ics")));
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(browser, $"/calendar/{now}.ics")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(browser, $"/calendar/{now}.ics")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AnswerAsync(browser, $"/calendar/{now}.ics")).Status);
    }

    [Fact]
    public async Task The_link_in_a_message_asks_first_and_a_mail_programs_own_button_does_it_at_once()
    {
        await using var app = new ServedApp("Development", folder.Directory);
        var account = await SomebodyAsync(app);
        var (token, browser) = (app.Services.GetRequiredService<StopLinks>().Of(account), app.Browser());

        // To open a link is to do nothing: scanners of mail open them all.
        var page = await browser.GetStringAsync(MailPaths.Stop(token));
        Assert.Contains("Stop the digest?", page, StringComparison.Ordinal);
        Assert.Null(await DigestAsync(app, account));

        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var stopped = await app.Browser().PostAsync(MailPaths.StopNow(token), oneClick);
        Assert.Equal((HttpStatusCode.Redirect, DigestEvery.Never), (stopped.StatusCode, await DigestAsync(app, account)));
        Assert.Contains(
            "You get no more of these messages",
            await browser.GetStringAsync(stopped.Headers.Location!.OriginalString),
            StringComparison.Ordinal
        );

        // A link that is none is answered the same.
        using var none = await app.Browser().PostAsync(MailPaths.StopNow("none"), null);
        Assert.Equal(HttpStatusCode.Redirect, none.StatusCode);
    }

    // Whatever level somebody sets to look for a fault.
    [Fact]
    public async Task No_secret_is_ever_logged()
    {
        await using var app = new Logged(folder.Directory);
        var (secret, token) = (
            await MakeAsync(app),
            app.Services.GetRequiredService<StopLinks>().Of(await SomebodyAsync(app, "Omar Owen"))
        );
        using var browser = app.CreateClient(new() { AllowAutoRedirect = true });
        foreach (var path in new[] { $"/calendar/{secret}.ics", $"/calendar/X{secret}.ics", MailPaths.Stop(token) })
            (await browser.GetAsync(path)).Dispose();
        (await browser.PostAsync(MailPaths.StopNow(token), null)).Dispose();
        Assert.NotEmpty(app.Lines);
        Assert.DoesNotContain(app.Lines, line =>
            line.Contains(secret, StringComparison.Ordinal) || line.Contains(token, StringComparison.Ordinal)
        );
    }

    static async Task<string> MakeAsync(WebApplicationFactory<Program> app)
    {
        var actor = (await app.Services.GetRequiredService<Blazor.Platform.Security.Accounts>().FindAsync(await SomebodyAsync(app)))!;
        return await ActivatorUtilities.CreateInstance<CalendarAddresses>(app.Services, new FixedActor(actor)).MakeAsync();
    }

    static async Task<Guid> SomebodyAsync(WebApplicationFactory<Program> app, string name = "Layla Owen")
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await db.Accounts.Where(account => account.Name == name).Select(account => account.Id).SingleAsync();
    }

    static async Task<DigestEvery?> DigestAsync(WebApplicationFactory<Program> app, Guid account)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return (await db.NoticeBoxes.FindAsync(account))?.Digest;
    }

    static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync());
    }

    sealed class Logged(DirectoryInfo folder) : WebApplicationFactory<Program>
    {
        readonly Lines lines = new();

        public IReadOnlyCollection<string> Lines => lines.Said;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.UseSetting("Database:Path", Path.Combine(folder.FullName, "dsr.db"));
            foreach (var category in new[] { "Default", "Microsoft", "Microsoft.AspNetCore" })
                builder.UseSetting($"Logging:LogLevel:{category}", "Trace");
            builder.ConfigureLogging(logs => logs.ClearProviders().AddProvider(lines));
        }
    }

    sealed class Lines : ILoggerProvider, ILogger
    {
        readonly System.Collections.Concurrent.ConcurrentQueue<string> said = [];

        public IReadOnlyCollection<string> Said => said;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => said.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
