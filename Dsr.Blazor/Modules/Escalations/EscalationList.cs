using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Escalations;

/// <summary>The escalations about the people that the actor may see.</summary>
public sealed class EscalationList(Authorizer guard, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>A page: the open ones first, the longest open above, then the latest to end.</summary>
    /// <exception cref="ForbiddenException">When the actor sees no people.</exception>
    public async Task<EscalationPage> PageAsync(EscalationFilter filter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var all = Seen(db, actor);
        var left =
            filter.All ? all
            : filter.Ended ? all.Where(escalation => escalation.Status != EscalationStatus.Open)
            : all.Where(escalation => escalation.Status == EscalationStatus.Open);
        if (filter.To is { } to)
            left = left.Where(escalation => escalation.To == to);
        var rows = await Rows(db, InOrder(left).Skip((filter.Page - 1) * EscalationFilter.PageSize).Take(EscalationFilter.PageSize))
            .ToListAsync(cancel);
        var places = await all.Select(escalation => new { escalation.To, escalation.ToName }).Distinct().ToListAsync(cancel);
        return new(
            [.. rows.Select(row => For(row, actor))],
            await left.CountAsync(cancel),
            await all.CountAsync(escalation => escalation.Status == EscalationStatus.Open, cancel),
            await all.CountAsync(escalation => escalation.Status != EscalationStatus.Open, cancel),
            [
                .. places
                    .OrderBy(row => row.ToName, StringComparer.Ordinal)
                    .DistinctBy(row => row.To)
                    .Select(row => new EscalationPlace(row.To, row.ToName)),
            ]
        );
    }

    /// <summary>Those about one person, the open ones first.</summary>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<EscalationRow>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return
        [
            .. (await Rows(db, InOrder(db.Escalations.Where(escalation => escalation.PersonId == person))).ToListAsync(cancel)).Select(
                row => For(row, actor)
            ),
        ];
    }

    /// <summary>One of them, for a form that is opened by its address; null where there is none that the reader may see.</summary>
    public async Task<EscalationRow?> FindAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeePeople, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Rows(db, Seen(db, actor).Where(escalation => escalation.Id == id)).FirstOrDefaultAsync(cancel) is { } row
            ? For(row, actor)
            : null;
    }

    static IQueryable<Escalation> Seen(DsrDb db, Actor actor) =>
        from escalation in db.Escalations.AsNoTracking()
        join person in PersonVisibility.People(db, actor, Permission.SeePeople) on escalation.PersonId equals person.Id
        select escalation;

    static IQueryable<Escalation> InOrder(IQueryable<Escalation> some) =>
        some.OrderBy(escalation => escalation.Status != EscalationStatus.Open)
            .ThenByDescending(escalation => escalation.EndedOn)
            .ThenBy(escalation => escalation.On)
            .ThenBy(escalation => escalation.Id);

    static EscalationRow For(EscalationRow row, Actor actor) =>
        row with
        {
            MayAnswer = row.IsOpen && actor.May(EscalationService.Answers(row.To)),
            MayWithdraw =
                row.IsOpen && (actor.May(Permission.AnswerAsLead) || row.RaisedById == actor.Id && actor.May(Permission.RaiseEscalations)),
        };

    static IQueryable<EscalationRow> Rows(DsrDb db, IQueryable<Escalation> some) =>
        from escalation in some
        from person in db.People.Where(each => each.Id == escalation.PersonId)
        select new EscalationRow
        {
            Id = escalation.Id,
            PersonId = person.Id,
            Person =
                person.GivenName == "" || person.FamilyName == ""
                    ? person.GivenName + person.FamilyName
                    : person.FamilyName + ", " + person.GivenName,
            To = escalation.To,
            ToName = escalation.ToName,
            Reason = escalation.Reason,
            On = escalation.On,
            RaisedBy = escalation.RaisedBy,
            RaisedById = escalation.RaisedById,
            Source = escalation.Source,
            Status = escalation.Status,
            Outcome = escalation.Outcome,
            AnsweredBy = escalation.AnsweredBy,
            EndedOn = escalation.EndedOn,
            EndRecordedBy = escalation.EndRecordedBy,
        };
}
