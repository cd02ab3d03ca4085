using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Tasks;

/// <summary>Makes the tasks that a 16th, 18th or 26th birthday brings, once each, for everybody with an open entry.</summary>
sealed class NoteBirthdays(UnitOfWork work, PolicyStore policies, WorkingCalendar calendar) : IJob
{
    public string Name => "note-birthdays";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var change = await work.BeginAsync(Actor.Clock, "saw a birthday coming", cancel);
        var (act, policy) = (change.Act, await policies.ReadAsync());
        var kinds = AgeTasks.Kinds;
        var made = (
            await change
                .Db.TeamTasks.Where(task => task.PersonId != null && kinds.Contains(task.Kind))
                .Select(task => new
                {
                    task.PersonId,
                    task.Kind,
                    task.Due,
                })
                .ToListAsync(cancel)
        ).ToLookup(task => task.PersonId!.Value);
        foreach (var person in await GrowingAsync(change.Db, act.Today.AddYears(-AgeTasks.Last - 5), cancel))
            change.Db.AddRange(
                AgeTasks.For(person, made[person.Id].Select(task => (task.Kind, task.Due)).ToHashSet(), policy, calendar, act)
            );
        await change.CommitAsync(cancel);
    }

    // Five years more than the last age leave room for any number of weeks that policy may say.
    static async Task<IReadOnlyList<Growing>> GrowingAsync(DsrDb db, DateOnly bornAfter, CancellationToken cancel)
    {
        var open = await db
            .Entries.Where(entry => entry.Status != EntryStatus.Closed)
            .Join(
                db.People.Where(person => person.DateOfBirth > bornAfter),
                entry => entry.PersonId,
                person => person.Id,
                (entry, person) =>
                    new
                    {
                        person.Id,
                        person.DateOfBirth,
                        person.EhcPlan,
                        entry.AddedOn,
                    }
            )
            .ToListAsync(cancel);
        return
        [
            .. open.GroupBy(row => row.Id)
                .Select(group => new Growing(
                    group.Key,
                    group.First().DateOfBirth,
                    group.First().EhcPlan,
                    group.Min(entry => entry.AddedOn)
                )),
        ];
    }
}
