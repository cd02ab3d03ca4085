using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Requests for accounts that wait, longest first, for those who decide them.</summary>
sealed class AccountsAsked() : TodayBlockQuery(TodayKind.Accounts, Function.ApproveAccounts, nameof(AccountRequest))
{
    internal override async Task<TodayBlock> Read(TodayAsk ask, CancellationToken cancel)
    {
        var waiting = ask
            .Db.AccountRequests.AsNoTracking()
            .Where(one => one.State == AccountRequestState.Waiting)
            .OrderBy(one => one.AskedAt)
            .ThenBy(one => one.Id);
        var rows = await waiting
            .Skip(ask.Skip)
            .Take(ask.Take)
            .Select(one => new
            {
                one.Id,
                one.Name,
                one.Job,
                one.Organisation,
                one.AskedAt,
            })
            .ToListAsync(cancel);
        return new(
            Kind,
            await waiting.CountAsync(cancel),
            0,
            [
                .. rows.Select(one => new TodayRow
                {
                    Act = TodayAct.DecideAccount,
                    Item = one.Id,
                    Who = one.Name,
                    What = string.Join(", ", new[] { one.Job, one.Organisation }.Where(part => part.Length > 0)),
                    Working = $"asked on {Written.Date(London.DateOf(one.AskedAt))}",
                }),
            ]
        );
    }
}
