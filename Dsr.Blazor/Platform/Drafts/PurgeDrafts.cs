using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Drafts;

/// <summary>Forgets texts that nobody saved within 30 days.</summary>
sealed class PurgeDrafts(UnitOfWork work, TimeProvider time) : IJob
{
    public string Name => "purge-drafts";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "forgot old drafts", cancel);
        var before = time.GetUtcNow() - Draft.Kept;
        change.Db.RemoveRange(await change.Db.Drafts.Where(draft => draft.At < before).ToListAsync(cancel));
        await change.CommitAsync(cancel);
    }
}
