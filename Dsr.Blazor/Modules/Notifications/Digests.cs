using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>
/// Makes the digests of the day: one message for each account that chose so and for which something waits, put into the outbox.
/// </summary>
public sealed class Digests(
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    Platform.Security.Accounts accounts,
    PolicyStore policies,
    WorkingCalendar calendar,
    MailSettings settings,
    StopLinks links,
    TimeProvider time
)
{
    /// <summary>Makes what is due. Asked as often as one likes, and by any number of servers: each digest is made once.</summary>
    public async Task MakeAsync(CancellationToken cancel = default)
    {
        if (!settings.IsSet || await DayAsync() is not { } day)
            return;
        foreach (var account in await DueAsync(day, cancel))
            await MakeAsync(account, day, cancel);
    }

    async Task<DigestDay?> DayAsync()
    {
        var (now, policy) = (time.GetUtcNow(), await policies.ReadAsync());
        var today = London.DateOf(now);
        return DigestDay.Of(now, policy.On(today, NoticePolicies.DigestHour), policy.On(today, NoticePolicies.DigestWeekday), calendar);
    }

    // Looked at without the lock that writers wait for; each is looked at again with it.
    async Task<IReadOnlyList<Guid>> DueAsync(DigestDay day, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var boxes = await (
            from account in db.Accounts.AsNoTracking()
            where account.IsActive && account.Email != ""
            from box in db.NoticeBoxes.Where(noticeBox => noticeBox.Id == account.Id).DefaultIfEmpty()
            select new
            {
                account.Id,
                Digest = box == null ? DigestEvery.Day : box.Digest,
                DigestedOn = box == null ? null : box.DigestedOn,
            }
        ).ToListAsync(cancel);
        return [.. boxes.Where(box => day.IsDue(box.Digest, box.DigestedOn)).Select(box => box.Id)];
    }

    async Task MakeAsync(Guid account, DigestDay day, CancellationToken cancel)
    {
        if (await accounts.FindAsync(account, cancel) is not { } actor)
            return;
        await using var change = await work.BeginAsync(Actor.Clock, "made a digest", cancel);
        var box = await change.Db.NoticeBoxes.FindAsync([account], cancel) ?? change.Db.Add(new NoticeBox(account)).Entity;
        var since = box.DigestedAt;
        if (!box.TakeDigest(day, change.Act))
            return;
        var counts = await CountAsync(change.Db, actor, box, since, change.Act, cancel);
        if (!counts.IsEmpty)
            change.Db.Add(new OutgoingMail(account, Words(account, counts), change.Act));
        await change.CommitAsync(cancel);
    }

    MailWords Words(Guid account, DigestCounts counts) =>
        DigestWords.Of(counts, settings.At(MailPaths.Notices), settings.At(MailPaths.Stop(links.Of(account))));

    static async Task<DigestCounts> CountAsync(
        DsrDb db,
        Actor actor,
        NoticeBox box,
        DateTimeOffset? since,
        ActorContext act,
        CancellationToken cancel
    )
    {
        var (people, off) = (SeenNotices.People(db, actor), box.NotInDigest);
        return new(
            await db.Actions.CountAsync(
                action =>
                    action.EndedOn == null
                    && action.OwnerAccountId == actor.AccountId
                    && action.Due <= act.Today
                    && people.Any(person => person.Id == action.PersonId),
                cancel
            ),
            await db.TeamTasks.CountAsync(
                task =>
                    task.DoneAt == null
                    && task.OwnerId == actor.AccountId
                    && task.Due <= act.Today
                    && (task.PersonId == null || people.Any(person => person.Id == task.PersonId)),
                cancel
            ),
            await SeenNotices
                .Of(db, actor)
                .CountAsync(notice => notice.ReadAt == null && (since == null || notice.At > since) && !off.Contains(notice.Kind), cancel)
        );
    }
}
