using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.MyWork;

/// <summary>Something that somebody else did for one of one's own people.</summary>
/// <param name="Sequence">Its place in the audit.</param>
/// <param name="PersonId">The person.</param>
/// <param name="Person">Their name.</param>
/// <param name="Who">Who did it.</param>
/// <param name="What">"rated Red".</param>
/// <param name="At">When, in UTC.</param>
public sealed record News(long Sequence, Guid PersonId, string Person, string Who, string What, DateTimeOffset At);

/// <summary>What changed since somebody last looked.</summary>
/// <param name="Latest">The newest, newest first.</param>
/// <param name="HasMore">There is more than is shown.</param>
/// <param name="Since">When they last said that they had seen it all; null when they never did.</param>
/// <param name="UpTo">Where to move the mark when they have seen these.</param>
public sealed record NewsSince(IReadOnlyList<News> Latest, bool HasMore, DateTimeOffset? Since, long UpTo);

/// <summary>What others did for one's own people since one last looked.</summary>
public sealed class MyNews(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 20;

    // Who never looked is told of a week, not of everything there ever was.
    static readonly TimeSpan FirstLook = TimeSpan.FromDays(7);

    /// <summary>The news.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<NewsSince> ReadAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var look = await db.LastLooks.AsNoTracking().FirstOrDefaultAsync(lastLook => lastLook.OwnerId == actor.Id, cancel);
        var upTo = await db.AuditEvents.MaxAsync(auditEvent => (long?)auditEvent.Sequence, cancel) ?? 0;
        var (after, from) = (look?.Sequence ?? 0, look is null ? clock.Now - FirstLook : DateTimeOffset.MinValue);
        var events = Told(db, actor).Where(auditEvent => auditEvent.Sequence > after && auditEvent.At >= from);
        var found = await (
            from link in events
            join person in MyPeople.Mine(db, actor) on link.PersonId equals person.Id
            orderby link.Sequence descending
            select new
            {
                link.Sequence,
                link.CommitId,
                person.Id,
                person.GivenName,
                person.FamilyName,
                link.ActorName,
                link.Why,
                link.At,
            }
        )
            .Take(Most * 5)
            .ToListAsync(cancel);
        // One act changes several records: it is told once for each person.
        var told = found.DistinctBy(row => (row.CommitId, row.Id)).ToList();
        return new(
            [
                .. told.Take(Most)
                    .Select(row => new News(
                        row.Sequence,
                        row.Id,
                        $"{row.GivenName} {row.FamilyName}".Trim(),
                        row.ActorName,
                        row.Why,
                        row.At
                    )),
            ],
            told.Count > Most || found.Count == Most * 5,
            look?.At,
            upTo
        );
    }

    /// <summary>The actor has seen what was shown: from now on only what comes after it is news.</summary>
    /// <param name="upTo">As it was shown, so that what came meanwhile stays news.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task SeenAsync(long upTo, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var change = await work.BeginAsync(actor, "looked through the news", cancel);
        var last = await change.Db.AuditEvents.MaxAsync(auditEvent => (long?)auditEvent.Sequence, cancel) ?? 0;
        var look = await change.Db.LastLooks.FindAsync([actor.Id], cancel) ?? change.Db.Add(new LastLook(actor.Id)).Entity;
        look.MoveTo(Math.Min(upTo, last), change.Act.At);
        await change.CommitAsync(cancel);
    }

    // As the timeline has it: a meeting's events are of many people, a task and a referral are for who may see them, and what a
    // merge carried is not news of its own.
    static IQueryable<AuditEvent> Told(DsrDb db, Actor actor)
    {
        var (task, referral, meeting) = (nameof(TeamTask), nameof(Referral), nameof(Meeting));
        var (tasks, referrals) = (actor.May(Permission.DoTasks), PersonVisibility.Referrals(db, actor, Permission.SeeReferrals));
        return db
            .AuditEvents.AsNoTracking()
            .Where(auditEvent =>
                auditEvent.PersonId != null
                && auditEvent.ActorId != actor.Id
                && auditEvent.Kind != meeting
                && (tasks || auditEvent.Kind != task)
                && auditEvent.Why != RecordMerge.Merging
                && auditEvent.Why != RecordMerge.Unmerging
                && (auditEvent.Kind != referral || referrals.Any(each => each.Id == auditEvent.AggregateId))
            );
    }
}
