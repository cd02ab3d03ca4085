using Dsr.Blazor.Casework.Imports;
using Dsr.Blazor.Casework.Policy;
using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Escalations;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Casework.Meetings;

/// <summary>Asks the register for what the agenda's rule needs, and builds the agenda with it.</summary>
public sealed class AgendaFacts(PolicyStore policies, HeldRows held)
{
    /// <summary>The lines of a day's agenda in order. A suspended entry is on none.</summary>
    internal async Task<IReadOnlyList<AgendaLine>> Build(DsrDb db, Guid register, DateOnly date, CancellationToken cancel)
    {
        var people = await People(db, register, date, db.Actions.Where(ActionsAtMeeting.LateOn(date)), db.Actions.Where(ActionsAtMeeting.DueOn(date))).ToListAsync(cancel);
        var waiting = await held.Count(cancel);
        return Agenda.Build(people, new HeldRowCount(waiting.Rows, waiting.Red), await Day(db, register, date, cancel), AgendaReasons.All);
    }

    async Task<AgendaDay> Day(DsrDb db, Guid register, DateOnly date, CancellationToken cancel)
    {
        var book = await policies.Read();
        var last = await db.Meetings.Where(one => one.RegisterId == register && one.Date < date && one.StartedAt != null).MaxAsync(one => one.StartedAt, cancel);
        return new AgendaDay(date, last, book.On(date, MeetingPolicies.AgendaOrder), book.On(date, MeetingPolicies.GreenDueWithin));
    }

    static IQueryable<AgendaPerson> People(DsrDb db, Guid register, DateOnly date, IQueryable<PlanAction> late, IQueryable<PlanAction> due) =>
        from entry in db.Entries.AsNoTracking()
        where entry.RegisterId == register && entry.Status == EntryStatus.Active
        let proposal = entry.Proposals.Where(one => one.AnsweredBy == null).OrderByDescending(one => one.ProposedAt).FirstOrDefault()
        select new AgendaPerson
        {
            EntryId = entry.Id,
            PersonId = entry.PersonId,
            Rating = entry.Rating,
            RatingSince = entry.RatingSince,
            AddedOn = entry.AddedOn,
            RecordedAt = entry.RecordedAt,
            NextReviewDue = entry.NextReviewDue,
            LastReviewed = entry.Reviews.Max(review => (DateOnly?)review.HeldOn),
            Proposed = proposal == null ? null : proposal.Rating,
            ProposedBy = proposal == null ? "" : proposal.ProposedBy,
            OverdueActions = late.Count(action => action.PersonId == entry.PersonId),
            ActionsDue = due.Count(action => action.PersonId == entry.PersonId),
            OpenEscalations = db.Escalations.Where(one => one.PersonId == entry.PersonId && one.Status == EscalationStatus.Open && one.On <= date)
                .OrderBy(one => one.On).ThenBy(one => one.Id).Select(one => new AgendaEscalation(one.ToName, one.On)).ToList(),
            NotReachedOn = db.MeetingItems.Where(item => item.EntryId == entry.Id)
                .Join(db.Meetings.Where(meeting => meeting.FinishedAt != null), item => item.MeetingId, meeting => meeting.Id, (item, meeting) => new { item.NotReached, meeting.Date, meeting.FinishedAt })
                .OrderByDescending(one => one.FinishedAt).Select(one => one.NotReached ? one.Date : (DateOnly?)null).FirstOrDefault(),
        };
}
