using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Bench.Serving;

/// <summary>The product as Development starts it, on a made-up register of 2,000 people.</summary>
sealed class ServedDsr : WebApplicationFactory<Program>, IServed
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dsr-bench-");
    readonly OpenCircuits circuits = new();
    Actor? lead;

    public string Url => ClientOptions.BaseAddress.ToString();

    public int Followers => Services.GetRequiredService<ChangeFeed>().Followers;

    public int Circuits => circuits.Count;

    string DatabasePath => Path.Combine(folder.FullName, "dsr.db");

    public static async Task<IServed> StartAsync()
    {
        var served = new ServedDsr();
        await MadeUpRegister.MakeAsync(served.DatabasePath, people: 2000, staff: 60);
        served.UseKestrel(0);
        served.StartServer();
        served.lead = await served.Services.GetRequiredService<Accounts>().FindBySubjectAsync("demo:sam");
        return served;
    }

    public async Task ChangeAsync(Guid row)
    {
        var contexts = Services.GetRequiredService<IDbContextFactory<DsrDb>>();
        await using var db = await contexts.CreateDbContextAsync();
        var entry = await db
            .Entries.AsNoTracking()
            .Include(register => register.Decisions)
            .SingleAsync(register => register.PersonId == row);
        await Ratings()
            .DecideAsync(
                entry.Id,
                new()
                {
                    Rating = entry.Rating == Rating.Red ? Rating.Amber : Rating.Red,
                    Reason = "One of the changes that a benchmark makes.",
                    Seen = entry.Latest!.Number,
                }
            );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.UseSetting("Database:Path", DatabasePath);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<CircuitHandler>(circuits));
    }

    RatingService Ratings() =>
        new(
            new Authorizer(new FixedActor(lead!)),
            Services.GetRequiredService<UnitOfWork>(),
            Services.GetRequiredService<PolicyStore>(),
            Services.GetRequiredService<WorkingCalendar>()
        );
}
