using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Schedule;

/// <summary>Forgets texts that nobody saved within 30 days.</summary>
sealed class PurgeDrafts(UnitOfWork work, TimeProvider time) : IJob
{
    public string Name => "purge-drafts";

    public async Task Run(CancellationToken cancel)
    {
        await using var change = await work.Begin(Actor.Clock, "forgot old drafts", cancel);
        var before = time.GetUtcNow() - Draft.Kept;
        change.Db.RemoveRange(await change.Db.Drafts.Where(draft => draft.At < before).ToListAsync(cancel));
        await change.Commit(cancel);
    }
}
