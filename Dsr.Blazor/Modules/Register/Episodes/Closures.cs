using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register.Episodes;

/// <summary>Ending an episode, with all that has to happen with it: its letter, its actions and tasks, the handover, a death.</summary>
public sealed class Closures(Authorizer guard, UnitOfWork work, PolicyStore policies, WorkingCalendar calendar)
{
    /// <summary>Closes the episode, which approves whatever proposal waits.</summary>
    /// <exception cref="RefusedException">When it is closed already, something must be checked first, or something is missing.</exception>
    /// <exception cref="ForbiddenException">When the actor may only propose.</exception>
    public async Task CloseAsync(Guid entryId, ClosingForm form, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.CloseEntry, cancel);
        await using var change = await work.BeginAsync(actor, "closed the episode", cancel);
        var entry = await EpisodeService.LoadAsync(change.Db, entryId, cancel);
        await guard.RequireAsync(Permission.CloseEntry, change.Db, entry.PersonId, cancel);
        var (book, act) = (await policies.ReadAsync(), change.Act);
        var person = await change
            .Db.People.Include(candidate => candidate.Involvements)
            .SingleAsync(candidate => candidate.Id == entry.PersonId, cancel);
        entry.Close(form, book.On(act.Today, EpisodePolicies.WithdrawalChecks), act);
        await Endings.ActionsAsync(change, person.Id, form.Actions, cancel);
        if (form.Reason == ClosureReason.MovedArea)
            change.Db.Add(new Handover(entry, form.Handover, act));
        if (form.Reason == ClosureReason.Died)
            await Endings.DeathAsync(change, person, form.DiedOn!.Value, book, calendar, cancel);
        await Endings.TasksAsync(change, person, cancel);
        var kind = form.Reason == ClosureReason.ConsentWithdrawn ? LetterKind.ConsentWithdrawn : LetterKind.Closed;
        if (form.WritesToPerson)
            change.Db.AddRange(
                EpisodeLetters.For(
                    kind,
                    person,
                    entry,
                    form.Reason!.Value.ToThePerson(),
                    await EpisodeLetters.WishAsync(change.Db, person.Id, cancel),
                    (form.PlainLetter, form.EasyReadLetter),
                    book,
                    act
                )
            );
        await change.CommitAsync(cancel);
    }
}
