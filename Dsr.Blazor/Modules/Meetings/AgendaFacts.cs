using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>Asks the register for what the agenda's rule needs, and builds the agenda with it.</summary>
public sealed class AgendaFacts(PolicyStore policies, HeldRows held)
{
    /// <summary>The lines of a meeting's agenda in order. A suspended entry is on none.</summary>
    /// <param name="db">Where it is read.</param>
    /// <param name="meeting">The meeting with its items: who was pulled in by hand stays.</param>
    /// <param name="cancel">Gives up.</param>
    internal async Task<IReadOnlyList<AgendaLine>> BuildAsync(DsrDb db, Meeting meeting, CancellationToken cancel)
    {
        var day = await DayAsync(db, meeting, cancel);
        var people = await PeopleAsync(db, meeting, day, null, cancel);
        var waiting = await held.CountAsync(cancel);
        return Agenda.Build(people, new HeldRowCount(waiting.Rows, waiting.Red), day, AgendaReasons.All);
    }

    /// <summary>The line of one person, with whatever reasons there are; null where nobody has such an active entry.</summary>
    internal async Task<AgendaLine?> LineAsync(DsrDb db, Meeting meeting, Guid entry, CancellationToken cancel)
    {
        var day = await DayAsync(db, meeting, cancel);
        return (await PeopleAsync(db, meeting, day, entry, cancel))
            .Select(person => Agenda.Line(person, day, AgendaReasons.All))
            .FirstOrDefault();
    }

    // A series looks back to its own last meeting; a meeting of none to whichever was last.
    async Task<AgendaDay> DayAsync(DsrDb db, Meeting meeting, CancellationToken cancel)
    {
        var book = await policies.ReadAsync();
        var last = await db
            .Meetings.AsNoTracking()
            .Where(candidate =>
                candidate.RegisterId == meeting.RegisterId
                && candidate.Date < meeting.Date
                && candidate.StartedAt != null
                && (meeting.SeriesId == null || candidate.SeriesId == meeting.SeriesId)
            )
            .OrderByDescending(candidate => candidate.StartedAt)
            .Select(candidate => new { candidate.StartedAt, candidate.FinishedAt })
            .FirstOrDefaultAsync(cancel);
        // Found also where it is being made in this same change.
        var series = meeting.SeriesId is { } id ? await db.MeetingSeries.FindAsync([id], cancel) : null;
        return new AgendaDay(
            meeting.Date,
            last?.StartedAt,
            book.On(meeting.Date, MeetingPolicies.AgendaOrder),
            book.On(meeting.Date, MeetingPolicies.GreenDueWithin)
        )
        {
            Rule = series?.Agenda ?? AgendaRule.Everything,
            LastEnded = last?.FinishedAt,
        };
    }

    static async Task<IReadOnlyList<AgendaPerson>> PeopleAsync(
        DsrDb db,
        Meeting meeting,
        AgendaDay day,
        Guid? only,
        CancellationToken cancel
    )
    {
        var people = await People(db, meeting.RegisterId, day, only).ToListAsync(cancel);
        var asked = await StandingAsks.StandingAsync(db, meeting.SeriesId, cancel);
        var pulled = meeting.Items.Where(item => item.PulledIn.Length > 0).ToDictionary(item => item.Key, item => item.PulledIn);
        return
        [
            .. people.Select(person =>
                person with
                {
                    Asked = asked.GetValueOrDefault(person.PersonId, []),
                    PulledIn = pulled.GetValueOrDefault(person.EntryId, ""),
                }
            ),
        ];
    }

    static IQueryable<AgendaPerson> People(DsrDb db, Guid register, AgendaDay day, Guid? only)
    {
        var (date, since) = (day.Date, day.Since);
        var (late, due) = (db.Actions.Where(ActionsAtMeeting.LateOn(date)), db.Actions.Where(ActionsAtMeeting.DueOn(date)));
        var held = RegisterReview.Held(db.Reviews);
        return from entry in db.Entries.AsNoTracking()
            where entry.RegisterId == register && entry.Status == EntryStatus.Active && (only == null || entry.Id == only)
            let proposal = entry
                .Proposals.Where(proposal => proposal.AnsweredBy == null)
                .OrderByDescending(proposal => proposal.ProposedAt)
                .FirstOrDefault()
            let stay = db
                .Stays.Where(stay => stay.PersonId == entry.PersonId && stay.DischargedOn == null)
                .OrderByDescending(stay => stay.RecordedAt)
                .FirstOrDefault()
            select new AgendaPerson
            {
                EntryId = entry.Id,
                PersonId = entry.PersonId,
                Rating = entry.Rating,
                RatingSince = entry.RatingSince,
                AddedOn = entry.AddedOn,
                RecordedAt = entry.RecordedAt,
                NextReviewDue = entry.NextReviewDue,
                LastReviewed = held.Where(review => review.EntryId == entry.Id).Max(review => (DateOnly?)review.HeldOn),
                Proposed = proposal == null ? null : proposal.Rating,
                ProposedBy = proposal == null ? "" : proposal.ProposedBy,
                OverdueActions = late.Count(action => action.PersonId == entry.PersonId),
                ActionsDue = due.Count(action => action.PersonId == entry.PersonId),
                OpenEscalations = db
                    .Escalations.Where(escalation =>
                        escalation.PersonId == entry.PersonId && escalation.Status == EscalationStatus.Open && escalation.On <= date
                    )
                    .OrderBy(escalation => escalation.On)
                    .ThenBy(escalation => escalation.Id)
                    .Select(escalation => new AgendaEscalation(escalation.ToName, escalation.On))
                    .ToList(),
                NotReachedOn = db
                    .MeetingItems.Where(item => item.EntryId == entry.Id)
                    .Join(
                        db.Meetings.Where(meeting => meeting.FinishedAt != null),
                        item => item.MeetingId,
                        meeting => meeting.Id,
                        (item, meeting) =>
                            new
                            {
                                item.NotReached,
                                meeting.Date,
                                meeting.FinishedAt,
                            }
                    )
                    .OrderByDescending(row => row.FinishedAt)
                    .Select(row => row.NotReached ? row.Date : (DateOnly?)null)
                    .FirstOrDefault(),
                WasOnlyShown = db
                    .MeetingItems.Where(item => item.EntryId == entry.Id)
                    .Join(
                        db.Meetings.Where(meeting => meeting.FinishedAt != null),
                        item => item.MeetingId,
                        meeting => meeting.Id,
                        (item, meeting) =>
                            new
                            {
                                Shown = item.NotReached && item.TakenAt != null && (item.ParkedAt == null || item.BackAt != null),
                                meeting.FinishedAt,
                            }
                    )
                    .OrderByDescending(last => last.FinishedAt)
                    .Select(last => last.Shown)
                    .FirstOrDefault(),
                RatingBefore = entry
                    .Decisions.Where(decision => decision.RecordedAt <= since)
                    .OrderByDescending(decision => decision.Number)
                    .Select(decision => (Rating?)decision.Rating)
                    .FirstOrDefault(),
                StayRecordedAt = stay == null ? null : stay.RecordedAt,
                AdmittedOn = stay == null ? null : stay.AdmittedOn,
                DischargedOn = db.Stays.Where(inpatient => inpatient.PersonId == entry.PersonId).Max(inpatient => inpatient.DischargedOn),
            };
    }
}
