using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Platform.Security.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Live;

/// <summary>
/// Carries a change of an account, or of its organisation, to the pages that it has open: closed, they leave; changed, they are
/// drawn anew. An act asks again by itself; this is for what is already on a screen.
/// </summary>
sealed class AccountWatch(
    ChangeFeed feed,
    OpenSessions sessions,
    Accounts accounts,
    IDbContextFactory<DsrDb> contexts,
    TimeProvider time,
    ILogger<AccountWatch> log
) : IHostedService
{
    static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    Following? following;
    volatile bool isStopped;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        following = feed.Follow("accounts", HearAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        isStopped = true;
        following?.Dispose();
        return Task.CompletedTask;
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var touched = notices.SelectMany(notice => notice.Touched).ToLookup(touched => touched.Kind, touched => touched.Id);
        if (!touched.Contains(nameof(Account)) && !touched.Contains(nameof(Organisation)))
            return;
        while (!isStopped)
        {
            try
            {
                foreach (var account in await SignedAsync([.. touched[nameof(Account)]], [.. touched[nameof(Organisation)]]))
                    await CarryAsync(account);
                return;
            }
            catch (Exception failure)
            {
                if (isStopped)
                    return;
                // Not given up: somebody who may see nothing any more may be looking at a record.
                log.LogWarning(failure, "A change of accounts could not be carried to the open pages; it is tried again");
                await Task.Delay(Again, time, CancellationToken.None);
            }
        }
    }

    // Those who are signed in, of the accounts that were changed or belong to organisations that were.
    async Task<IReadOnlyList<Guid>> SignedAsync(IReadOnlyList<Guid> changed, IReadOnlyList<Guid> organisations)
    {
        var signed = sessions.Accounts();
        if (organisations.Count == 0)
            return [.. changed.Distinct().Where(signed.Contains)];
        await using var db = await contexts.CreateDbContextAsync();
        var theirs = await db
            .Accounts.Where(account => account.OrganisationId != null && organisations.Contains(account.OrganisationId.Value))
            .Select(account => account.Id)
            .ToListAsync();
        return [.. changed.Concat(theirs).Distinct().Where(signed.Contains)];
    }

    async Task CarryAsync(Guid account)
    {
        if (await accounts.FindAsync(account) is null)
            sessions.Close(account);
        else
            sessions.Change(account);
    }
}
