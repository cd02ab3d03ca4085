using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;

namespace Dsr.Blazor.Modules.Meetings.Domain;

// What was done last, and taking it back.
public sealed partial class Meeting
{
    /// <summary>What was done in the last minute, first to last.</summary>
    public IReadOnlyList<MeetingStep> Steps { get; private set; } = [];

    /// <summary>What somebody did last; null where it was undone, or they have done nothing.</summary>
    public MeetingStep? LastOf(string actor) => Steps.LastOrDefault(step => step.ById == actor);

    /// <summary>Keeps what was done, so that it can be undone. Where the chair went on in the same act, the two are one step.</summary>
    public void Did(MeetingStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var recent = Steps.Where(earlier => step.At - earlier.At <= MeetingStep.Lasts).ToList();
        var moved = recent.Find(earlier =>
            earlier.Kind == StepKind.MovedOn && earlier.At == step.At && earlier.ById == step.ById && earlier.Move!.From == step.Item
        );
        if (moved is not null)
            recent.Remove(moved);
        Steps = [.. recent, moved is null ? step : step with { Move = moved.Move }];
    }

    /// <summary>
    /// Undoes what somebody did last, within a minute: the meeting and its item are as they were. What stands on the register is corrected
    /// there.
    /// </summary>
    /// <param name="id">Which step their page showed.</param>
    /// <param name="act">Who undoes it.</param>
    /// <returns>The step that was undone.</returns>
    /// <exception cref="RefusedException">When it was not their last, more than a minute has gone by, or somebody has built on it
    /// since.</exception>
    public MeetingStep Undo(Guid id, ActorContext act)
    {
        ArgumentNullException.ThrowIfNull(act);
        DemandRunning();
        var step = LastOf(act.ActorId);
        if (step?.Id != id)
            throw new RefusedException("This was undone already, or you have done something else since. Look at where the meeting is.");
        Refuse.If(
            act.At - step.At > MeetingStep.Lasts,
            "More than a minute has gone by, so this is not undone any more. Put it right where it stands: rate anew, go back, or cancel the action."
        );
        DemandUntouched(step, act);
        if (step.Before is { } before)
            Item(step.Item).Restore(step.Kind, before);
        if (step.Move is { } move)
        {
            Item(move.To).Restore(StepKind.MovedOn, move.Before);
            (CurrentItemId, CurrentSince) = (move.From, move.Since);
        }
        Steps = [.. Steps.Where(other => other.Id != id)];
        return step;
    }

    void DemandUntouched(MeetingStep step, ActorContext act)
    {
        var item = Item(step.Item);
        Refuse.If(
            step.Kind is StepKind.NoChange or StepKind.Reviewed && item.ReviewedAt != step.At,
            "A colleague has reviewed this person again since, so it stays. Look at it together."
        );
        Refuse.If(
            step.Kind == StepKind.Rated && item.Decision != step.Number,
            "A colleague has decided this rating again since, so it stays. Read the reason, then decide anew if you must."
        );
        Refuse.If(
            step.Kind == StepKind.LeftForLater && item.ParkedAt != step.At,
            "Somebody has come back to this person since, so there is nothing to undo."
        );
        if (step.Move is not { } move)
            return;
        DemandChair(act);
        Refuse.If(CurrentItemId != move.To, "The meeting has gone on since. Choose the person on the agenda instead.");
    }
}
