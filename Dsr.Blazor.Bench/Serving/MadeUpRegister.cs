using Dsr.Blazor.Modules;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Demo;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Bench.Serving;

/// <summary>
/// A database with as many staff as there are pages, so that no two share an account. It is made before the app starts, which then finds it
/// and makes up nobody itself.
/// </summary>
static class MadeUpRegister
{
    public static async Task MakeAsync(string path, int people, int staff)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration["Database:Path"] = path;
        builder.Logging.ClearProviders();
        builder.AddData();
        builder.AddAccess();
        builder.AddLive();
        builder.AddCasework();
        using var host = builder.Build();
        await host.PrepareDataAsync();
        await host.Services.GetRequiredService<ShippedRegister>().ShipAsync();
        await host.Services.GetRequiredService<DemoRegister>().SeedAsync(people);
        await using var change = await host.Services.GetRequiredService<UnitOfWork>().BeginAsync(Actor.Clock, "made up for the benchmark");
        for (var i = 0; i < staff; i++)
            change.Db.Add(new Account($"demo:bench{i}", NameOf(i), $"bench{i}@demo.example", [Role.Coordinator], null, change.Act));
        await change.CommitAsync();
    }

    /// <summary>What the nth of the additional staff is called.</summary>
    public static string NameOf(int number) => $"Bench Coordinator{number}";
}
