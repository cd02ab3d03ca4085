using Dsr.Blazor.Access;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Actions;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Actions;

/// <summary>Agreeing actions and moving them on. Two people on one action never conflict: notes are added, states follow one another.</summary>
public sealed class AgreedActions(Guard guard, UnitOfWork work)
{
    /// <summary>Agrees an action for a person.</summary>
    /// <param name="person">For whom.</param>
    /// <param name="details">What, who, by when.</param>
    /// <param name="meetingItem">Where in a meeting it was agreed; null on the record.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When what, who or by when is missing.</exception>
    public async Task Add(Guid person, ActionDetails details, Guid? meetingItem = null, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.AddActions, cancel);
        await using var change = await work.Begin(actor, "added an action", cancel);
        await guard.May(Function.AddActions, change.Db, person, cancel);
        change.Db.Add(new PlanAction(person, details, meetingItem is null ? ActionSource.Record : ActionSource.Meeting, meetingItem, change.Act));
        await change.Commit(cancel);
    }

    /// <summary>Gives it to somebody else, words it better or moves its date.</summary>
    /// <exception cref="RefusedException">When it has ended, or what, who or by when is missing.</exception>
    public Task Change(Guid action, ActionDetails details, CancellationToken cancel = default) =>
        On(action, Function.AddActions, "changed an action", (one, _) => one.Change(details), cancel);

    /// <summary>Writes a progress note.</summary>
    /// <exception cref="RefusedException">When the note is missing or too long.</exception>
    public Task Note(Guid action, string text, CancellationToken cancel = default) =>
        On(action, Function.UpdateActions, "wrote on an action", (one, act) => one.Note(text, act), cancel);

    /// <summary>Done, blocked, cancelled or open again.</summary>
    /// <exception cref="RefusedException">When the reason that it needs is missing.</exception>
    public Task Move(Guid action, ActionStatus to, string? reason, CancellationToken cancel = default) =>
        On(action, Function.UpdateActions, Said(to), (one, act) => one.Move(to, reason, act), cancel);

    async Task On(Guid id, Function function, string why, Action<PlanAction, Act> act, CancellationToken cancel)
    {
        var actor = await guard.May(function, cancel);
        await using var change = await work.Begin(actor, why, cancel);
        var action = await change.Db.Actions.Include(one => one.Notes).FirstOrDefaultAsync(one => one.Id == id, cancel) ?? throw new NotThereException();
        await guard.May(function, change.Db, action.PersonId, cancel);
        act(action, change.Act);
        await change.Commit(cancel);
    }

    static string Said(ActionStatus to) => to switch
    {
        ActionStatus.Done => "finished an action",
        ActionStatus.Cancelled => "cancelled an action",
        ActionStatus.Blocked => "marked an action as blocked",
        ActionStatus.InProgress => "took an action up",
        _ => "opened an action again",
    };
}
