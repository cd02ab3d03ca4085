using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>
/// Forgets the staged rows of imports after as many days as policy keeps them: the held ones, and those of files that never landed.
/// </summary>
sealed class PurgeImports(UnitOfWork work, PolicyStore policies) : IJob
{
    public string Name => "purge-imports";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "forgot old imported rows", cancel);
        var before = change.Act.At.AddDays(-(await policies.ReadAsync()).On(change.Act.Today, Policies.HeldRowsKept));
        var old = await change
            .Db.Imports.Where(import => import.BroughtAt < before && change.Db.ImportContents.Any(kept => kept.ImportId == import.Id))
            .ToListAsync(cancel);
        foreach (var import in old)
            import.Drop();
        var ids = old.Select(import => import.Id).ToList();
        change.Db.RemoveRange(await change.Db.ImportContents.Where(kept => ids.Contains(kept.ImportId)).ToListAsync(cancel));
        await change.CommitAsync(cancel);
    }
}
