using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Plans.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Plans;

/// <summary>The plan: what is happening, what has been tried, what could help, what matters.</summary>
public sealed class PlanService(Authorizer guard, UnitOfWork work)
{
    /// <exception cref="RefusedException">When the text is missing or too long.</exception>
    public async Task AddAsync(
        Guid person,
        PlanItemKind kind,
        string text,
        LifeArea? area = null,
        string owner = "",
        CancellationToken cancel = default
    )
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "added to the plan", cancel);
        await guard.RequireAsync(Permission.ChangePeople, change.Db, person, cancel);
        change.Db.Add(new PlanItem(person, kind, text, change.Act)).Entity.Place(area, owner);
        await change.CommitAsync(cancel);
    }

    /// <summary>Words an item anew.</summary>
    /// <param name="id">The item.</param>
    /// <param name="text">The new words.</param>
    /// <param name="opened">The words that the form was opened with.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody changed it since; the form shows both to choose from.</exception>
    /// <exception cref="RefusedException">When the text is missing or too long.</exception>
    public async Task ReviseAsync(Guid id, string text, string opened, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "revised the plan", cancel);
        var item = await LoadAsync(change.Db, id, cancel);
        if (item.Text != opened && item.Text != text.Trim())
            throw new ConcurrentDecisionException($"{item.Author} changed this while you had it open. Choose which words to keep.");
        item.Revise(text, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Says which area of life an item is about, and who sees to it.</summary>
    /// <exception cref="RefusedException">When the owner's name is too long.</exception>
    public async Task PlaceAsync(Guid id, LifeArea? area, string owner, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "placed an item of the plan", cancel);
        (await LoadAsync(change.Db, id, cancel)).Place(area, owner);
        await change.CommitAsync(cancel);
    }

    /// <summary>Takes an item off the plan; it stays on the timeline.</summary>
    public async Task RetireAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ChangePeople, cancel);
        await using var change = await work.BeginAsync(actor, "took something off the plan", cancel);
        (await LoadAsync(change.Db, id, cancel)).Retire(change.Act);
        await change.CommitAsync(cancel);
    }

    async Task<PlanItem> LoadAsync(DsrDb db, Guid id, CancellationToken cancel)
    {
        var item = await db.PlanItems.Include(planItem => planItem.Earlier).FirstOrDefaultAsync(planItem => planItem.Id == id, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.ChangePeople, db, item.PersonId, cancel);
        return item;
    }
}
