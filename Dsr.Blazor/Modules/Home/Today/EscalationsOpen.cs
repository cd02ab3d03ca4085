using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Escalations that nobody has answered yet, the longest open first.</summary>
sealed class EscalationsOpen()
    : TodayBlockQuery(TodayKind.Escalations, Permission.RecordEscalationOutcome, nameof(Escalation), nameof(Person))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var db = ask.Db;
        var open =
            from escalation in db.Escalations
            where escalation.Status == EscalationStatus.Open
            join person in PersonVisibility.People(db, ask.Actor, Permission.RecordEscalationOutcome)
                on escalation.PersonId equals person.Id
            orderby escalation.On, escalation.Id
            select new
            {
                escalation.Id,
                escalation.ToName,
                escalation.On,
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
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.AnswerEscalation,
                    PersonId = row.Person,
                    Item = row.Id,
                    Who = TodayAsk.Name(row.GivenName, row.FamilyName),
                    What = $"Escalated to {row.ToName}",
                    Working = $"open since {Written.Date(row.On)}",
                }),
            ]
        );
    }
}
