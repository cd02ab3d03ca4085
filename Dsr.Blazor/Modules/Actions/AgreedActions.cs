using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Merging;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Files;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Actions;

/// <summary>
/// Agreeing actions and moving them on. Notes are added and states follow one another, so these never conflict; only what was agreed is
/// merged.
/// </summary>
public sealed class AgreedActions(Authorizer guard, UnitOfWork work)
{
    /// <summary>Agrees an action for a person.</summary>
    /// <param name="person">For whom.</param>
    /// <param name="details">What, who, by when.</param>
    /// <param name="meetingItem">Where in a meeting it was agreed; null on the record.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The action.</returns>
    /// <exception cref="RefusedException">When what, who or by when is missing, or who is to do it could not work on it.</exception>
    public async Task<Guid> AddAsync(Guid person, ActionDetails details, Guid? meetingItem = null, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.AddActions, cancel);
        await using var change = await work.BeginAsync(actor, "added an action", cancel);
        await guard.RequireAsync(Permission.AddActions, change.Db, person, cancel);
        var meeting = meetingItem is { } item ? await Modules.Meetings.MeetingService.WithAsync(change.Db, item, cancel) : null;
        meeting?.DemandAbout(meetingItem!.Value, person);
        await ActionOwners.DemandAsync(change.Db, person, details.OwnerAccountId, change.Act.Today, cancel);
        var action = change
            .Db.Add(
                new PlanAction(person, details, meetingItem is null ? ActionSource.Record : ActionSource.Meeting, meetingItem, change.Act)
            )
            .Entity;
        meeting?.Did(MeetingStep.Of(StepKind.Agreed, meetingItem!.Value, change.Act) with { Action = action.Id });
        await change.CommitAsync(cancel);
        return action.Id;
    }

    /// <summary>
    /// Changes what was agreed. What only a colleague changed since the form was opened is kept; what both changed is handed back to
    /// choose.
    /// </summary>
    /// <param name="id">The action.</param>
    /// <param name="mine">The form as it is saved.</param>
    /// <param name="opened">The form as it was opened.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The merge: saved when it is clean, and otherwise nothing was.</returns>
    /// <exception cref="RefusedException">When it has ended, what, who or by when is missing, or who is to do it now could not work on
    /// it.</exception>
    public async Task<ThreeWayMerge> ChangeAsync(Guid id, ActionDetails mine, ActionDetails opened, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.AddActions, cancel);
        await using var change = await work.BeginAsync(actor, "changed an action", cancel);
        var action = await LoadAsync(change.Db, id, Permission.AddActions, cancel);
        var merge = ThreeWayMerge.Of(ActionFields.Of(opened), ActionFields.Of(action.Details()), ActionFields.Of(mine));
        if (!merge.IsClean)
            return merge;
        var agreed = ActionFields.Read([.. merge.Merged.Select(merged => merged.Field)]);
        // Who has it already keeps it while only its words or its date change, even where their account was closed.
        if (agreed.OwnerAccountId != action.OwnerAccountId)
            await ActionOwners.DemandAsync(change.Db, action.PersonId, agreed.OwnerAccountId, change.Act.Today, cancel);
        action.Change(agreed);
        await change.CommitAsync(cancel);
        return merge;
    }

    /// <summary>Writes a progress note.</summary>
    /// <exception cref="RefusedException">When the note is missing or too long.</exception>
    public Task NoteAsync(Guid action, string text, CancellationToken cancel = default) =>
        OnAsync(action, Permission.UpdateActions, "wrote on an action", (plan, act) => plan.Note(text, act), cancel);

    /// <summary>Done, blocked, cancelled or open again.</summary>
    /// <exception cref="RefusedException">When the reason that it needs is missing.</exception>
    public Task MoveAsync(Guid action, ActionStatus to, string? reason, CancellationToken cancel = default) =>
        OnAsync(action, Permission.UpdateActions, Said(to), (plan, act) => plan.Move(to, reason, act), cancel);

    /// <summary>It is done, with what shows it.</summary>
    /// <param name="id">The action.</param>
    /// <param name="evidence">In words; may be blank.</param>
    /// <param name="file">A file on the person's record that shows it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When it was cancelled, or a file is named and no words say what it shows.</exception>
    /// <exception cref="NotFoundException">When the file is none of the person's that the actor may see.</exception>
    public async Task FinishAsync(Guid id, string? evidence, Guid? file = null, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.UpdateActions, cancel);
        await using var change = await work.BeginAsync(actor, Said(ActionStatus.Done), cancel);
        var action = await LoadAsync(change.Db, id, Permission.UpdateActions, cancel);
        if (file is { } shows)
            await RecordFiles.FindAsync(change.Db, actor, action.PersonId, shows, cancel);
        action.Finish(evidence, file, change.Act);
        await change.CommitAsync(cancel);
    }

    async Task OnAsync(Guid id, Permission function, string why, Action<PlanAction, ActorContext> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(function, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        act(await LoadAsync(change.Db, id, function, cancel), change.Act);
        await change.CommitAsync(cancel);
    }

    async Task<PlanAction> LoadAsync(DsrDb db, Guid id, Permission function, CancellationToken cancel)
    {
        var action = await db.Actions.Include(plan => plan.Notes).FirstOrDefaultAsync(plan => plan.Id == id, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(function, db, action.PersonId, cancel);
        return action;
    }

    static string Said(ActionStatus to) =>
        to switch
        {
            ActionStatus.Done => "finished an action",
            ActionStatus.Cancelled => "cancelled an action",
            ActionStatus.Blocked => "marked an action as blocked",
            ActionStatus.InProgress => "took an action up",
            _ => "opened an action again",
        };
}
