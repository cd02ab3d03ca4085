using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import.Landing;

/// <summary>Removes the people whom an import added, with all that it wrote about them. The audit keeps what was there.</summary>
sealed class TakingBack(DsrDb db)
{
    /// <exception cref="RefusedException">When somebody has worked on one of them since.</exception>
    internal async Task RemoveAsync(ImportContents contents, CancellationToken cancel)
    {
        var people = contents.People.ToHashSet();
        var touched = await db
            .AuditEvents.AsNoTracking()
            .Where(link => link.PersonId != null && people.Contains(link.PersonId.Value) && !contents.Commits.Contains(link.CommitId))
            .Select(link => link.PersonId)
            .Distinct()
            .CountAsync(cancel);
        Refuse.If(
            touched > 0,
            $"Somebody has worked on {touched} of its people since, so the import stays. Close the entries that are wrong as added in error."
        );
        var entries = await db
            .Entries.Where(entry => people.Contains(entry.PersonId))
            .Include(entry => entry.Decisions)
            .Include(entry => entry.Proposals)
            .Include(entry => entry.Reviews)
            .AsSplitQuery()
            .ToListAsync(cancel);
        var ids = entries.Select(entry => entry.Id).ToList();
        var met =
            await db.MeetingItems.AnyAsync(item => item.EntryId != null && ids.Contains(item.EntryId.Value), cancel)
            || await db.Set<NotThisTime>().AnyAsync(left => ids.Contains(left.EntryId), cancel)
            || await db.Contributions.AnyAsync(contribution => ids.Contains(contribution.EntryId), cancel);
        Refuse.If(
            met,
            "Some of its people are on a meeting's agenda, so the import stays. Close the entries that are wrong as added in error."
        );
        db.RemoveRange(entries);
        db.RemoveRange(await db.Consents.Where(record => people.Contains(record.PersonId)).ToListAsync(cancel));
        db.RemoveRange(await db.PlanItems.Where(item => people.Contains(item.PersonId)).ToListAsync(cancel));
        db.RemoveRange(
            await db.Actions.Where(action => people.Contains(action.PersonId)).Include(action => action.Notes).ToListAsync(cancel)
        );
        db.RemoveRange(await db.Stays.Where(stay => people.Contains(stay.PersonId)).ToListAsync(cancel));
        db.RemoveRange(
            await db.People.Where(person => people.Contains(person.Id)).Include(person => person.Involvements).ToListAsync(cancel)
        );
    }
}
