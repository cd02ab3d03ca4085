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
public sealed class BeforeMeetings(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>What was written for a meeting about the people whom the reader may see, first to last.</summary>
    public async Task<ILookup<Guid, SaidBefore>> OfAsync(Guid meeting, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var people = PersonVisibility.People(db, actor, Permission.SeeMeetings);
        var said = await db
            .Contributions.AsNoTracking()
            .Where(contribution =>
                contribution.MeetingId == meeting
                && !MeetingQueries.Withheld(db).Any(entry => entry.Id == contribution.EntryId)
                && db.Entries.Any(entry => entry.Id == contribution.EntryId && people.Any(person => person.Id == entry.PersonId))
            )
            .OrderBy(contribution => contribution.At)
            .Select(contribution => new SaidBefore(
                contribution.EntryId,
                contribution.By,
                contribution.Organisation,
                contribution.Text,
                contribution.At,
                contribution.ById == actor.Id
            ))
            .ToListAsync(cancel);
        return said.ToLookup(saidBefore => saidBefore.EntryId);
    }

    /// <summary>Writes one's own words about somebody on an agenda, or writes them anew.</summary>
    /// <exception cref="NotFoundException">When there is no such meeting, or nobody whom the writer may see.</exception>
    /// <exception cref="RefusedException">When they are not on the agenda, the meeting has begun, or the words are missing or too
    /// long.</exception>
    public async Task WriteAsync(Guid meeting, Guid entry, string text, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.PrepareMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "wrote an update before the meeting", cancel);
        var person = await change
            .Db.Entries.Where(register =>
                register.Id == entry && !MeetingQueries.Withheld(change.Db).Any(withheld => withheld.Id == register.Id)
            )
            .Select(register => (Guid?)register.PersonId)
            .FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.PrepareMeetings, change.Db, person, cancel);
        var called = await change
            .Db.Meetings.Include(candidate => candidate.Items)
            .Include(candidate => candidate.Contributions)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == meeting, cancel)
            ?? throw new NotFoundException();
        var organisation = await change
            .Db.Organisations.Where(candidate => candidate.Id == actor.OrganisationId)
            .Select(candidate => candidate.Name)
            .FirstOrDefaultAsync(cancel);
        called.Contribute(entry, text, organisation ?? "", change.Act);
        await change.CommitAsync(cancel);
    }
}
