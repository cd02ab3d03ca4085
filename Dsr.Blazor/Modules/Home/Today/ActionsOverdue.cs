using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Open actions past their date, whoever owns them.</summary>
sealed class ActionsOverdue() : TodayBlockQuery(TodayKind.Actions, Function.UpdateActions, nameof(PlanAction), nameof(Person))
{
    internal override async Task<TodayBlock> Read(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today) = (ask.Db, ask.Today);
        var late =
            from action in db.Actions
            where action.EndedOn == null && action.Due < today
            join person in Visible.People(db, ask.Actor, Function.UpdateActions) on action.PersonId equals person.Id
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
                .. rows.Select(one => new TodayRow
                {
                    Act = TodayAct.UpdateAction,
                    PersonId = one.Person,
                    Item = one.Id,
                    Who = TodayAsk.Name(one.GivenName, one.FamilyName),
                    What = one.Text,
                    Due = one.Due,
                    Working = one.OwnerName,
                }),
            ]
        );
    }
}
