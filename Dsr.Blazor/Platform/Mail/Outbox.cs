using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Mail;

/// <summary>A message to send, to whom, and how often sending it was begun.</summary>
sealed record ToSend(Guid Id, Guid AccountId, string Address, string Subject, string Body);

/// <summary>
/// Sends what waits. A message is claimed before it is sent, so that two servers never send it twice; one that died in between left it
/// waiting, and it is sent again under the same Message-ID.
/// </summary>
public sealed class Outbox(
    UnitOfWork work,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    MailSettings settings,
    SmtpPost post,
    TimeProvider time
)
{
    // Longer than a try may take: after it whoever claimed is taken to have died.
    internal static readonly TimeSpan Claimed = SmtpPost.Longest + TimeSpan.FromMinutes(3);

    /// <summary>Sends all that is due now, one by one.</summary>
    public async Task SendAsync(CancellationToken cancel = default)
    {
        if (!settings.IsSet)
            return;
        foreach (var id in await DueAsync(cancel))
            if (await ClaimAsync(id, cancel) is { } mail)
                await NoteAsync(mail.Id, await post.SendAsync(mail, cancel));
    }

    async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var now = time.GetUtcNow();
        return await db
            .Outbox.AsNoTracking()
            .Where(mail => mail.State == MailState.Waiting && mail.NextTryAt <= now)
            .OrderBy(mail => mail.NextTryAt)
            .Select(mail => mail.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Takes a message, or drops it where nobody wants it any more; null when there is nothing to send.</summary>
    internal async Task<ToSend?> ClaimAsync(Guid id, CancellationToken cancel = default)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "took a message to send", cancel);
        var mail = await change.Db.Outbox.FirstAsync(outgoing => outgoing.Id == id, cancel);
        if (!mail.Claim(Claimed, change.Act))
            return null;
        var account = await change
            .Db.Accounts.AsNoTracking()
            .FirstOrDefaultAsync(candidate => candidate.Id == mail.AccountId && candidate.IsActive && candidate.Email != "", cancel);
        var stopped = await change.Db.NoticeBoxes.AnyAsync(box => box.Id == mail.AccountId && box.Digest == DigestEvery.Never, cancel);
        if (account is null || stopped)
            mail.Drop(stopped ? "wants no messages any more" : "has no account or no address any more", change.Act);
        await change.CommitAsync(cancel);
        return mail.State == MailState.Waiting ? new(mail.Id, mail.AccountId, account!.Email, mail.Subject, mail.Body) : null;
    }

    // What came of it is written down also while the server stops: it was sent, and must not be sent again.
    async Task NoteAsync(Guid id, Posted posted)
    {
        await using var change = await work.BeginAsync(
            Actor.Clock,
            posted.Error.Length == 0 ? "sent a message" : "could not send a message",
            CancellationToken.None
        );
        var mail = await change.Db.Outbox.FirstAsync(outgoing => outgoing.Id == id, CancellationToken.None);
        if (posted.Error.Length == 0)
            mail.Sent(change.Act);
        else
            mail.Fail(
                posted.Error,
                posted.ForGood,
                (await policies.ReadAsync()).On(change.Act.Today, NoticePolicies.MailRetries),
                change.Act
            );
        await change.CommitAsync(CancellationToken.None);
    }
}
