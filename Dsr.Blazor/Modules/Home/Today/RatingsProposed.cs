using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Ratings that somebody proposed and nobody has answered: Red first, then the longest waiting.</summary>
sealed class RatingsProposed() : TodayBlockQuery(TodayKind.Proposals, Permission.DoTasks, nameof(RegisterEntry), nameof(Person))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var db = ask.Db;
        var waiting =
            from entry in db.Entries
            where entry.Status == EntryStatus.Active
            join person in PersonVisibility.People(db, ask.Actor, Permission.SeePeople) on entry.PersonId equals person.Id
            from proposal in entry.Proposals
            where proposal.AnsweredBy == null
            orderby proposal.Rating != Rating.Red, proposal.ProposedAt, proposal.Id
            select new
            {
                Person = person.Id,
                person.GivenName,
                person.FamilyName,
                Proposed = proposal.Rating,
                entry.Rating,
                proposal.ProposedBy,
                proposal.ProposedAt,
            };
        var rows = await waiting.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(
            Kind,
            await waiting.CountAsync(cancel),
            0,
            [
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.DecideRating,
                    PersonId = row.Person,
                    Who = TodayAsk.Name(row.GivenName, row.FamilyName),
                    What = $"{row.Proposed} is proposed; {row.Rating} holds",
                    Working = $"by {row.ProposedBy}, {Written.Date(London.DateOf(row.ProposedAt))}",
                    IsUrgent = row.Proposed == Rating.Red,
                }),
            ]
        );
    }
}
