using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Requests for accounts that wait, longest first, for those who decide them.</summary>
sealed class AccountsAsked() : TodayBlockQuery(TodayKind.Accounts, Permission.ApproveAccounts, nameof(AccountRequest))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var waiting = ask
            .Db.AccountRequests.AsNoTracking()
            .Where(accountRequest => accountRequest.State == AccountRequestState.Waiting)
            .OrderBy(accountRequest => accountRequest.AskedAt)
            .ThenBy(accountRequest => accountRequest.Id);
        var rows = await waiting
            .Skip(ask.Skip)
            .Take(ask.Take)
            .Select(accountRequest => new
            {
                accountRequest.Id,
                accountRequest.Name,
                accountRequest.Job,
                accountRequest.Organisation,
                accountRequest.AskedAt,
            })
            .ToListAsync(cancel);
        return new(
            Kind,
            await waiting.CountAsync(cancel),
            0,
            [
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.DecideAccount,
                    Item = row.Id,
                    Who = row.Name,
                    What = string.Join(", ", new[] { row.Job, row.Organisation }.Where(part => part.Length > 0)),
                    Working = $"asked on {Written.Date(London.DateOf(row.AskedAt))}",
                }),
            ]
        );
    }
}
