using System.Net;
using System.Net.Sockets;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Dsr.Blazor.Tests.Browser;

/// <summary>The app as Development starts it, with its demo register, on a port and a database of its own.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    // Made up once for all tests of a run: the register is the same for each, and to make it takes longer than to copy it.
    static readonly Lazy<IReadOnlyDictionary<string, byte[]>> madeUp = new(MakeUp);

    readonly Chromium chromium;
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dsr-");
    readonly int port;
    readonly (string Key, string Value)[] settings;
    readonly List<IBrowserContext> contexts = [];
    Factory server;

    RunningApp(Chromium chromium, int port, (string Key, string Value)[] settings)
    {
        this.chromium = chromium;
        this.port = port;
        this.settings = settings;
        server = new Factory(folder, port, settings);
    }

    public string Url => UrlOf(port);

    /// <summary>The address of an app on a port.</summary>
    public static string UrlOf(int port) => $"http://127.0.0.1:{port}";

    public string Folder => folder.FullName;

    public IServiceProvider Services => server.Services;

    public static RunningApp Start(Chromium chromium) => Start(chromium, FreePort());

    /// <summary>The same on a port that others have to know before, with settings of its own.</summary>
    public static RunningApp Start(Chromium chromium, int port, params (string Key, string Value)[] settings)
    {
        // Asked for first, so that a machine without a browser skips before it starts anything.
        _ = chromium.Browser;
        var app = new RunningApp(chromium, port, settings);
        foreach (var (name, bytes) in madeUp.Value)
            File.WriteAllBytes(Path.Combine(app.Folder, name), bytes);
        app.server.Start();
        return app;
    }

    /// <summary>Stops the server and starts another on the same port and database, where its clock may be days ahead.</summary>
    public async Task RestartAsync(int daysAhead = 0)
    {
        await server.DisposeAsync();
        server = new Factory(folder, port, settings, daysAhead);
        server.Start();
    }

    /// <summary>A browser of their own, signed in through the demo page as one of the made-up staff.</summary>
    public async Task<IPage> SignInAsync(string name, string path = "/register", int width = 1366, int height = 768, string? lands = null)
    {
        var page = await NewPageAsync(width, height, script: true);
        await page.GotoAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(path));
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await page.ShouldBeAtAsync("**" + (lands ?? path));
        return page;
    }

    /// <summary>A browser of their own that nobody has signed in with, with or without script.</summary>
    public async Task<IPage> VisitAsync(string path, int width = 1366, int height = 768, bool script = true)
    {
        var page = await NewPageAsync(width, height, script);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>What the database holds.</summary>
    public async Task<T> AskAsync<T>(Func<DsrDb, Task<T>> ask)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await ask(db);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
            await context.DisposeAsync();
        await server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    async Task<IPage> NewPageAsync(int width, int height, bool script)
    {
        var context = await chromium.Browser.NewContextAsync(
            new()
            {
                BaseURL = Url,
                ViewportSize = new() { Width = width, Height = height },
                Locale = "en-GB",
                TimezoneId = "Europe/London",
                JavaScriptEnabled = script,
            }
        );
        contexts.Add(context);
        return await context.NewPageAsync();
    }

    static Dictionary<string, byte[]> MakeUp()
    {
        var folder = Directory.CreateTempSubdirectory("dsr-");
        using (var server = new Factory(folder, FreePort(), [], sleeps: true))
            server.Start();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var files = folder.EnumerateFiles("dsr.db*").ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName));
        folder.Delete(recursive: true);
        return files;
    }

    /// <summary>A port on which nothing listens.</summary>
    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    sealed class Factory(DirectoryInfo folder, int port, (string Key, string Value)[] settings, int daysAhead = 0, bool sleeps = false)
        : WebApplicationFactory<Program>
    {
        public void Start()
        {
            UseKestrel(port);
            StartServer();
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("Database:Path", Path.Combine(folder.FullName, "dsr.db"));
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            if (daysAhead != 0)
                builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new Ahead(daysAhead)));
            // The night's work is each test's own: taken here and broken off, nobody would do it again within the hour.
            if (sleeps)
                builder.ConfigureServices(services =>
                    services.Remove(services.Single(serviceDescriptor => serviceDescriptor.ImplementationType == typeof(Nightly)))
                );
        }
    }

    /// <summary>The real clock, some days ahead.</summary>
    sealed class Ahead(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);
    }
}
