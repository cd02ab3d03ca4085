using Dsr.Blazor.Access;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Episodes;
using Dsr.Blazor.Domain.Letters;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Policy;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Tasks;
using Dsr.Blazor.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Episodes;

/// <summary>Ending an episode, with all that has to happen with it: its letter, its actions and tasks, the handover, a death.</summary>
public sealed class Closures(Guard guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    // What a rating asks of the team ends with the rating; what somebody asked from outside is still answered.
    static readonly TeamTaskKind[] ofTheRegister = [TeamTaskKind.CommunityReview, TeamTaskKind.ChooseReview, TeamTaskKind.AskForKeyworker];

    /// <summary>Closes the episode, which approves whatever proposal waits.</summary>
    /// <exception cref="RefusedException">When it is closed already, something must be checked first, or something is missing.</exception>
    /// <exception cref="NotAllowedException">When the actor may only propose.</exception>
    public async Task Close(Guid entryId, ClosingForm form, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.CloseEntry, cancel);
        await using var change = await work.Begin(actor, "closed the episode", cancel);
        var entry = await Episodes.Load(change.Db, entryId, cancel);
        await guard.May(Function.CloseEntry, change.Db, entry.PersonId, cancel);
        var (book, act) = (await policies.Read(), change.Act);
        var person = await change.Db.People.Include(one => one.Involvements).SingleAsync(one => one.Id == entry.PersonId, cancel);
        entry.Close(form, book.On(act.Today, EpisodePolicies.WithdrawalChecks), act);
        await EndActions(change, person.Id, form, cancel);
        if (form.Reason == ClosureReason.MovedArea) change.Db.Add(new Handover(entry, form.Handover, act));
        if (form.Reason == ClosureReason.Died) await Died(change, person, form.DiedOn!.Value, book, cancel);
        await EndTasks(change, person, cancel);
        var kind = form.Reason == ClosureReason.ConsentWithdrawn ? LetterKind.ConsentWithdrawn : LetterKind.Closed;
        if (form.WritesToPerson) change.Db.AddRange(EpisodeLetters.For(kind, person, entry, form.Reason!.Value.ToThePerson(), await EpisodeLetters.Wish(change.Db, person.Id, cancel), (form.PlainLetter, form.EasyReadLetter), book, act));
        await change.Commit(cancel);
    }

    static async Task EndActions(Work change, Guid person, ClosingForm form, CancellationToken cancel)
    {
        var open = await change.Db.Actions.Include(one => one.Notes).Where(one => one.PersonId == person && one.EndedOn == null).ToListAsync(cancel);
        var forgotten = open.Count(one => !form.Actions.ContainsKey(one.Id));
        Refuse.If(forgotten > 0, $"Say of {Written.Count(forgotten, "open action")} whether it is kept or cancelled.", nameof(form.Actions));
        foreach (var action in open)
        {
            var choice = form.Actions[action.Id];
            if (!choice.Keep) action.Move(ActionStatus.Cancelled, choice.Reason, change.Act);
            else if (!string.IsNullOrWhiteSpace(choice.Reason)) action.Note(choice.Reason, change.Act);
        }
    }

    async Task Died(Work change, Person person, DateOnly on, PolicyBook book, CancellationToken cancel)
    {
        var act = change.Act;
        person.Die(on, act);
        if (await change.Db.Stays.FirstOrDefaultAsync(one => one.PersonId == person.Id && one.DischargedOn == null, cancel) is { } stay)
        {
            Refuse.If(on < stay.AdmittedOn, $"The date of death, {Written.Date(on)}, is before the admission to hospital on {Written.Date(stay.AdmittedOn ?? on)}. Check both dates.", nameof(ClosingForm.DiedOn));
            stay.Discharge(on, act);
        }
        var deadline = Deadline.WorkingDays(book.On(act.Today, EpisodePolicies.TellLederWithin), "the death was recorded", act.At, calendar);
        change.Db.Add(new TeamTask(TeamTaskKind.TellLeder, book.On(act.Today, EpisodePolicies.Leder), deadline, null, person.Id, act));
    }

    static async Task EndTasks(Work change, Person person, CancellationToken cancel)
    {
        var died = person.DiedOn is not null;
        var tasks = await change.Db.TeamTasks.Where(one => one.PersonId == person.Id && one.DoneAt == null).ToListAsync(cancel);
        foreach (var task in tasks.Where(one => one.Asker is null && one.Kind != TeamTaskKind.TellLeder && (died || ofTheRegister.Contains(one.Kind))))
            task.Finish(died ? "Cancelled: the person has died." : "Cancelled: the episode on the register was closed.", "", change.Act);
    }
}
