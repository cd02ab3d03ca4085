using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Tasks;

/// <summary>An open task as a list shows it.</summary>
public sealed record TaskRow
{
    public required Guid Id { get; init; }
    public required TeamTaskKind Kind { get; init; }
    public required string Words { get; init; }
    public required Asker? Asker { get; init; }
    public required DateOnly Due { get; init; }
    public required string Working { get; init; }
    public required Guid? OwnerId { get; init; }
    public required string OwnerName { get; init; }
    public required Guid? ReferralId { get; init; }
    public required string? Reference { get; init; }
    public required Guid? PersonId { get; init; }

    /// <summary>Whom it is about; null where that is not known yet.</summary>
    public required string? Person { get; init; }
    public required long Version { get; init; }
}

/// <summary>Whose tasks a list shows.</summary>
public enum TaskFilter
{
    All,
    Mine,
    Unassigned,
    Overdue,
    Asked,
}

/// <summary>Open tasks with the counts of each filter.</summary>
public sealed record TaskPage(IReadOnlyList<TaskRow> Rows, IReadOnlyDictionary<TaskFilter, int> Counts);

/// <summary>What the register's team has to do: taking it, doing it, and seeing what is left.</summary>
public sealed class TeamTasks(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>The most that a page shows; what is due later follows when these are done.</summary>
    public const int PageSize = 100;

    /// <summary>The soonest due first.</summary>
    /// <exception cref="ForbiddenException">When the actor does not do tasks.</exception>
    public async Task<TaskPage> OpenAsync(TaskFilter filter, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.DoTasks, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var open = db.TeamTasks.AsNoTracking().Where(task => task.DoneAt == null);
        var counts = new Dictionary<TaskFilter, int>();
        foreach (var taskFilter in Enum.GetValues<TaskFilter>())
            counts[taskFilter] = await Narrowed(open, taskFilter, actor).CountAsync(cancel);
        return new(
            await Rows(db, Narrowed(open, filter, actor).OrderBy(task => task.Due).ThenBy(task => task.Id).Take(PageSize))
                .ToListAsync(cancel),
            counts
        );
    }

    /// <summary>The open tasks of one referral.</summary>
    /// <exception cref="ForbiddenException">When the actor does not do tasks.</exception>
    public async Task<IReadOnlyList<TaskRow>> OfAsync(Guid referral, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.DoTasks, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Rows(
                db,
                db.TeamTasks.AsNoTracking().Where(task => task.DoneAt == null && task.ReferralId == referral).OrderBy(task => task.Due)
            )
            .ToListAsync(cancel);
    }

    /// <summary>The actor takes it, or leaves it to nobody.</summary>
    /// <exception cref="ConcurrentDecisionException">When a colleague has done it.</exception>
    public Task TakeAsync(Guid id, bool take, CancellationToken cancel = default) =>
        OnAsync(
            id,
            take ? "took a task" : "left a task to nobody",
            (task, actor, _) => task.Take(take ? actor.AccountId : null, actor.Name),
            cancel
        );

    /// <inheritdoc cref="TeamTask.Finish"/>
    public Task FinishAsync(Guid id, string outcome, string identity = "", CancellationToken cancel = default) =>
        OnAsync(id, "did a task", (task, _, act) => task.Finish(outcome, identity, act), cancel);

    async Task OnAsync(Guid id, string why, Action<TeamTask, Actor, ActorContext> change, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.DoTasks, cancel);
        await using var begun = await work.BeginAsync(actor, why, cancel);
        change(
            await begun.Db.TeamTasks.FirstOrDefaultAsync(task => task.Id == id, cancel) ?? throw new NotFoundException(),
            actor,
            begun.Act
        );
        await begun.CommitAsync(cancel);
    }

    IQueryable<TeamTask> Narrowed(IQueryable<TeamTask> open, TaskFilter filter, Actor actor) =>
        filter switch
        {
            TaskFilter.Mine => open.Where(task => task.OwnerId == actor.AccountId),
            TaskFilter.Unassigned => open.Where(task => task.OwnerId == null),
            TaskFilter.Overdue => open.Where(task => task.Due < clock.Today),
            TaskFilter.Asked => open.Where(task => task.Asker != null),
            _ => open,
        };

    static IQueryable<TaskRow> Rows(DsrDb db, IQueryable<TeamTask> tasks) =>
        from task in tasks
        from referral in db.Referrals.Where(referral => referral.Id == task.ReferralId).DefaultIfEmpty()
        from person in db.People.Where(person => person.Id == task.PersonId).DefaultIfEmpty()
        select new TaskRow
        {
            Id = task.Id,
            Kind = task.Kind,
            Words = task.Words,
            Asker = task.Asker,
            Due = task.Due,
            Working = task.Working,
            OwnerId = task.OwnerId,
            OwnerName = task.OwnerName,
            ReferralId = task.ReferralId,
            Reference = referral == null ? null : referral.Reference,
            PersonId = task.PersonId,
            Person = person == null ? null : (person.GivenName + " " + person.FamilyName).Trim(),
            Version = task.Version,
        };
}
