using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data.Sqlite;
using Dsr.Blazor.Platform.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dsr.Blazor.Platform.Data;

static class DataSetup
{
    internal static void AddData(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Database").Read<DatabaseSettings>();
        var path = settings.FullPath(DatabaseSettings.Folder(AppContext.BaseDirectory, builder.Environment.IsDevelopment()));
        builder.Services.AddSingleton(new DatabaseFile(path));
        var files = builder.Configuration.GetSection("Files").Read<FileSettings>();
        var webRoot = Path.Combine(builder.Environment.ContentRootPath, "wwwroot");
        builder.Services.AddSingleton(services => new FileFolder(files.Folder(services.GetRequiredService<DatabaseFile>(), webRoot)));
        builder.Services.AddPooledDbContextFactory<DsrDb>(
            (services, options) => options.UseDsrSqlite(path, services.GetRequiredService<ICommitListener>())
        );
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton<UnitOfWork>();
        builder.Services.AddSingleton<ReadChain>();
        builder.Services.AddSingleton<ChainProof>();
        builder.Services.AddSingleton<Backups>();
        builder.Services.AddSingleton<KeptClosed>();
    }

    /// <summary>Makes the folder and brings the database up to date.</summary>
    /// <exception cref="BadSettingException">When the file cannot be written there, or is something else.</exception>
    internal static async Task PrepareDataAsync(this IHost app)
    {
        app.Services.GetRequiredService<DatabaseFile>().DemandWritable();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        await MigrateAsync(db);
        var version = await db.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync();
        app.Services.GetRequiredService<ILogger<DsrDb>>().LogInformation("SQLite {Version} serves", version);
        app.Services.GetRequiredService<KeptClosed>().Look(app.Services.GetRequiredService<FileFolder>().Path);
    }

    static async Task MigrateAsync(DsrDb db)
    {
        try
        {
            await db.Database.MigrateAsync();
        }
        // SQLITE_NOTADB, SQLITE_CORRUPT
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 26 or 11)
        {
            throw new BadSettingException(
                "The file that Database:Path names is no Dsr database, or it is damaged. Set another path, or restore the file from a backup (docs/operations.md)."
            );
        }
    }
}
