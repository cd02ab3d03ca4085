using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Escalations that nobody has answered yet, the longest open first.</summary>
sealed class EscalationsOpen()
    : TodayBlockQuery(TodayKind.Escalations, Function.RecordEscalationOutcome, nameof(Escalation), nameof(Person))
{
    internal override async Task<TodayBlock> Read(TodayAsk ask, CancellationToken cancel)
    {
        var db = ask.Db;
        var open =
            from one in db.Escalations
            where one.Status == EscalationStatus.Open
            join person in Visible.People(db, ask.Actor, Function.RecordEscalationOutcome) on one.PersonId equals person.Id
            orderby one.On, one.Id
            select new
            {
                one.Id,
                one.ToName,
                one.On,
                Person = person.Id,
                person.GivenName,
                person.FamilyName,
            };
        var rows = await open.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(
            Kind,
            await open.CountAsync(cancel),
            0,
            [
                .. rows.Select(one => new TodayRow
                {
                    Act = TodayAct.AnswerEscalation,
                    PersonId = one.Person,
                    Item = one.Id,
                    Who = TodayAsk.Name(one.GivenName, one.FamilyName),
                    What = $"Escalated to {one.ToName}",
                    Working = $"open since {Written.Date(one.On)}",
                }),
            ]
        );
    }
}
