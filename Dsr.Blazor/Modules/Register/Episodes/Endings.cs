using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>What ends with an episode, and with a life, in the work that records it.</summary>
static class Endings
{
    // What a rating asks of the team ends with the rating, and what a basis asks with the basis; what somebody asked from outside is still
    // answered.
    static readonly TeamTaskKind[] ofTheRegister =
    [
        TeamTaskKind.CommunityReview,
        TeamTaskKind.ChooseReview,
        TeamTaskKind.AskForKeyworker,
        TeamTaskKind.LookAgainAtBasis,
        TeamTaskKind.LookAtRating,
    ];

    /// <summary>Each open action is kept or cancelled, as was chosen.</summary>
    /// <exception cref="RefusedException">When one was forgotten, or cancelled without a reason.</exception>
    internal static async Task ActionsAsync(
        UnitOfWorkScope change,
        Guid person,
        IReadOnlyDictionary<Guid, ActionChoice> choices,
        CancellationToken cancel
    )
    {
        var open = await change
            .Db.Actions.Include(action => action.Notes)
            .Where(action => action.PersonId == person && action.EndedOn == null)
            .ToListAsync(cancel);
        var forgotten = open.Count(action => !choices.ContainsKey(action.Id));
        Refuse.If(
            forgotten > 0,
            $"Say of {Written.Count(forgotten, "open action")} whether it is kept or cancelled.",
            nameof(ClosingForm.Actions)
        );
        foreach (var action in open)
        {
            var choice = choices[action.Id];
            if (!choice.Keep)
                action.Move(ActionStatus.Cancelled, choice.Reason, change.Act);
            else if (!string.IsNullOrWhiteSpace(choice.Reason))
                action.Note(choice.Reason, change.Act);
        }
    }

    /// <summary>Somebody died: nothing is sent to them any more, a stay in hospital ends, and the team tells LeDeR.</summary>
    /// <exception cref="RefusedException">When the day is impossible, or before the admission to hospital.</exception>
    internal static async Task DeathAsync(
        UnitOfWorkScope change,
        Person person,
        DateOnly on,
        PolicyBook book,
        WorkingCalendar calendar,
        CancellationToken cancel
    )
    {
        var act = change.Act;
        person.Die(on, act);
        if (
            await change.Db.Stays.FirstOrDefaultAsync(
                inpatient => inpatient.PersonId == person.Id && inpatient.DischargedOn == null,
                cancel
            ) is
            { } stay
        )
        {
            Refuse.If(
                on < stay.AdmittedOn,
                $"The date of death, {Written.Date(on)}, is before the admission to hospital on {Written.Date(stay.AdmittedOn ?? on)}. Check both dates.",
                nameof(ClosingForm.DiedOn)
            );
            stay.Discharge(on, act);
        }
        var deadline = Deadline.WorkingDays(
            book.On(act.Today, EpisodePolicies.TellLederWithin),
            "the death was recorded",
            act.At,
            calendar
        );
        change.Db.Add(new TeamTask(TeamTaskKind.TellLeder, book.On(act.Today, EpisodePolicies.Leder), deadline, null, person.Id, act));
    }

    /// <summary>Cancels the team's tasks: all of somebody who died, and otherwise those that the register asked for.</summary>
    internal static async Task TasksAsync(UnitOfWorkScope change, Person person, CancellationToken cancel)
    {
        var died = person.DiedOn is not null;
        var tasks = await change.Db.TeamTasks.Where(task => task.PersonId == person.Id && task.DoneAt == null).ToListAsync(cancel);
        foreach (
            var task in tasks.Where(task =>
                task.Asker is null && task.Kind != TeamTaskKind.TellLeder && (died || ofTheRegister.Contains(task.Kind))
            )
        )
            task.Finish(died ? "Cancelled: the person has died." : "Cancelled: the episode on the register was closed.", "", change.Act);
    }
}
