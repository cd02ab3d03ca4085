using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>Forgetting what has been told long enough ago.</summary>
public sealed class OldNotices(UnitOfWork work, PolicyStore policies)
{
    /// <summary>Forgets notices and messages after as many days as policy keeps them.</summary>
    public async Task ForgetAsync(CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "forgot old notices", cancel);
        var (db, act, policy) = (change.Db, change.Act, await policies.ReadAsync());
        var (read, unread, mail) = (Before(NoticePolicies.ReadKept), Before(NoticePolicies.UnreadKept), Before(NoticePolicies.MailKept));
        db.RemoveRange(await db.Notices.Where(notice => notice.ReadAt < read || notice.At < unread).ToListAsync(cancel));
        db.RemoveRange(
            await db.Outbox.Where(outgoing => outgoing.State != MailState.Waiting && outgoing.EndedAt < mail).ToListAsync(cancel)
        );
        await change.CommitAsync(cancel);

        DateTimeOffset Before(Kernel.Policy.PolicyKey<int> days) => act.At.AddDays(-policy.On(act.Today, days));
    }
}
