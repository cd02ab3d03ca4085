using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Governance.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Governance;

/// <summary>A proclaimed day with what stands on it.</summary>
/// <param name="Holiday">The day.</param>
/// <param name="Meetings">How many planned meetings of the register fall on it.</param>
public sealed record ProclaimedRow(ProclaimedHoliday Holiday, int Meetings);

/// <summary>Bank holidays by proclamation: added and taken back without a new version of the product, and open deadlines follow.</summary>
public sealed class ProclaimedHolidays(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, LiveCalendar live)
{
    /// <summary>All that were written down, the latest day first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not answer for policy.</exception>
    public async Task<IReadOnlyList<ProclaimedRow>> ListAsync(CancellationToken cancellationToken = default)
    {
        await guard.RequireAsync(Permission.ManagePolicy, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await KnownAsync(db, cancellationToken);
        var days = known.Select(holiday => holiday.Date).ToList();
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(meeting =>
                days.Contains(meeting.Date) && (meeting.Status == MeetingStatus.DraftAgenda || meeting.Status == MeetingStatus.Published)
            )
            .GroupBy(meeting => meeting.Date)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return
        [
            .. known
                .OrderByDescending(holiday => holiday.Date)
                .Select(holiday => new ProclaimedRow(holiday, meetings.GetValueOrDefault(holiday.Date))),
        ];
    }

    /// <summary>Adds a day. In the same transaction the open deadlines that are stored are worked out again.</summary>
    /// <returns>How many deadlines moved.</returns>
    /// <exception cref="RefusedException">When the day cannot be one, is one already, or a text is missing.</exception>
    public Task<int> AddAsync(DateOnly? date, string name, string reason, DateOnly? from, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "added a bank holiday by proclamation",
            (known, act) => ProclaimedHoliday.Add(known, date, name, reason, from, BankHolidays.EnglandAndWales, act),
            cancellationToken
        );

    /// <summary>Takes a day back, and works the deadlines out again.</summary>
    /// <returns>How many deadlines moved.</returns>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has taken it back.</exception>
    public Task<int> TakeBackAsync(DateOnly date, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync("took a bank holiday back", (known, act) => ProclaimedHoliday.TakeBack(known, date, reason, act), cancellationToken);

    /// <summary>Works the stored deadlines out again, as the clock: for a day that counts from later on.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken = default)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "counted a bank holiday by proclamation", cancellationToken);
        var known = await KnownAsync(change.Db, cancellationToken);
        if (known.Count == 0)
            return;
        await FollowAsync(change.Db, live.With(known), cancellationToken);
        await change.CommitAsync(cancellationToken);
    }

    async Task<int> ChangeAsync(
        string why,
        Func<IReadOnlyList<ProclaimedHoliday>, ActorContext, IReadOnlyList<ProclaimedHoliday>> alter,
        CancellationToken cancellationToken
    )
    {
        var actor = await guard.RequireAsync(Permission.ManagePolicy, cancellationToken);
        await using var change = await work.BeginAsync(actor, why, cancellationToken);
        var altered = alter(await KnownAsync(change.Db, cancellationToken), change.Act);
        change.Db.Add(
            new PolicySetting(ProclaimedHoliday.Key, PolicyBook.Write(ProclaimedHoliday.Key, altered), change.Act.Today, change.Act)
        );
        var moved = await FollowAsync(change.Db, live.With(altered), cancellationToken);
        await change.CommitAsync(cancellationToken);
        live.Refresh();
        return moved;
    }

    static async Task<int> FollowAsync(DsrDb db, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var tasks = await db.TeamTasks.Where(task => task.DoneAt == null && task.Span != null).ToListAsync(cancellationToken);
        var requests = await db
            .KeyworkerRequests.Where(request =>
                request.Span != null && (request.Status == KeyworkerStatus.Requested || request.Status == KeyworkerStatus.Accepted)
            )
            .ToListAsync(cancellationToken);
        return tasks.Count(task => task.Follow(calendar)) + requests.Count(request => request.Follow(calendar));
    }

    // The settings of this key alone, as they stand in this transaction.
    static async Task<IReadOnlyList<ProclaimedHoliday>> KnownAsync(DsrDb db, CancellationToken cancellationToken)
    {
        var last = await db
            .PolicySettings.AsNoTracking()
            .Where(setting => setting.Key == ProclaimedHoliday.Key.Name)
            .ToListAsync(cancellationToken);
        return new PolicyBook(last).On(DateOnly.MaxValue, ProclaimedHoliday.Key);
    }
}
