using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>The team's tasks that are late or due within the days that policy says.</summary>
sealed class TasksDue() : TodayBlockQuery(TodayKind.Tasks, Permission.DoTasks, nameof(TeamTask), nameof(Person), nameof(PolicySetting))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today, until) = (ask.Db, ask.Today, ask.Today.AddDays(ask.Policy.On(ask.Today, TodayPolicies.DueWithin)));
        var due =
            from task in db.TeamTasks
            where task.DoneAt == null && task.Due <= until
            from person in db.People.Where(person => person.Id == task.PersonId).DefaultIfEmpty()
            from referral in db.Referrals.Where(referral => referral.Id == task.ReferralId).DefaultIfEmpty()
            orderby task.Due, task.Id
            select new
            {
                task.Id,
                task.Kind,
                task.Due,
                task.Working,
                task.PersonId,
                Given = person == null ? "" : person.GivenName,
                Family = person == null ? "" : person.FamilyName,
                Reference = referral == null ? null : referral.Reference,
            };
        var rows = await due.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(
            Kind,
            await due.CountAsync(cancel),
            await due.CountAsync(row => row.Due < today, cancel),
            [
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.FinishTask,
                    PersonId = row.PersonId,
                    Item = row.Id,
                    Who = TodayAsk.Name(row.Given, row.Family) is { Length: > 0 } name ? name : row.Reference ?? "Nobody yet known",
                    What = row.Kind.InWords(),
                    Due = row.Due,
                    Working = row.Working,
                }),
            ]
        );
    }
}
