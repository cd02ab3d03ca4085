using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Text;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>A request to discuss somebody, as their record shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="For">The series that it is for; blank for the next meeting.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">When.</param>
/// <param name="Why">Why.</param>
/// <param name="MayWithdraw">Whether the reader may take it back.</param>
public sealed record StandingAsk(Guid Id, string For, string By, DateTimeOffset At, string Why, bool MayWithdraw);

/// <summary>A series that somebody can be referred to.</summary>
public sealed record SeriesName(Guid Id, string Name);

/// <summary>Somebody who can be put onto an agenda.</summary>
public sealed record Candidate(Guid EntryId, Guid PersonId, string Name, Rating Rating, string Reference);

/// <summary>Asks that somebody be discussed: the team for anybody, keyworkers and partners for their own people.</summary>
public sealed class Discussions(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts, ReadLog reads)
{
    const int Most = 12;

    /// <summary>What stands for a person, oldest first.</summary>
    /// <exception cref="NotFoundException">When there is nobody whom the reader may see.</exception>
    public async Task<IReadOnlyList<StandingAsk>> OfAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeeMeetings, db, person, cancel);
        var all = await StandingAsks
            .Open(db)
            .Where(discussionRequest => discussionRequest.PersonId == person)
            .OrderBy(discussionRequest => discussionRequest.AskedAt)
            .Select(discussionRequest => new
            {
                discussionRequest.Id,
                For = db
                    .MeetingSeries.Where(series => series.Id == discussionRequest.SeriesId)
                    .Select(series => series.Name)
                    .FirstOrDefault(),
                discussionRequest.AskedBy,
                discussionRequest.AskedById,
                discussionRequest.AskedAt,
                discussionRequest.Why,
            })
            .ToListAsync(cancel);
        return
        [
            .. all.Select(row => new StandingAsk(
                row.Id,
                row.For ?? "",
                row.AskedBy,
                row.AskedAt,
                row.Why,
                row.AskedById == actor.Id || actor.May(Permission.RunMeetings)
            )),
        ];
    }

    /// <summary>Whether the reader may ask for this person: decides whether the button shows.</summary>
    public async Task<bool> MayAskAsync(Guid person, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeeMeetings, db, person, cancel);
        return await OnRegister(db, actor).AnyAsync(entry => entry.PersonId == person, cancel);
    }

    /// <summary>The series that run, for a form.</summary>
    public async Task<IReadOnlyList<SeriesName>> SeriesAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.PrepareMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .MeetingSeries.AsNoTracking()
            .Where(meetingSeries => meetingSeries.EndedOn == null)
            .OrderBy(meetingSeries => meetingSeries.Name)
            .Select(meetingSeries => new SeriesName(meetingSeries.Id, meetingSeries.Name))
            .ToListAsync(cancel);
    }

    /// <summary>Whoever the reader may put forward for a meeting and is not on its agenda, by a part of a name or a reference.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="typed">What was typed; blank finds everybody only for those who have people of their own.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(Guid meeting, string typed, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.PrepareMeetings, cancel);
        var words = FoldedText.Of(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 && Permissions.Of(actor, Permission.PrepareMeetings) == PermissionScope.All)
            return [];
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var reference = ShownText.Of(typed).Trim().ToUpperInvariant();
        var found = await (
            from entry in OnRegister(db, actor)
            join person in db.People on entry.PersonId equals person.Id
            where
                !db.MeetingItems.Any(item => item.MeetingId == meeting && item.EntryId == entry.Id)
                && (words.All(word => person.SearchName.Contains(word)) || entry.Reference == reference)
            orderby person.SortName, entry.Id
            select new Candidate(entry.Id, person.Id, (person.GivenName + " " + person.FamilyName).Trim(), entry.Rating, entry.Reference)
        )
            .Take(Most)
            .ToListAsync(cancel);
        await reads.ListedAsync("found for an agenda", meeting.ToString(), [.. found.Select(candidate => candidate.PersonId)], cancel);
        return found;
    }

    /// <summary>Asks that somebody be discussed, at the next meeting or at one of a series.</summary>
    /// <returns>The request's id.</returns>
    /// <exception cref="NotFoundException">When there is nobody whom the asker may see.</exception>
    /// <exception cref="RefusedException">When they are not on the register, the reason is missing, or the asker's same wish stands
    /// already.</exception>
    public async Task<Guid> AskAsync(Guid person, string why, Guid? series = null, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.PrepareMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "asked that they be discussed", cancel);
        await guard.RequireAsync(Permission.PrepareMeetings, change.Db, person, cancel);
        Refuse.If(
            !await OnRegister(change.Db, actor).AnyAsync(entry => entry.PersonId == person, cancel),
            "Meetings talk of people with an open entry on the register. Open or resume the entry first."
        );
        Refuse.If(
            series is { } named
                && !await change.Db.MeetingSeries.AnyAsync(
                    meetingSeries => meetingSeries.Id == named && meetingSeries.EndedOn == null,
                    cancel
                ),
            "This series has ended. Choose another, or the next meeting.",
            nameof(series)
        );
        Refuse.If(
            await StandingAsks
                .Open(change.Db)
                .AnyAsync(
                    discussionRequest =>
                        discussionRequest.PersonId == person
                        && discussionRequest.SeriesId == series
                        && discussionRequest.AskedById == actor.Id,
                    cancel
                ),
            "You have asked for this already, and it stands until they are discussed. Take it back first to say it anew."
        );
        var ask = change.Db.Add(new DiscussionRequest(person, series, why, actor.May(Permission.RunMeetings), change.Act)).Entity;
        await change.CommitAsync(cancel);
        return ask.Id;
    }

    /// <summary>Takes a request back: who asked, or whoever runs meetings.</summary>
    /// <exception cref="NotFoundException">When there is none for a person whom the reader may see.</exception>
    /// <exception cref="ForbiddenException">When it is somebody else's.</exception>
    public async Task WithdrawAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.PrepareMeetings, cancel);
        await using var change = await work.BeginAsync(actor, "took back that they be discussed", cancel);
        var ask = await change.Db.DiscussionRequests.FirstOrDefaultAsync(discussionRequest => discussionRequest.Id == id, cancel)
            ?? throw new NotFoundException();
        await guard.RequireAsync(Permission.PrepareMeetings, change.Db, ask.PersonId, cancel);
        if (ask.AskedById != actor.Id)
            await guard.RequireAsync(Permission.RunMeetings, cancel);
        ask.Withdraw(change.Act);
        await change.CommitAsync(cancel);
    }

    static IQueryable<RegisterEntry> OnRegister(DsrDb db, Actor actor) =>
        db
            .Entries.AsNoTracking()
            .Where(entry =>
                entry.Status == EntryStatus.Active
                && PersonVisibility.People(db, actor, Permission.PrepareMeetings).Any(person => person.Id == entry.PersonId)
            );
}
