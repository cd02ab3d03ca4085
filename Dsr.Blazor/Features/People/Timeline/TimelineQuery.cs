using Dsr.Blazor.Data;
using Dsr.Blazor.Data.Audit;
using Dsr.Blazor.Data.Carrying;
using Dsr.Blazor.Domain.Duplicates;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Features.People.Timeline;

/// <summary>One thing that happened, as a sentence.</summary>
/// <param name="Sequence">The event in the chain of changes that it comes from.</param>
/// <param name="What">The sentence: "Amber to Red".</param>
/// <param name="Words">What was said about it; blank where nothing was.</param>
/// <param name="Who">Who did it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Rating">The rating that it set; colours the point.</param>
public sealed record Happening(long Sequence, string What, string Words, string Who, DateTimeOffset At, Rating? Rating = null);

/// <summary>The latest happenings, and whether there are older ones.</summary>
public sealed record TimelinePage(IReadOnlyList<Happening> Shown, bool HasOlder);

static class TimelineQuery
{
    /// <summary>How many events are shown at first and added each time.</summary>
    internal const int PageLength = 12;

    internal static async Task<TimelinePage> Of(DsrDb db, Guid person, int length, CancellationToken cancel)
    {
        // A meeting's agenda is about many people; what it decided about this one stands as decisions and reviews.
        // What happened on a record that was merged into this one is this person's too. Each record that a merge carried has its event; the merge's own tells of all.
        var records = await Carrier.Records(db, person, cancel);
        var events = await db.AuditEvents.AsNoTracking().Where(one => one.PersonId != null && records.Contains(one.PersonId.Value) && one.Kind != nameof(Meeting))
            .Where(one => one.Kind == nameof(RecordMerge) || one.Why != RecordMerge.Merging && one.Why != RecordMerge.Unmerging)
            .OrderByDescending(one => one.Sequence).Take(length + 1).ToListAsync(cancel);
        var shown = events.Take(length).ToList();
        var facts = await Facts(db, person, shown, cancel);
        return new([.. shown.SelectMany(one => Sentences.Of(one, facts))], events.Count > length);
    }

    static async Task<TimelineFacts> Facts(DsrDb db, Guid person, List<AuditEvent> shown, CancellationToken cancel)
    {
        if (shown.Count == 0) return new();
        var (first, last) = (shown.Min(one => one.At), shown.Max(one => one.At));
        var entries = await db.Entries.AsNoTracking().Where(one => one.PersonId == person)
            .Include(one => one.Decisions.Where(part => part.RecordedAt >= first && part.RecordedAt <= last))
            .Include(one => one.Proposals.Where(part => part.ProposedAt >= first && part.ProposedAt <= last))
            .Include(one => one.Reviews.Where(part => part.RecordedAt >= first && part.RecordedAt <= last)).AsSplitQuery().ToListAsync(cancel);
        return new()
        {
            Entries = entries,
            Actions = await db.Actions.AsNoTracking().Include(one => one.Notes).Where(one => one.PersonId == person).ToListAsync(cancel),
            Plan = await db.PlanItems.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
            Consents = await db.Consents.AsNoTracking().Where(one => one.PersonId == person && one.RecordedAt >= first && one.RecordedAt <= last).ToListAsync(cancel),
            Stays = await db.Stays.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
            Referrals = await db.Referrals.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
            Letters = await db.Letters.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
            Tasks = await db.TeamTasks.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel),
        };
    }
}
