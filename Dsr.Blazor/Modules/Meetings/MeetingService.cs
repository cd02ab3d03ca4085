using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Ratings;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>
/// Making and running the weekly review. Each act is saved as it is made, on the meeting as it stands at that instant,
/// so that two people at two items never hold each other up. Ratings and actions have their own services and name the item.
/// </summary>
public sealed class MeetingService(Authorizer guard, UnitOfWork work, AgendaFacts facts, ReviewService reviews, MeetingDesk desk)
{
    internal const string MovedOn = "moved the meeting on";

    /// <summary>Makes a meeting with its agenda.</summary>
    /// <param name="date">Today or later.</param>
    /// <param name="title">As it is listed: "Weekly review".</param>
    /// <param name="another">Whether a second one on a day is meant.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="RefusedException">When the day is past, the title missing, or the day has one that was not meant to be
    /// two.</exception>
    public async Task<Guid> MakeAsync(DateOnly date, string title, bool another = false, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "made a meeting", cancel);
        Refuse.If(date < change.Act.Today, "That day is past. Choose today or a later day.", nameof(date));
        Refuse.If(
            !another
                && await change.Db.Meetings.AnyAsync(
                    candidate => candidate.Date == date && candidate.Status != MeetingStatus.Cancelled,
                    cancel
                ),
            $"There is a meeting on {Written.Date(date)} already. Open that one, or say that a second is meant.",
            nameof(date)
        );
        var register = await change.Db.Registers.OrderBy(support => support.Code).Select(support => support.Id).FirstAsync(cancel);
        var meeting = change.Db.Add(new Meeting(register, title, date, change.Act)).Entity;
        await Agendas.BuildAsync(change, meeting, facts, cancel);
        await change.CommitAsync(cancel);
        return meeting.Id;
    }

    /// <summary>
    /// Builds the agenda anew from the register as it is now. What was said stays, who was pulled in too, and who was left out stays out
    /// unless there is a new reason.
    /// </summary>
    /// <exception cref="RefusedException">When the meeting is over.</exception>
    public Task RebuildAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(id, "built the agenda anew", (change, meeting) => Agendas.BuildAsync(change, meeting, facts, cancel), cancel);

    /// <summary>Moves somebody to a place on the agenda, from 1.</summary>
    /// <exception cref="RefusedException">When the meeting is over, or the item is not on it.</exception>
    public Task ReorderAsync(Guid id, Guid item, int place, CancellationToken cancel = default) =>
        OnAsync(id, "changed the agenda's order", (_, meeting) => meeting.Reorder(item, place), cancel);

    /// <summary>Starts the meeting with oneself in the chair, or takes the chair of one that runs.</summary>
    /// <exception cref="RefusedException">When it is over, or nobody is on the agenda.</exception>
    public Task StartAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(id, "took the chair of the meeting", (change, meeting) => meeting.Start(change.Act), cancel);

    /// <summary>The chair goes to the next person, or the one before.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="steps">1 or -1.</param>
    /// <param name="from">The item that the chair's page showed: pressed twice in a hurry, it is one step.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="RefusedException">When somebody else has the chair.</exception>
    public Task StepAsync(Guid id, int steps, Guid from, CancellationToken cancel = default) =>
        OnAsync(id, MovedOn, (change, meeting) => meeting.Step(steps, from, change.Act), cancel);

    /// <summary>The chair goes to an item.</summary>
    /// <exception cref="RefusedException">When somebody else has the chair.</exception>
    public Task GoToAsync(Guid id, Guid item, CancellationToken cancel = default) =>
        OnAsync(id, MovedOn, (change, meeting) => meeting.GoTo(item, change.Act), cancel);

    /// <summary>Keeps what was said of somebody; a member writes for their own people.</summary>
    /// <param name="id">The meeting.</param>
    /// <param name="item">At which item.</param>
    /// <param name="update">The words.</param>
    /// <param name="opened">The words that these were written over.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody else wrote there since.</exception>
    /// <exception cref="RefusedException">When the meeting is over, or the update too long.</exception>
    public Task SayAsync(Guid id, Guid item, string update, string opened, CancellationToken cancel = default) =>
        desk.OnAsync(
            id,
            Permission.WriteUpdates,
            "wrote an update in the meeting",
            async (change, meeting) =>
            {
                change.SetCode(MeetingEvents.UpdateWritten);
                if (meeting.Item(item).PersonId is { } person)
                    await guard.RequireAsync(Permission.WriteUpdates, change.Db, person, cancel);
                meeting.Say(item, update, opened, change.Act);
            },
            cancel
        );

    /// <summary>The review of somebody was held: their update and the next date. Policy's date, or one that was chosen.</summary>
    /// <exception cref="RefusedException">When the meeting does not run, or a later date than policy's has no update that says
    /// why.</exception>
    public Task ReviewAsync(Guid id, Guid item, DateOnly? next = null, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "reviewed in the meeting",
            (change, meeting) => ReviewAsync(change, meeting, meeting.Item(item), false, next, cancel),
            cancel
        );

    /// <summary>Reviewed, and nothing has changed: the next date by policy, and the chair goes on to the next person.</summary>
    /// <remarks>Pressed again at somebody reviewed already, it only goes on.</remarks>
    /// <exception cref="RefusedException">When the meeting does not run.</exception>
    public Task ReviewedWithoutChangeAsync(Guid id, Guid item, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "reviewed in the meeting, no change",
            async (change, meeting) =>
            {
                var at = meeting.Item(item);
                if (meeting.ChairId == change.Act.ActorId)
                    meeting.Step(1, item, change.Act);
                if (at.ReviewedAt is null && at.EntryId is not null)
                    await ReviewAsync(change, meeting, at, true, null, cancel);
            },
            cancel
        );

    /// <summary>Ends the meeting; its minutes can be read from then on.</summary>
    /// <exception cref="RefusedException">When somebody else has the chair.</exception>
    public Task FinishAsync(Guid id, CancellationToken cancel = default) =>
        OnAsync(
            id,
            "finished the meeting",
            async (change, meeting) => meeting.Finish(await SpokenOf.InAsync(change.Db, id, cancel), change.Act),
            cancel
        );

    /// <summary>The meeting that an item belongs to, for a rating or an action that names the item.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    internal static async Task<Meeting> WithAsync(DsrDb db, Guid item, CancellationToken cancel) =>
        await db
            .Meetings.Include(meeting => meeting.Items)
            .FirstOrDefaultAsync(meeting => meeting.Items.Any(part => part.Id == item), cancel)
        ?? throw new NotFoundException();

    async Task ReviewAsync(
        UnitOfWorkScope change,
        Meeting meeting,
        MeetingItem item,
        bool withoutChange,
        DateOnly? next,
        CancellationToken cancel
    )
    {
        Refuse.If(item.EntryId is null, "This item is about no person. Go on to the next.");
        var entry = await ReviewService.LoadAsync(change.Db, item.EntryId!.Value, cancel);
        var step = MeetingStep.Of(withoutChange ? StepKind.NoChange : StepKind.Reviewed, item.Id, change.Act) with
        {
            Before = ItemState.Of(item),
            NextReview = entry.NextReviewDue,
            NextReviewWorking = entry.NextReviewWorking,
        };
        var review = await reviews.HoldAsync(change, entry, new ReviewForm(item.Update, withoutChange, next, item.Themes), item.Id, cancel);
        meeting.Reviewed(item.Id, entry.Rating, review.NextDue, withoutChange, change.Act);
        meeting.Did(step with { Number = review.Number });
    }

    Task OnAsync(Guid id, string why, Action<UnitOfWorkScope, Meeting> act, CancellationToken cancel) =>
        OnAsync(
            id,
            why,
            (change, meeting) =>
            {
                act(change, meeting);
                return Task.CompletedTask;
            },
            cancel
        );

    async Task OnAsync(Guid id, string why, Func<UnitOfWorkScope, Meeting, Task> act, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var change = await work.BeginAsync(actor, why, cancel);
        var meeting = await change
            .Db.Meetings.Include(candidate => candidate.Items)
            .Include(candidate => candidate.NotThisTime)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        await act(change, meeting);
        await change.CommitAsync(cancel);
    }
}
