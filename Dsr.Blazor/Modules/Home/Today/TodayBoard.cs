using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>What needs doing today, for the register's team: each block with how many there are and the first of them.</summary>
public sealed class TodayBoard(
    Authorizer guard,
    IDbContextFactory<DsrDb> contexts,
    PolicyStore policies,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <summary>How many rows a block shows among the others.</summary>
    public const int FirstRows = 5;

    /// <summary>How many a block shows alone, a page.</summary>
    public const int PageSize = 50;

    readonly TodayBlockQuery[] blocks =
    [
        new RatingsProposed(),
        new ReviewsDue(),
        new ActionsOverdue(),
        new EscalationsOpen(),
        new ReferralsOpen(waiting: false, calendar),
        new ReferralsOpen(waiting: true, calendar),
        new TasksDue(),
        new ConsentGaps(),
        new RecordGapsOpen(),
        new Notices(),
        new AccountsAsked(),
    ];

    /// <summary>Every block that the actor's roles open, or those of them that are asked for.</summary>
    /// <exception cref="ForbiddenException">When the actor is not of the team.</exception>
    public async Task<IReadOnlyList<TodayBlock>> ReadAsync(
        IReadOnlyCollection<TodayKind>? only = null,
        CancellationToken cancel = default
    ) => await ReadAsync(block => only is null || only.Contains(block.Kind), 0, FirstRows, cancel);

    /// <summary>A page of one block; null where the actor's roles do not open it.</summary>
    /// <param name="kind">Which block.</param>
    /// <param name="page">Counted from 1.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ForbiddenException">When the actor is not of the team.</exception>
    public async Task<TodayBlock?> PageAsync(TodayKind kind, int page, CancellationToken cancel = default) =>
        await ReadAsync(block => block.Kind == kind, (page - 1) * PageSize, PageSize, cancel) is [var block] ? block : null;

    /// <summary>The blocks that some commits may have changed.</summary>
    public IReadOnlyList<TodayKind> Concerned(IReadOnlyList<ChangeNotice> notices) =>
        [.. blocks.Where(block => block.Follows.Any(kind => notices.Any(notice => notice.Concerns(kind)))).Select(block => block.Kind)];

    async Task<IReadOnlyList<TodayBlock>> ReadAsync(Func<TodayBlockQuery, bool> which, int skip, int take, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.DoTasks, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var ask = new TodayAsk(db, actor, await policies.ReadAsync(), clock.Today, clock.Now, skip, take);
        var read = new List<TodayBlock>();
        foreach (var block in blocks.Where(block => which(block) && actor.May(block.Needs)))
            read.Add(await block.ReadAsync(ask, cancel));
        return read;
    }
}
