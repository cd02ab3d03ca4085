using System.Runtime.Versioning;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Data.Sqlite;
using Dsr.Blazor.Platform.Files;
using Dsr.Blazor.Tests.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dsr.Blazor.Tests.Platform.Data;

/// <summary>Who on the machine may open the register's files.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class KeptClosedTests : IDisposable
{
    const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    const UnixFileMode Everybodys =
        OwnersFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    readonly TestFolder root = new();

    public KeptClosedTests() =>
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights on files: the folder's own decide.");

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task What_is_made_is_its_owners_alone()
    {
        await using var app = Start("kept/data");
        await app.Services.GetRequiredService<Backups>().WriteAsync(At("backups/copy.db"));
        // The journal lies there for as long as somebody reads: SQLite takes it away with the last connection.
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<DsrDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await db.Registers.CountAsync();

        Assert.Equal(OwnersFolder, Mode("kept"));
        Assert.Equal(OwnersFolder, Mode("kept/data"));
        Assert.All(new[] { "dsr.db", "dsr.db-wal", "dsr.db-shm" }, name => Assert.Equal(OwnersFile, Mode("kept/data/" + name)));
        Assert.Equal(OwnersFolder, Mode("kept/data/dsr.keys"));
        Assert.All(Directory.GetFiles(At("kept/data/dsr.keys")), key => Assert.Equal(OwnersFile, File.GetUnixFileMode(key)));
        Assert.Equal((OwnersFolder, OwnersFile), (Mode("backups"), Mode("backups/copy.db")));
        Assert.DoesNotContain(app.Lines, line => line.Category.EndsWith(nameof(KeptClosed), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_open_is_closed_at_the_start_and_said()
    {
        await using (var before = Start("data"))
            await before.Services.GetRequiredService<FileStore>().ReceiveAsync(new MemoryStream([1]), 10);
        foreach (
            var entry in Directory
                .GetFileSystemEntries(root.Directory.FullName, "*", SearchOption.AllDirectories)
                .Where(entry => !entry.Contains("files/", StringComparison.Ordinal))
        )
            File.SetUnixFileMode(
                entry,
                Directory.Exists(entry)
                    ? Everybodys
                    : Everybodys & ~(UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)
            );

        await using var app = Start("data");

        Assert.Equal(
            (OwnersFolder, OwnersFile, OwnersFolder, OwnersFolder),
            (Mode("data"), Mode("data/dsr.db"), Mode("data/dsr.keys"), Mode("data/files"))
        );
        Assert.All(Directory.GetFiles(At("data/dsr.keys")), key => Assert.Equal(OwnersFile, File.GetUnixFileMode(key)));
        Assert.Contains(app.Lines, line =>
            line.Level == LogLevel.Warning && line.Text.Contains("data/dsr.db could be read by others", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_folder_that_holds_other_things_too_is_left_and_warned_of()
    {
        Directory.CreateDirectory(At("shared"));
        await File.WriteAllTextAsync(At("shared/letter.txt"), "");
        File.SetUnixFileMode(At("shared"), Everybodys);

        await using var app = Start("shared");

        Assert.Equal((Everybodys, OwnersFile), (Mode("shared"), Mode("shared/dsr.db")));
        Assert.Contains(app.Lines, line =>
            line.Level == LogLevel.Warning && line.Text.Contains("holds other things than the register", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_folder_of_files_is_looked_at_where_it_lies_elsewhere()
    {
        await using (var before = Start("data", ("Files:Path", At("elsewhere"))))
            await before.Services.GetRequiredService<FileStore>().ReceiveAsync(new MemoryStream([1]), 10);
        Assert.Equal(OwnersFolder, Mode("elsewhere"));
        File.SetUnixFileMode(At("elsewhere"), Everybodys);

        await using var app = Start("data", ("Files:Path", At("elsewhere")));

        Assert.Equal(OwnersFolder, Mode("elsewhere"));
    }

    string At(string path) => Path.Combine(root.Directory.FullName, path);

    UnixFileMode Mode(string path) => File.GetUnixFileMode(At(path));

    ServedApp Start(string folder, params (string, string)[] settings)
    {
        var app = new ServedApp("Development", new(At(folder)), null, settings);
        using var browser = app.Browser();
        // A form's token makes the keys.
        browser.GetStringAsync("/sign-out").GetAwaiter().GetResult();
        return app;
    }
}
