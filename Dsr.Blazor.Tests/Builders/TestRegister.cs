using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Dsr.Blazor.Tests.Builders;

/// <summary>The rooms below the pages on a real SQLite file, with a clock that stands and an actor that the test chooses.</summary>
public sealed class TestRegister : IAsyncDisposable
{
    readonly DirectoryInfo folder;
    readonly bool guest;
    readonly TestActing acting = new();
    readonly IHost host;

    readonly (string Key, string Value)[] settings;

    TestRegister((string Key, string Value)[] settings, DirectoryInfo? shared = null)
    {
        (folder, guest, this.settings) = (shared ?? Directory.CreateTempSubdirectory("dsr-"), shared is not null, settings);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Production });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Database:Path"] = Path.Combine(folder.FullName, "dsr.db") }
        );
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton<ICurrentActor>(acting);
        builder.AddData();
        builder.AddLive();
        builder.AddAccess();
        builder.AddCasework();
        // The feed waits on the real clock; tests that need it start it.
        foreach (var hosted in builder.Services.Where(service => service.ServiceType == typeof(IHostedService)).ToList())
            builder.Services.Remove(hosted);
        host = builder.Build();
    }

    public FakeTimeProvider Time { get; } = TestClock.Start();

    public static async Task<TestRegister> OpenAsync(params (string Key, string Value)[] settings)
    {
        var register = new TestRegister(settings);
        await register.host.PrepareDataAsync();
        await register.SaveAsync(db => db.Add(new SupportRegister("Dynamic support register", "DSR", register.Act)));
        return register;
    }

    /// <summary>The rooms a second time on the same file, as another process has them.</summary>
    public async Task<TestRegister> BesideAsync()
    {
        var beside = new TestRegister(settings, folder);
        await beside.host.PrepareDataAsync();
        return beside;
    }

    /// <summary>Who acts from now on. The operator until the test says otherwise.</summary>
    public Actor Actor
    {
        get => acting.Actor;
        set => acting.Actor = value;
    }

    /// <summary>Who and when, for building domain objects beside the services.</summary>
    public ActorContext Act => new(Actor.Id, Actor.Name, Time.GetUtcNow(), Blazor.Kernel.Time.London.DateOf(Time.GetUtcNow()));

    public IServiceProvider Services => host.Services;

    public T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async Task<T> AskAsync<T>(Func<DsrDb, Task<T>> ask)
    {
        await using var db = await The<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        return await ask(db);
    }

    /// <summary>Saves what a test needs, through the one way that data takes.</summary>
    public async Task<T> SaveAsync<T>(Func<DsrDb, T> add)
    {
        await using var change = await The<UnitOfWork>().BeginAsync(Actor, "set up a test");
        var added = add(change.Db);
        await change.CommitAsync();
        return added;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
        if (guest)
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    sealed class TestActing : ICurrentActor
    {
        public Actor Actor { get; set; } = Actor.Operator;

        public ValueTask<Actor> GetAsync(CancellationToken cancel = default) => ValueTask.FromResult(Actor);
    }
}
