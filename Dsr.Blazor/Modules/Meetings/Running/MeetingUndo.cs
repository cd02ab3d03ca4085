using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>What somebody did last in a meeting, for the button that undoes it.</summary>
/// <param name="Step">Which.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Item">At which item; of a move, where the chair went.</param>
/// <param name="Until">Until when it can be undone.</param>
public sealed record Undoable(Guid Step, StepKind Kind, Guid Item, DateTimeOffset Until);

/// <summary>
/// Undoes what somebody did last in a meeting, within a minute. What stands on the register is never deleted for it: a rating is corrected,
/// a review taken back by another that names it, an action ended as agreed by mistake.
/// </summary>
public sealed class MeetingUndo(
    Authorizer guard,
    MeetingDesk desk,
    IDbContextFactory<DsrDb> contexts,
    Modules.Register.Ratings.RatingService ratings
)
{
    /// <summary>Undoes a step of one's own.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="step">Which, as the page showed it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When it was not one's last, more than a minute has gone by, or a colleague has built on it
    /// since.</exception>
    public async Task UndoAsync(Guid meeting, Guid step, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var steps = await db
            .Meetings.AsNoTracking()
            .Where(candidate => candidate.Id == meeting)
            .Select(candidate => candidate.Steps)
            .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        var kind = steps.FirstOrDefault(meetingStep => meetingStep.Id == step && meetingStep.ById == actor.Id)?.Kind
            ?? throw new RefusedException("This was undone already, or you have done something else since. Look at where the meeting is.");
        await desk.OnAsync(
            meeting,
            Demanded(kind),
            Why(kind),
            async (change, candidate) =>
            {
                var undone = candidate.Undo(step, change.Act);
                if (undone.Action is { } action)
                    (await change.Db.Actions.Include(each => each.Notes).SingleAsync(each => each.Id == action, cancel)).TakeBack(
                        change.Act
                    );
                if (candidate.Item(undone.Item).EntryId is not { } entry)
                    return;
                if (kind == StepKind.Rated)
                    await ratings.TakeBackAsync(change, entry, undone, cancel);
                if (kind is StepKind.NoChange or StepKind.Reviewed)
                    (await ReviewService.LoadAsync(change.Db, entry, cancel)).TakeBackReview(
                        undone.Number!.Value,
                        undone.NextReview!.Value,
                        undone.NextReviewWorking,
                        change.Act
                    );
            },
            cancel
        );
    }

    // Whoever may do it may undo it.
    static Permission Demanded(StepKind kind) =>
        kind switch
        {
            StepKind.Rated => Permission.DecideRatingInMeeting,
            StepKind.Agreed => Permission.AddActions,
            _ => Permission.RunMeetings,
        };

    static string Why(StepKind kind) =>
        kind switch
        {
            StepKind.NoChange => "took back “no change” in the meeting",
            StepKind.Reviewed => "took back a review in the meeting",
            StepKind.Rated => "took back a rating in the meeting",
            StepKind.Agreed => "took back an action in the meeting",
            StepKind.LeftForLater => "took back leaving somebody for later",
            _ => "went back to where the meeting was",
        };
}
