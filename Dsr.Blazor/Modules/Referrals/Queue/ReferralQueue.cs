using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Referrals.Queue;

/// <summary>A colleague who triages.</summary>
public sealed record Triager(Guid Id, string Name);

/// <summary>What some commits changed in the queue.</summary>
/// <param name="Rows">Each touched referral as it stands now.</param>
/// <param name="Changes">Who changed which, oldest first, without the reader's own.</param>
public sealed record QueueNews(IReadOnlyList<QueueRow> Rows, IReadOnlyList<QueueChange> Changes);

/// <summary>Who changed a referral just now, in words: "took this".</summary>
public sealed record QueueChange(Guid Referral, string Who, string Why, DateTimeOffset At);

/// <summary>The triage queue, for those who may see every referral. A referrer's own have another page.</summary>
public sealed class ReferralQueue(Authorizer guard, IDbContextFactory<DsrDb> contexts, QueueReading reading)
{
    /// <summary>How many decided ones a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>Every open referral, urgent ones first, then the soonest deadline.</summary>
    /// <exception cref="ForbiddenException">When the actor does not see all referrals.</exception>
    public async Task<IReadOnlyList<QueueRow>> OpenAsync(CancellationToken cancel = default)
    {
        await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return
        [
            .. (
                await reading.RowsAsync(db, db.Referrals.Where(referral => ReferralStatuses.Open.Contains(referral.Status)), cancel)
            ).OrderBy(row => row.Place),
        ];
    }

    /// <summary>A page of the decided ones, newest decision first.</summary>
    /// <param name="page">Counted from 1.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<QueueRow>> DecidedAsync(int page, CancellationToken cancel = default)
    {
        await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var decided = db
            .Referrals.Where(referral => referral.DecidedAt != null)
            .OrderByDescending(referral => referral.DecidedAt)
            .ThenBy(referral => referral.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize);
        return [.. (await reading.RowsAsync(db, decided, cancel)).OrderByDescending(row => row.DecidedAt)];
    }

    /// <summary>How many are decided.</summary>
    public async Task<int> DecidedCountAsync(CancellationToken cancel = default)
    {
        await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Referrals.CountAsync(referral => referral.DecidedAt != null, cancel);
    }

    /// <summary>How many are open, for the header; null for who does not see all referrals.</summary>
    public async Task<int?> OpenCountAsync(Actor actor, CancellationToken cancel = default)
    {
        if (!MaySee(actor))
            return null;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Referrals.CountAsync(referral => ReferralStatuses.Open.Contains(referral.Status), cancel);
    }

    /// <summary>The colleagues who can be given a referral.</summary>
    public async Task<IReadOnlyList<Triager>> TeamAsync(CancellationToken cancel = default)
    {
        await MayAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(account => account.IsActive)
            .OrderBy(account => account.Name)
            .ToListAsync(cancel);
        return
        [
            .. accounts
                .Where(account => account.Roles.Any(role => role is Role.Coordinator or Role.Lead))
                .Select(account => new Triager(account.Id, account.Name)),
        ];
    }

    /// <summary>What some commits changed; empty when they concern no referral.</summary>
    public async Task<QueueNews> AfterAsync(IReadOnlyList<ChangeNotice> notices, CancellationToken cancel = default)
    {
        var (first, last) = (notices.Min(notice => notice.Sequence - notice.Touched.Count + 1), notices.Max(notice => notice.Sequence));
        var actor = await guard.RequireAfterAsync(last, Permission.SeeReferrals, cancel);
        if (!MaySee(actor) || !notices.Any(Concerns))
            return new([], []);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var touched = notices.SelectMany(notice => notice.Touched).ToList();
        var tasks = await TasksOfAsync(db, Ids(touched, nameof(TeamTask)), cancel);
        var ids = Ids(touched, nameof(Referral)).Concat(tasks.Values).ToHashSet();
        if (touched.Exists(candidate => candidate.Kind is nameof(Person) or nameof(RegisterEntry)))
            ids.UnionWith(await reading.ChangedSinceAsync(db, first, cancel));
        if (ids.Count == 0)
            return new([], []);
        var rows = await reading.RowsAsync(db, db.Referrals.Where(referral => ids.Contains(referral.Id)), cancel);
        var links = await db
            .AuditEvents.AsNoTracking()
            .Where(link =>
                link.Sequence >= first
                && link.Sequence <= last
                && link.ActorId != actor.Id
                && (link.Kind == nameof(Referral) || link.Kind == nameof(TeamTask))
            )
            .OrderBy(link => link.Sequence)
            .Select(link => new
            {
                link.AggregateId,
                link.ActorName,
                link.Why,
                link.At,
            })
            .ToListAsync(cancel);
        return new(
            rows,
            [
                .. links.Select(link => new QueueChange(
                    tasks.GetValueOrDefault(link.AggregateId, link.AggregateId),
                    link.ActorName,
                    link.Why,
                    link.At
                )),
            ]
        );
    }

    static bool Concerns(ChangeNotice notice) =>
        notice.Touched.Any(touched => touched.Kind is nameof(Referral) or nameof(TeamTask) or nameof(Person) or nameof(RegisterEntry));

    static List<Guid> Ids(IEnumerable<Touched> touched, string kind) =>
        [.. touched.Where(candidate => candidate.Kind == kind).Select(candidate => candidate.Id).Distinct()];

    static async Task<Dictionary<Guid, Guid>> TasksOfAsync(DsrDb db, List<Guid> tasks, CancellationToken cancel) =>
        tasks.Count == 0
            ? []
            : await db
                .TeamTasks.AsNoTracking()
                .Where(task => tasks.Contains(task.Id) && task.ReferralId != null)
                .ToDictionaryAsync(task => task.Id, task => task.ReferralId!.Value, cancel);

    static bool MaySee(Actor actor) => Permissions.Of(actor, Permission.SeeReferrals) == PermissionScope.All;

    async Task MayAsync(CancellationToken cancel)
    {
        if (!MaySee(await guard.RequireAsync(Permission.SeeReferrals, cancel)))
            throw new ForbiddenException("The queue is open to the register’s team. You find your own referrals under “My referrals”.");
    }
}
