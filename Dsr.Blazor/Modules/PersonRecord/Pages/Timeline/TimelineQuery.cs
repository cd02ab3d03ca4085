using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Data.Carrying;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>
/// A person's events as the reader may see them. Referrals and the team's tasks are not everybody's who may open the record.
/// </summary>
static class TimelineQuery
{
    /// <summary>How many events are shown at first and added each time.</summary>
    internal const int PageLength = 20;

    /// <summary>How many the card on the summary shows.</summary>
    internal const int CardLength = 6;

    /// <summary>The latest events, newest first.</summary>
    internal static async Task<TimelinePage> OfAsync(
        DsrDb db,
        Actor actor,
        Guid person,
        TimelineSort? sort,
        int length,
        CancellationToken cancel
    )
    {
        var events = await Events(db, actor, await PersonLinkMover.RecordsAsync(db, person, cancel))
            .Under(sort)
            .OrderByDescending(auditEvent => auditEvent.At)
            .ThenByDescending(auditEvent => auditEvent.Sequence)
            .Take(length + 1)
            .ToListAsync(cancel);
        var meetings = sort is null or TimelineSort.Meetings ? await MeetingsAsync(db, person, length + 1, cancel) : [];
        var told = (await ToldAsync(db, person, events, cancel)).Select(row => (row.Link.At, row.Link.Sequence, row.Said));
        var all = told.Concat(meetings.Select(happening => (happening.At, happening.Sequence, Said: (IReadOnlyList<Happening>)[happening])))
            .OrderByDescending(row => row.At)
            .ThenByDescending(row => row.Sequence)
            .ToList();
        return new([.. all.Take(length).SelectMany(row => row.Said)], all.Count > length);
    }

    /// <summary>What others did after an event, under one heading, oldest first.</summary>
    internal static async Task<IReadOnlyList<(IReadOnlyList<ChangedPart> Parts, Happening Said)>> SinceAsync(
        DsrDb db,
        Actor actor,
        Guid person,
        long after,
        TimelineSort sort,
        CancellationToken cancel
    )
    {
        var events = await Events(db, actor, await PersonLinkMover.RecordsAsync(db, person, cancel))
            .Under(sort)
            .Where(auditEvent => auditEvent.Sequence > after && auditEvent.ActorId != actor.Id)
            .OrderBy(auditEvent => auditEvent.Sequence)
            .ToListAsync(cancel);
        return [.. (await ToldAsync(db, person, events, cancel)).SelectMany(row => row.Said.Select(said => (row.Parts, said)))];
    }

    static async Task<IReadOnlyList<(AuditEvent Link, IReadOnlyList<ChangedPart> Parts, IReadOnlyList<Happening> Said)>> ToldAsync(
        DsrDb db,
        Guid person,
        List<AuditEvent> events,
        CancellationToken cancel
    )
    {
        var facts = await FactsAsync(db, person, events, cancel);
        return
        [
            .. events.Select(auditEvent =>
                (auditEvent, facts.PartsOf(auditEvent), (IReadOnlyList<Happening>)[.. Sentences.Of(auditEvent, facts)])
            ),
        ];
    }

    // A meeting's events are about many people: what it was for this one stands in its items. What happened on a record that was
    // merged into this one is this person's too. Each record that a merge carried has its event; the merge's own tells of all.
    static IQueryable<AuditEvent> Events(DsrDb db, Actor actor, IReadOnlyList<Guid> records)
    {
        var (task, referral, meeting, merge) = (nameof(TeamTask), nameof(Referral), nameof(Meeting), nameof(RecordMerge));
        var referrals = PersonVisibility.Referrals(db, actor, Permission.SeeReferrals);
        var tasks = actor.May(Permission.DoTasks);
        // What was found of two records says something of both, so only who may see both is told. What was merged into this record
        // is this person.
        var (apart, people) = (nameof(ToldApart), PersonVisibility.People(db, actor, Permission.SeePeople).Select(person => person.Id));
        return db
            .AuditEvents.AsNoTracking()
            .Where(auditEvent =>
                auditEvent.PersonId != null
                && records.Contains(auditEvent.PersonId.Value)
                && auditEvent.Kind != meeting
                && (auditEvent.Kind == merge || auditEvent.Why != RecordMerge.Merging && auditEvent.Why != RecordMerge.Unmerging)
                && (
                    auditEvent.Kind != merge
                    || db.Merges.Any(merged =>
                        merged.Id == auditEvent.AggregateId
                        && (records.Contains(merged.StaysId) || people.Contains(merged.StaysId))
                        && (records.Contains(merged.GoesId) || people.Contains(merged.GoesId))
                    )
                )
                && (
                    auditEvent.Kind != apart
                    || db.ToldApart.Any(told =>
                        told.Id == auditEvent.AggregateId
                        && (records.Contains(told.OneId) || people.Contains(told.OneId))
                        && (records.Contains(told.OtherId) || people.Contains(told.OtherId))
                    )
                )
                && (tasks || auditEvent.Kind != task)
                && (auditEvent.Kind != referral || referrals.Any(each => each.Id == auditEvent.AggregateId))
            );
    }

