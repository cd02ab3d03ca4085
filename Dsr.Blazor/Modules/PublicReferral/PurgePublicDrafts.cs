using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PublicReferral;

/// <summary>
/// Forgets self-referrals that were not sent: a day after what was typed last, 30 days after they were saved. From that moment nobody can
/// open them either way.
/// </summary>
sealed class PurgePublicDrafts(UnitOfWork work) : IJob
{
    public string Name => "purge-public-drafts";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "forgot old forms", cancel);
        var now = change.Act.At;
        change.Db.RemoveRange(await change.Db.PublicDrafts.Where(draft => draft.GoneAt <= now).ToListAsync(cancel));
        await change.CommitAsync(cancel);
    }
}
