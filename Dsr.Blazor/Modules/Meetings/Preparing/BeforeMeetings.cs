using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>What a member wrote about somebody before the meeting.</summary>
/// <param name="EntryId">Of whom.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Organisation">Where they work.</param>
/// <param name="Text">The words.</param>
/// <param name="At">When they were written last.</param>
/// <param name="IsMine">Whether the reader wrote it.</param>
public sealed record SaidBefore(Guid EntryId, string By, string Organisation, string Text, DateTimeOffset At, bool IsMine);

/// <summary>Updates that members write before a meeting: each their own, about the people whom they may see.</summary>
public sealed class BeforeMeetings(Guard guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>What was written for a meeting about the people whom the reader may see, first to last.</summary>
    public async Task<ILookup<Guid, SaidBefore>> Of(Guid meeting, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = Visible.People(db, actor, Function.SeeMeetings);
        var said = await db
            .Contributions.AsNoTracking()
            .Where(one =>
                one.MeetingId == meeting
                && !MeetingRoom.Withheld(db).Any(entry => entry.Id == one.EntryId)
                && db.Entries.Any(entry => entry.Id == one.EntryId && people.Any(person => person.Id == entry.PersonId))
            )
            .OrderBy(one => one.At)
            .Select(one => new SaidBefore(one.EntryId, one.By, one.Organisation, one.Text, one.At, one.ById == actor.Id))
            .ToListAsync(cancel);
        return said.ToLookup(one => one.EntryId);
    }

    /// <summary>Writes one's own words about somebody on an agenda, or writes them anew.</summary>
    /// <exception cref="NotThereException">When there is no such meeting, or nobody whom the writer may see.</exception>
    /// <exception cref="RefusedException">When they are not on the agenda, the meeting has begun, or the words are missing or too
    /// long.</exception>
    public async Task Write(Guid meeting, Guid entry, string text, CancellationToken cancel = default)
    {
        var actor = await guard.May(Function.PrepareMeetings, cancel);
        await using var change = await work.Begin(actor, "wrote an update before the meeting", cancel);
        var person = await change
            .Db.Entries.Where(one => one.Id == entry && !MeetingRoom.Withheld(change.Db).Any(withheld => withheld.Id == one.Id))
            .Select(one => (Guid?)one.PersonId)
            .FirstOrDefaultAsync(cancel)
            ?? throw new NotThereException();
        await guard.May(Function.PrepareMeetings, change.Db, person, cancel);
        var called = await change
            .Db.Meetings.Include(one => one.Items)
            .Include(one => one.Contributions)
            .AsSplitQuery()
            .FirstOrDefaultAsync(one => one.Id == meeting, cancel)
            ?? throw new NotThereException();
        var organisation = await change
            .Db.Organisations.Where(one => one.Id == actor.OrganisationId)
            .Select(one => one.Name)
            .FirstOrDefaultAsync(cancel);
        called.Contribute(entry, text, organisation ?? "", change.Act);
        await change.Commit(cancel);
    }
}
