using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Home.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.Today;

/// <summary>Reviews that are late, or due within the days that policy says.</summary>
sealed class ReviewsDue()
    : TodayBlockQuery(TodayKind.Reviews, Permission.SeePeople, nameof(RegisterEntry), nameof(Person), nameof(PolicySetting))
{
    internal override async Task<TodayBlock> ReadAsync(TodayAsk ask, CancellationToken cancel)
    {
        var (db, today, until) = (ask.Db, ask.Today, ask.Today.AddDays(ask.Policy.On(ask.Today, TodayPolicies.DueWithin)));
        var due =
            from entry in db.Entries
            where entry.Status == EntryStatus.Active && entry.NextReviewDue <= until
            join person in PersonVisibility.People(db, ask.Actor, Permission.SeePeople) on entry.PersonId equals person.Id
            orderby entry.NextReviewDue, person.SortName, person.Id
            select new
            {
                entry.Rating,
                entry.NextReviewDue,
                entry.NextReviewWorking,
                person.Id,
                person.GivenName,
                person.FamilyName,
            };
        var rows = await due.Skip(ask.Skip).Take(ask.Take).ToListAsync(cancel);
        return new(
            Kind,
            await due.CountAsync(cancel),
            await due.CountAsync(row => row.NextReviewDue < today, cancel),
            [
                .. rows.Select(row => new TodayRow
                {
                    Act = TodayAct.HoldReview,
                    PersonId = row.Id,
                    Who = TodayAsk.Name(row.GivenName, row.FamilyName),
                    What = $"Review, rated {row.Rating}",
                    Due = row.NextReviewDue,
                    Working = row.NextReviewWorking,
                }),
            ]
        );
    }
}
