using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Mail;
using Dsr.Blazor.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Notices;

/// <summary>Forgetting what has been told long enough ago.</summary>
public sealed class OldNotices(UnitOfWork work, PolicyStore policies)
{
    /// <summary>Forgets notices and messages after as many days as policy keeps them.</summary>
    public async Task Forget(CancellationToken cancel = default)
    {
        await using var change = await work.Begin(Actor.Clock, "forgot old notices", cancel);
        var (db, act, policy) = (change.Db, change.Act, await policies.Read());
        var (read, unread, mail) = (Before(NoticePolicies.ReadKept), Before(NoticePolicies.UnreadKept), Before(NoticePolicies.MailKept));
        db.RemoveRange(await db.Notices.Where(notice => notice.ReadAt < read || notice.At < unread).ToListAsync(cancel));
        db.RemoveRange(await db.Outbox.Where(one => one.State != MailState.Waiting && one.EndedAt < mail).ToListAsync(cancel));
        await change.Commit(cancel);

        DateTimeOffset Before(Domain.Policy.PolicyKey<int> days) => act.At.AddDays(-policy.On(act.Today, days));
    }
}