    static async Task<IReadOnlyList<Happening>> MeetingsAsync(DsrDb db, Guid person, int most, CancellationToken cancel)
    {
        var items = await (
            from item in SpokenOf.Items(db)
            where item.PersonId == person && (item.TakenAt != null || item.ReviewedAt != null)
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            orderby item.TakenAt ?? item.ReviewedAt descending
            select new
            {
                meeting.Title,
                meeting.Date,
                meeting.Chair,
                At = item.TakenAt ?? item.ReviewedAt,
                item.Update,
                item.ReviewedAt,
                item.RatingAfter,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        // The words of a review stand at the review.
        return
        [
            .. items.Select(row => new Happening(
                0,
                $"Talked about at the meeting “{row.Title}” of {Written.Date(row.Date)}{(row.ReviewedAt is null || row.RatingAfter is null ? "" : $": {row.RatingAfter}")}",
                row.ReviewedAt is null ? row.Update : "",
                row.Chair,
                row.At!.Value
            )),
        ];
    }

    static async Task<TimelineFacts> FactsAsync(DsrDb db, Guid person, List<AuditEvent> shown, CancellationToken cancel)
    {
        if (shown.Count == 0)
            return new();
        var (first, last, sequences) = (
            shown.Min(auditEvent => auditEvent.At),
            shown.Max(auditEvent => auditEvent.At),
            shown.Select(auditEvent => auditEvent.Sequence).ToList()
        );
        var payloads = await db
            .AuditPayloads.AsNoTracking()
            .Where(auditPayload => sequences.Contains(auditPayload.Sequence))
            .Select(auditPayload => new { auditPayload.Sequence, auditPayload.Json })
            .ToListAsync(cancel);
        return new()
        {
            Entries = await db
                .Entries.AsNoTracking()
                .Where(entry => entry.PersonId == person)
                .Include(entry => entry.Decisions.Where(part => part.RecordedAt >= first && part.RecordedAt <= last))
                .Include(entry => entry.Proposals.Where(part => part.ProposedAt >= first && part.ProposedAt <= last))
                .Include(entry => entry.Reviews.Where(part => part.RecordedAt >= first && part.RecordedAt <= last))
                .AsSplitQuery()
                .ToListAsync(cancel),
            Actions = await db
                .Actions.AsNoTracking()
                .Include(action => action.Notes)
                .Where(action => action.PersonId == person)
                .ToListAsync(cancel),
            Plan = await db.PlanItems.AsNoTracking().Where(planItem => planItem.PersonId == person).ToListAsync(cancel),
            Consents = await db.Consents.AsNoTracking().Where(consent => consent.PersonId == person).ToListAsync(cancel),
            Stays = await db.Stays.AsNoTracking().Where(stay => stay.PersonId == person).ToListAsync(cancel),
            Referrals = await db.Referrals.AsNoTracking().Where(referral => referral.PersonId == person).ToListAsync(cancel),
            Letters = await db.Letters.AsNoTracking().Where(letter => letter.PersonId == person).ToListAsync(cancel),
            Tasks = await db.TeamTasks.AsNoTracking().Where(task => task.PersonId == person).ToListAsync(cancel),
            Involvements = await db.Involvements.AsNoTracking().Where(involvement => involvement.PersonId == person).ToListAsync(cancel),
            Parts = payloads.ToDictionary(row => row.Sequence, row => ChangedPart.Read(row.Json)),
        };
    }
}
