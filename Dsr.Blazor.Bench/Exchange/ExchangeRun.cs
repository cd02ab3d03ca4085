using Dsr.Blazor.Modules;
using Dsr.Blazor.Modules.Demo;
using Dsr.Blazor.Modules.Export;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Import.Domain.Checking;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Spreadsheets.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Bench.Exchange;

/// <summary>
/// Brings a large sheet, lands it, takes the register away, and brings the sheet of the next month: on a database of its own that is thrown
/// away.
/// </summary>
static class ExchangeRun
{
    const int People = 20_000;

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dsr-bench-");
        try
        {
            using var host = await HostAsync(Path.Combine(folder.FullName, "dsr.db"));
            var sheet = MadeUpSheet.Of(People);
            Console.WriteLine(
                $"{People:N0} rows, {sheet.Length / 1024 / 1024} MiB of text\n\n| step | clock | processor | most memory beyond the start | most heap beyond the start |\n| --- | --- | --- | --- | --- |"
            );
            var brought = await StepAsync(host, "read and bring", services => BringAsync(services, sheet));
            var landed = await StepAsync(host, "land", services => services.GetRequiredService<ImportLandings>().LandAsync(brought));
            var taken = await StepAsync(host, "export", services =>
                services.GetRequiredService<RegisterExport>().WriteAsync(Stream.Null, RegisterFilter.Everyone, "Measured by the benchmark")
            );
            var again = await StepAsync(host, "read and check the same again", services =>
                services.GetRequiredService<ImportService>().DryRunAsync(Read(sheet), FieldMapping.None, [])
            );
            Console.WriteLine(
                $"\nlanded {landed.Count(RowOutcome.Ready):N0}, exported {taken:N0}, found again {again.Count(RowOutcome.Existing):N0}"
            );
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    static async Task<T> StepAsync<T>(IHost host, string name, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var (cost, result) = await Cost.OfAsync(name, () => run(scope.ServiceProvider));
        Console.WriteLine(cost.Line);
        return result;
    }

    static IReadOnlyList<Kernel.Sheets.Sheet> Read(byte[] sheet) => SpreadsheetFile.Read(new MemoryStream(sheet), "register.csv");

    static Task<Guid> BringAsync(IServiceProvider services, byte[] sheet) =>
        services.GetRequiredService<ImportService>().BringAsync(Read(sheet), "register.csv", FieldMapping.None, []);

    static async Task<IHost> HostAsync(string path)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings { EnvironmentName = Environments.Development }
        );
        builder.Configuration["Database:Path"] = path;
        builder.Logging.ClearProviders();
        builder.AddData();
        builder.AddAccess();
        builder.AddLive();
        builder.AddCasework();
        builder.Services.AddSingleton<ICurrentActor>(new FixedActor(Actor.Operator));
        var host = builder.Build();
        await host.PrepareDataAsync();
        await host.Services.GetRequiredService<ShippedRegister>().ShipAsync();
        return host;
    }
}
