using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Files;
using Dsr.Blazor.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Files;

/// <summary>
/// Removes files that no row names, a day after they came: an upload was cut short, or the server stopped before it was on the record.
/// </summary>
sealed class RemoveOrphanFiles(FileStore store, IDbContextFactory<DsrDb> contexts, TimeProvider time, ILogger<RemoveOrphanFiles> log) : IJob
{
    static readonly TimeSpan spared = TimeSpan.FromDays(1);

    public string Name => "remove-orphan-files";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var known = await db.FileVersions.AsNoTracking().Select(fileVersion => fileVersion.Stored).ToHashSetAsync(cancel);
        var removed = store.RemoveOrphans(known, time.GetUtcNow() - spared);
        if (removed > 0)
            log.LogInformation("Removed {Count} files that no record names", removed);
    }
}
