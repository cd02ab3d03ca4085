using Dsr.Blazor.Data.Audit;
using Dsr.Blazor.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dsr.Blazor.Data;

static class DataSetup
{
    internal static void AddData(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Database").Get<DatabaseSettings>() ?? new();
        var path = Path.GetFullPath(settings.Path, DatabaseSettings.Folder(AppContext.BaseDirectory, builder.Environment.IsDevelopment()));
        builder.Services.AddSingleton(new DatabaseFile(path));
        builder.Services.AddPooledDbContextFactory<DsrDb>((services, options) => options.UseDsrSqlite(path, services.GetRequiredService<ICommitListener>()));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton<UnitOfWork>();
        builder.Services.AddSingleton<ReadChain>();
        builder.Services.AddSingleton<ChainProof>();
    }

    /// <summary>Makes the folder and brings the database up to date.</summary>
    internal static async Task PrepareDataAsync(this IHost app)
    {
        var file = app.Services.GetRequiredService<DatabaseFile>();
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        await db.Database.MigrateAsync();
        app.Services.GetRequiredService<ILogger<DsrDb>>().LogInformation("SQLite {Version} of the {Source}", db.Database.GetDbConnection().ServerVersion, SystemSqlite.Use() ? "system" : "package");
    }
}

/// <summary>The file that the register is kept in.</summary>
sealed record DatabaseFile(string Path);
