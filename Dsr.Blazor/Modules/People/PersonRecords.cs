using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.People.Domain.Access;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People;

/// <summary>A person's details and who is involved.</summary>
public sealed class PersonRecords(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>The details for a form to open with; a restricted address is left out, for nobody sees it here.</summary>
    /// <exception cref="ForbiddenException">When the actor may not change them.</exception>
    public async Task<PersonDetails> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.ChangePeople, db, id, cancel);
        return (await db.People.AsNoTracking().SingleAsync(person => person.Id == id, cancel)).Details().Shown();
    }

    /// <summary>
    /// Saves a form of details. What only a colleague changed since it was opened is kept; what both changed is handed back to choose.
    /// </summary>
    /// <param name="id">Whose details.</param>
    /// <param name="mine">The form as it is saved.</param>
    /// <param name="opened">The form as it was opened.</param>
    /// <param name="choices">What was chosen for the fields handed back before.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The merge: saved when it is clean or every conflict has its choice, and otherwise nothing was.</returns>
    /// <exception cref="RefusedException">When a detail is missing, unreadable or impossible.</exception>
    public async Task<ThreeWayMerge> ChangeAsync(
        Guid id,
        PersonDetails mine,
        PersonDetails opened,
        IReadOnlyDictionary<string, Choice>? choices = null,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "changed the details", cancel);
        var person = await LoadAsync(change.Db, id, cancel);
        var merge = ThreeWayMerge.Of(PersonFields.Of(opened), PersonFields.Of(person.Details().Shown()), PersonFields.Of(mine));
        if (!merge.IsClean && choices is null)
            return merge;
        var resolved = PersonFields.Read(merge.Resolve(choices ?? new Dictionary<string, Choice>()));
        resolved.DemandAuthorities();
        person.Change(person.AddressIsRestricted ? resolved.WithHidden(person.Details()) : resolved, change.Act);
        await change.CommitAsync(cancel);
        return merge;
    }

    /// <summary>Somebody is involved from now on.</summary>
    /// <exception cref="RefusedException">When the name is missing.</exception>
    public Task InvolveAsync(Guid person, InvolvementDetails details, CancellationToken cancel = default) =>
        OnAsync(person, "added somebody involved", (candidate, act) => candidate.Involve(details, act), cancel);

    /// <summary>Puts right what is written of somebody involved, merged like the details.</summary>
    /// <returns>The merge: saved when it is clean, and otherwise nothing was.</returns>
    /// <exception cref="RefusedException">When the name is missing.</exception>
    public async Task<ThreeWayMerge> ChangeInvolvementAsync(
        Guid id,
        Guid involvement,
        InvolvementDetails mine,
        InvolvementDetails opened,
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "changed who is involved", cancel);
        var one = (await LoadAsync(change.Db, id, cancel)).Involvement(involvement);
        var merge = ThreeWayMerge.Of(InvolvementFields.Of(opened), InvolvementFields.Of(one.Details()), InvolvementFields.Of(mine));
        if (!merge.IsClean)
            return merge;
        one.Change(InvolvementFields.Read([.. merge.Merged.Select(merged => merged.Field)]));
        await change.CommitAsync(cancel);
        return merge;
    }

    /// <summary>Somebody is involved no longer; their account sees the person no longer.</summary>
    public Task EndInvolvementAsync(Guid person, Guid involvement, CancellationToken cancel = default) =>
        OnAsync(person, "ended an involvement", (candidate, act) => candidate.Involvement(involvement).End(act), cancel);

    async Task OnAsync(Guid id, string why, Action<Person, ActorContext> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        act(await LoadAsync(change.Db, id, cancel), change.Act);
        await change.CommitAsync(cancel);
    }

    async Task<Person> LoadAsync(DsrDb db, Guid id, CancellationToken cancel)
    {
        await guard.RequireAsync(Permission.ChangePeople, db, id, cancel);
        return await db.People.Include(person => person.Involvements).SingleAsync(person => person.Id == id, cancel);
    }
}
