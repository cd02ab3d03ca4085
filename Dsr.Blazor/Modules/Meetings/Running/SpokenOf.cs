using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Running;

/// <summary>Of whom a meeting spoke: its items that hold something, and those of which something is kept elsewhere.</summary>
static class SpokenOf
{
    /// <summary>All such items, of whichever meeting.</summary>
    internal static IQueryable<MeetingItem> Items(DsrDb db)
    {
        var withOutcome = db.MeetingItems.Where(Turns.HasOutcome);
        return db
            .MeetingItems.AsNoTracking()
            .Where(item =>
                withOutcome.Any(other => other.Id == item.Id)
                || db.Actions.Any(action => action.MeetingItemId == item.Id && action.TakenBackAt == null)
                || db.Escalations.Any(escalation => escalation.Source == EscalationSource.Meeting && escalation.SourceId == item.Id)
                || db.Gaps.Any(gap => gap.MeetingItemId == item.Id)
            );
    }

    /// <summary>The ids of those of one meeting.</summary>
    internal static async Task<IReadOnlySet<Guid>> InAsync(DsrDb db, Guid meeting, CancellationToken cancel) =>
        (await Items(db).Where(item => item.MeetingId == meeting).Select(item => item.Id).ToListAsync(cancel)).ToHashSet();
}
