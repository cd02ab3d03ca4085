using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Mail;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>What somebody has chosen to be told about.</summary>
/// <param name="Bell">The kinds that the bell counts.</param>
/// <param name="InDigest">The kinds that the digest counts.</param>
/// <param name="Digest">How often the digest comes.</param>
public sealed record ChosenNotices(IReadOnlyList<NoticeKind> Bell, IReadOnlyList<NoticeKind> InDigest, DigestEvery Digest);

/// <summary>Choosing what to be told about: one's own alone.</summary>
public sealed class NoticeChoices(ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts, StopLinks links)
{
    /// <summary>What is chosen now; all kinds and a digest each working day until somebody chooses.</summary>
    public async Task<ChosenNotices> MineAsync(CancellationToken cancel = default)
    {
        var account = await AccountAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var box = await db.NoticeBoxes.AsNoTracking().FirstOrDefaultAsync(noticeBox => noticeBox.Id == account, cancel)
            ?? new NoticeBox(account);
        var all = Enum.GetValues<NoticeKind>();
        return new([.. all.Except(box.NotInBell)], [.. all.Except(box.NotInDigest)], box.Digest);
    }

    /// <summary>Whether there is an address to write to; it comes with the account.</summary>
    public async Task<bool> HaveAddressAsync(CancellationToken cancel = default)
    {
        var account = await AccountAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Accounts.AnyAsync(candidate => candidate.Id == account && candidate.Email != "", cancel);
    }

    /// <summary>Chooses.</summary>
    public async Task ChooseAsync(ChosenNotices chosen, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var account = await AccountAsync(cancel);
        var all = Enum.GetValues<NoticeKind>();
        await OnAsync(
            account,
            await acting.GetAsync(cancel),
            "chose what to be told about",
            box => box.Choose(all.Except(chosen.Bell), all.Except(chosen.InDigest), chosen.Digest),
            cancel
        );
    }

    /// <summary>
    /// Ends the digests of whoever holds the link of one, without signing in. A link that is none changes nothing, and nobody is told.
    /// </summary>
    public async Task StopAsync(string token, CancellationToken cancel = default)
    {
        if (links.Read(token) is not { } account)
            return;
        await using (var db = await contexts.CreateDbContextAsync(cancel))
            if (!await db.Accounts.AnyAsync(candidate => candidate.Id == account, cancel))
                return;
        await OnAsync(account, Actor.Public, "stopped a digest", box => box.StopDigest(), cancel);
    }

    async Task OnAsync(Guid account, Actor actor, string why, Action<NoticeBox> choose, CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(actor, why, cancel);
        choose(await change.Db.NoticeBoxes.FindAsync([account], cancel) ?? change.Db.Add(new NoticeBox(account)).Entity);
        await change.CommitAsync(cancel);
    }

    async Task<Guid> AccountAsync(CancellationToken cancel) =>
        (await acting.GetAsync(cancel)).AccountId
        ?? throw new RefusedException("Only somebody with an account is told about things. Sign in.");
}
