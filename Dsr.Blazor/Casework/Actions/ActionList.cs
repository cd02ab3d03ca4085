using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Actions;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Actions;

/// <summary>One open action as the list shows it.</summary>
public sealed record ActionRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string Person { get; init; }
    public required string Text { get; init; }
    public required string OwnerName { get; init; }
    public required string OwnerOrganisation { get; init; }
    public required DateOnly? Due { get; init; }
    public required ActionStatus Status { get; init; }
    public required long Version { get; init; }

    /// <summary>The latest progress note; null when there is none.</summary>
    public required LatestNote? Latest { get; init; }
}

/// <summary>A progress note as a list shows it.</summary>
public sealed record LatestNote(string Text, string By, DateTimeOffset At);

/// <summary>A page of open actions with the counts for its filters.</summary>
/// <param name="Rows">At most <see cref="ActionFilter.PageSize"/>.</param>
/// <param name="Total">How many the filter leaves.</param>
/// <param name="All">How many there are without it.</param>
/// <param name="Mine">How many of all the reader owns.</param>
/// <param name="Overdue">How many of all are past their date.</param>
/// <param name="Organisations">Whose they are, for the filter.</param>
public sealed record ActionPage(IReadOnlyList<ActionRow> Rows, int Total, int All, int Mine, int Overdue, IReadOnlyList<string> Organisations);

/// <summary>Every open action of the people that the actor may see.</summary>
public sealed class ActionList(Guard guard, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    /// <summary>A page, overdue first; those without a date last.</summary>
    /// <exception cref="NotAllowedException">When the actor sees no people.</exception>
    public async Task<ActionPage> Page(ActionFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.May(Function.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (today, all) = (clock.Today, Open(db, actor));
        var left = all;
        if (filter.Mine) left = left.Where(one => one.OwnerAccountId == actor.AccountId);
        if (filter.Overdue) left = left.Where(one => one.Due < today);
        if (filter.Organisation is { } organisation) left = left.Where(one => one.OwnerOrganisation == organisation);
        var sorted = left.OrderBy(one => one.Due == null).ThenBy(one => one.Due).ThenBy(one => one.Id).Skip((filter.Page - 1) * ActionFilter.PageSize).Take(ActionFilter.PageSize);
        return new(
            await Rows(db, sorted).ToListAsync(cancel),
            await left.CountAsync(cancel), await all.CountAsync(cancel),
            await all.CountAsync(one => one.OwnerAccountId == actor.AccountId, cancel), await all.CountAsync(one => one.Due < today, cancel),
            await all.Select(one => one.OwnerOrganisation).Where(name => name != "").Distinct().OrderBy(name => name).ToListAsync(cancel));
    }

    /// <summary>Shown actions again after a commit; one that is not in the answer has ended or is no longer the actor's to see.</summary>
    public async Task<IReadOnlyDictionary<Guid, ActionRow>> Again(IReadOnlyCollection<Guid> actions, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Rows(db, Open(db, actor).Where(one => actions.Contains(one.Id))).ToDictionaryAsync(one => one.Id, cancel);
    }

    static IQueryable<PlanAction> Open(DsrDb db, Actor actor) =>
        from action in db.Actions
        where action.EndedOn == null
        join person in Visible.People(db, actor, Function.SeePeople) on action.PersonId equals person.Id
        select action;

    static IQueryable<ActionRow> Rows(DsrDb db, IQueryable<PlanAction> actions) =>
        from action in actions
        from person in db.People.Where(one => one.Id == action.PersonId)
        select new ActionRow
        {
            Id = action.Id,
            PersonId = person.Id,
            Person = person.GivenName == "" || person.FamilyName == "" ? person.GivenName + person.FamilyName : person.FamilyName + ", " + person.GivenName,
            Text = action.Text,
            OwnerName = action.OwnerName,
            OwnerOrganisation = action.OwnerOrganisation,
            Due = action.Due,
            Status = action.Status,
            Version = action.Version,
            Latest = action.Notes.OrderByDescending(note => note.Number).Select(note => new LatestNote(note.Text, note.By, note.At)).FirstOrDefault(),
        };
}
