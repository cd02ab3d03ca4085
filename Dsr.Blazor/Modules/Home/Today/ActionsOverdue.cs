using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Open actions past their date, whoever owns them.</summary>
sealed class ActionsOverdue() : TodayBlockQuery(TodayKind.Actions, Permission.UpdateActions, nameof(PlanAction), nameof(Person))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today) = (ask.Db, ask.Today);
        var late =
            from action in db.Actions
            where action.EndedOn == null && action.Due < today
            join person in PersonVisibility.People(db, ask.Actor, Permission.UpdateActions) on action.PersonId equals person.Id
            orderby action.Due, action.Id
            select new
            {
                action.Id,
                action.Text,
                action.OwnerName,
                action.Due,
                Person = person.Id,
                person.GivenName,
                person.FamilyName,
            };
        var count = await late.CountAsync(cancel);
        var rows = await late.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(
            Kind,
            count,
            count,
            [
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.UpdateAction,
                    PersonId = row.Person,
                    Item = row.Id,
                    Who = TodayAsk.Name(row.GivenName, row.FamilyName),
                    What = row.Text,
                    Due = row.Due,
                    Working = row.OwnerName,
                }),
            ]
        );
    }
}
