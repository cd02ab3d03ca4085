using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Demo;

/// <summary>
/// The made-up staff have read what making the register up told them, all but the latest: as people leave it on an ordinary day.
/// </summary>
static class DemoNotices
{
    const int LeftUnread = 3;

    internal static async Task ReadAsync(UnitOfWorkScope change, CancellationToken cancel)
    {
        foreach (var box in (await change.Db.Notices.ToListAsync(cancel)).GroupBy(notice => notice.AccountId))
        foreach (var notice in box.OrderByDescending(notice => notice.Id).Skip(LeftUnread))
            notice.Read(change.Act);
    }
}
