using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Data.Sqlite;

/// <summary>
/// Copies of the database that are whole, also while people work. The file alone lacks what still lies in its write-ahead log.
/// </summary>
public sealed class Backups(IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Writes the database as it stands now into a new file.</summary>
    /// <exception cref="IOException">When there is a file of that name already, or it cannot be written.</exception>
    public async Task WriteAsync(string path, CancellationToken cancel = default)
    {
        if (File.Exists(path))
            throw new IOException($"There is a file {path} already. Choose another name, or move that one away.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            OwnersAlone.MakeFolder(folder);
        // SQLite writes into a file that is empty, and would make one that everybody may read.
        await using (new FileStream(path, OwnersAlone.Options(FileMode.CreateNew, FileAccess.Write))) { }
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancel);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {path}", cancel);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
