using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>A notice as its recipient reads it.</summary>
public sealed record NoticeRow
{
    public required Guid Id { get; init; }
    public required NoticeKind Kind { get; init; }
    public required NoticePlace Place { get; init; }
    public required Guid SubjectId { get; init; }
    public required Guid? PersonId { get; init; }

    /// <summary>Whom it is about, as they are called now; null where it is about nobody.</summary>
    public required string? Person { get; init; }
    public required string Words { get; init; }
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset? ReadAt { get; init; }
}

/// <summary>A page of notices.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Total">All that show.</param>
/// <param name="Unread">How many of all are not read.</param>
public sealed record NoticePage(IReadOnlyList<NoticeRow> Rows, int Total, int Unread);

/// <summary>What somebody has not read yet.</summary>
/// <param name="Count">How many show now.</param>
/// <param name="People">Whom they are about, hidden ones too: a change of one of these people may hide or show a notice.</param>
public sealed record UnreadNotices(int Count, IReadOnlySet<Guid> People);

/// <summary>One's own notices: everybody's with an account, and nobody else's.</summary>
public sealed class MyNotices(ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>The most on one page.</summary>
    public const int PageSize = 50;

    /// <summary>What the bell counts.</summary>
    /// <param name="after">The commit after which it asks; null when the page opens.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ForbiddenException">When nobody is signed in any more.</exception>
    public async Task<UnreadNotices> UnreadAsync(long? after = null, CancellationToken cancel = default)
    {
        var actor = after is { } commit ? await acting.WhoAfterAsync(commit, cancel) : await acting.GetAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var count = await (await ShownAsync(db, actor, cancel)).CountAsync(notice => notice.ReadAt == null, cancel);
        // Of those hidden now too: a change of who may see them makes them come back.
        var people = await db
            .Notices.Where(notice => notice.AccountId == actor.AccountId && notice.ReadAt == null && notice.PersonId != null)
            .Select(notice => notice.PersonId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        return new(count, people.ToHashSet());
    }

    /// <summary>A page, newest first.</summary>
    /// <param name="page">Counted from 1.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<NoticePage> PageAsync(int page = 1, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var shown = await ShownAsync(db, actor, cancel);
        var rows = await Rows(
                db,
                shown
                    .OrderByDescending(notice => notice.At)
                    .ThenByDescending(notice => notice.Id)
                    .Skip((Math.Max(1, page) - 1) * PageSize)
                    .Take(PageSize)
            )
            .ToListAsync(cancel);
        return new(rows, await shown.CountAsync(cancel), await shown.CountAsync(notice => notice.ReadAt == null, cancel));
    }

    /// <summary>Opens one: it is read from now on.</summary>
    /// <exception cref="NotFoundException">When it is not theirs, or about somebody they may not see now.</exception>
    public async Task<NoticeRow> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var row = await Rows(db, SeenNotices.Of(db, actor).AsNoTracking().Where(notice => notice.Id == id)).FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        if (row.ReadAt is null)
            await MarkAsync(notice => notice.Id == id, cancel);
        return row;
    }

    /// <summary>One is read.</summary>
    public Task ReadAsync(Guid id, CancellationToken cancel = default) => MarkAsync(notice => notice.Id == id, cancel);

    /// <summary>All that came until then are read; what comes while the button is pressed is not.</summary>
    public Task ReadAllAsync(DateTimeOffset until, CancellationToken cancel = default) => MarkAsync(notice => notice.At <= until, cancel);

    async Task MarkAsync(System.Linq.Expressions.Expression<Func<Notice, bool>> which, CancellationToken cancel)
    {
        var actor = await acting.GetAsync(cancel);
        await using var change = await work.BeginAsync(actor, "read notices", cancel);
        foreach (
            var notice in await SeenNotices.Of(change.Db, actor).Where(notice => notice.ReadAt == null).Where(which).ToListAsync(cancel)
        )
            notice.Read(change.Act);
        await change.CommitAsync(cancel);
    }

    static async Task<IQueryable<Notice>> ShownAsync(DsrDb db, Actor actor, CancellationToken cancel)
    {
        var off = (await db.NoticeBoxes.AsNoTracking().FirstOrDefaultAsync(box => box.Id == actor.AccountId, cancel))?.NotInBell ?? [];
        return SeenNotices.Of(db, actor).AsNoTracking().Where(notice => !off.Contains(notice.Kind));
    }

    static IQueryable<NoticeRow> Rows(DsrDb db, IQueryable<Notice> notices) =>
        from notice in notices
        from person in db.People.Where(person => person.Id == notice.PersonId).DefaultIfEmpty()
        select new NoticeRow
        {
            Id = notice.Id,
            Kind = notice.Kind,
            Place = notice.Place,
            SubjectId = notice.SubjectId,
            PersonId = notice.PersonId,
            Person = person == null ? null : (person.GivenName + " " + person.FamilyName).Trim(),
            Words = notice.Words,
            By = notice.By,
            At = notice.At,
            ReadAt = notice.ReadAt,
        };
}
