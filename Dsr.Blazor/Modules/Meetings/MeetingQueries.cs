using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Running;
using Dsr.Blazor.Modules.Meetings.Domain.Series;
using Dsr.Blazor.Modules.Meetings.Preparing;
using Dsr.Blazor.Modules.Meetings.Running;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>What the pages of meetings ask: the list, and one meeting as its reader may see it.</summary>
public sealed class MeetingQueries(
    Authorizer guard,
    IDbContextFactory<DsrDb> contexts,
    ReadLog reads,
    PolicyStore policies,
    AgendaFacts facts,
    WorkingCalendar calendar,
    Clock clock
)
{
    /// <summary>All meetings, the latest day first.</summary>
    public async Task<IReadOnlyList<MeetingRow>> AllAsync(CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (people, withheld) = (PersonVisibility.People(db, actor, Permission.SeeMeetings), Withheld(db));
        return await db
            .Meetings.AsNoTracking()
            .OrderByDescending(meeting => meeting.Date)
            .ThenByDescending(meeting => meeting.Id)
            .Select(meeting => new MeetingRow(
                meeting.Id,
                meeting.Title,
                meeting.Date,
                meeting.Status,
                meeting.Chair,
                db.MeetingItems.Count(item =>
                    item.MeetingId == meeting.Id
                    && people.Any(person => person.Id == item.PersonId)
                    && !withheld.Any(entry => entry.Id == item.EntryId)
                )
            )
            {
                SeriesId = meeting.SeriesId,
                Kind = meeting.Kind,
                StartsAt = meeting.StartsAt,
                Place = meeting.Place,
                HasLink = meeting.Link != "",
                IsExtra = meeting.SeriesId != null && meeting.Slot == null,
                Moves = meeting.Moves,
                CancelledWhy = meeting.CancelledWhy,
            })
            .ToListAsync(cancel);
    }

    /// <summary>The day that a new meeting is likely to be on.</summary>
    public async Task<DateOnly> NextDayAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return MeetingDay.Next(
            await db
                .Meetings.Where(meeting => meeting.SeriesId == null && meeting.Status != MeetingStatus.Cancelled)
                .MaxAsync(meeting => (DateOnly?)meeting.Date, cancel),
            clock.Today,
            calendar
        );
    }

    /// <summary>Whether the signed-in person may make and run meetings.</summary>
    public async Task<bool> MayRunAsync(CancellationToken cancel = default) =>
        (await guard.RequireAsync(Permission.SeeMeetings, cancel)).May(Permission.RunMeetings);

    /// <summary>A meeting, opened: who is on its agenda is written down as read before it shows.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    public async Task<MeetingView> OpenAsync(Guid id, CancellationToken cancel = default)
    {
        var room = await LookAsync(id, cancel);
        await reads.ListedAsync("agenda", id.ToString(), [.. room.Lines.Select(line => line.PersonId).OfType<Guid>()], cancel);
        return room;
    }

    /// <summary>The meeting again, for a page that has it open.</summary>
    /// <exception cref="NotFoundException">When there is none.</exception>
    public async Task<MeetingView> LookAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var meeting = await db.Meetings.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        var items = await db
            .MeetingItems.AsNoTracking()
            .Where(item => item.MeetingId == id)
            .OrderBy(item => item.Order)
            .ToListAsync(cancel);
        var seesAll = Permissions.Of(actor, Permission.SeeMeetings) == PermissionScope.All;
        var seen = await SeenAsync(db, actor, id, db.Actions.Where(ActionsAtMeeting.LateOn(clock.Today)), cancel);
        var withheld = await Withheld(db)
            .Where(entry => db.MeetingItems.Any(item => item.MeetingId == id && item.EntryId == entry.Id))
            .Select(entry => entry.Id)
            .ToListAsync(cancel);
        var book = await policies.ReadAsync();
        var spokenOf = await SpokenOf.InAsync(db, id, cancel);
        var running = await RunningState.OfAsync(db, meeting, actor, book, clock.Today, cancel);
        return new MeetingView(meeting.Id, meeting.Title, meeting.Date, meeting.Status)
        {
            Chair = meeting.Chair,
            Running = running,
            Quorum = meeting.Quorum,
            QuorumMissing = meeting.Quorum.Missing(running.Present.Count, await RolesAsync(db, running.Present, cancel)),
            MayEscalate = actor.May(Permission.RaiseEscalations),
            MayRaiseGaps = actor.May(Permission.RaiseGaps),
            StartedAt = meeting.StartedAt,
            FinishedAt = meeting.FinishedAt,
            CurrentItemId = meeting.CurrentItemId,
            CurrentSince = meeting.CurrentSince,
            CurrentPlace = items.FindIndex(item => item.Id == meeting.CurrentItemId) + 1,
            Total = items.Count,
            Lines =
            [
                .. items
                    .Select(
                        (item, at) =>
                            Line(
                                item,
                                at + 1,
                                seen,
                                seesAll,
                                !meeting.Status.IsOver() && item.EntryId is { } entry && withheld.Contains(entry)
                            )
                                is { } line
                                ? line with
                                {
                                    Turn = Turns.Of(item, spokenOf.Contains(item.Id)),
                                    Minutes = RoomPlan.Minutes(item, meeting, book),
                                    MinutesByHand = item.Minutes is not null,
                                    AddedSince = item.AddedAt > meeting.PublishedAt,
                                }
                                : null
                    )
                    .OfType<AgendaLineView>(),
            ],
            SeesAll = seesAll,
            MayRun = actor.May(Permission.RunMeetings),
            MayRate = actor.May(Permission.DecideRatingInMeeting),
            MayAgree = actor.May(Permission.AddActions),
            HasChair = meeting.ChairId == actor.Id,
            MinutesEach = book.On(meeting.Date, MeetingPolicies.MinutesForEach),
            Length = meeting.Length ?? book.On(meeting.Date, MeetingPolicies.MeetingLength),
            Plan = await RoomPlans.OfAsync(db, actor, meeting, items, book, cancel),
        };
    }

    /// <summary>How the register has moved since the agenda was built.</summary>
    public async Task<AgendaDrift> DriftAsync(Guid id, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.RunMeetings, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var meeting = await db
            .Meetings.AsNoTracking()
            .Include(candidate => candidate.Items)
            .Include(candidate => candidate.NotThisTime)
            .AsSplitQuery()
            .FirstOrDefaultAsync(candidate => candidate.Id == id, cancel)
            ?? throw new NotFoundException();
        var now = meeting.Wanted(await facts.BuildAsync(db, meeting, cancel)).ToDictionary(line => line.Key);
        var then = meeting.Items.ToDictionary(item => item.EntryId ?? Guid.Empty);
        return new AgendaDrift(now.Keys.Except(then.Keys).Count(), then.Keys.Except(now.Keys).Count())
        {
            Changed = now.Values.Count(line => then.TryGetValue(line.Key, out var item) && !item.Reasons.SequenceEqual(line.Reasons)),
        };
    }

    static async Task<IReadOnlySet<Role>> RolesAsync(DsrDb db, IReadOnlyList<AttendeeRow> present, CancellationToken cancel)
    {
        var accounts = present.Select(attendeeRow => attendeeRow.AccountId).OfType<Guid>().ToList();
        return (await db.Accounts.AsNoTracking().Where(account => accounts.Contains(account.Id)).ToListAsync(cancel))
            .SelectMany(account => account.Roles)
            .ToHashSet();
    }

    static AgendaLineView? Line(MeetingItem item, int place, IReadOnlyDictionary<Guid, Facts> seen, bool seesAll, bool withheld)
    {
        // The place stays, so that the count and the order do; nothing tells whose it is.
        if (withheld)
            return seesAll ? new AgendaLineView(item.Id, place, null, item.Section, []) { IsWithheld = true } : null;
        var facts = item.EntryId is { } entry ? seen.GetValueOrDefault(entry) : null;
        if (facts is null && (item.EntryId is not null || !seesAll))
            return null;
        return new AgendaLineView(item.Id, place, item.PersonId, item.Section, item.Reasons)
        {
            EntryId = item.EntryId,
            GivenName = facts?.GivenName ?? "",
            FamilyName = facts?.FamilyName ?? "",
            Rating = facts?.Rating,
            Proposed = facts?.Proposed,
            NextReview = facts?.NextReview,
            LastReviewed = facts?.LastReviewed,
            LateActions = facts?.LateActions ?? 0,
            TakenAt = item.TakenAt,
            ReviewedAt = item.ReviewedAt,
            IsParked = item.IsParked,
            RatingBefore = item.RatingBefore,
            RatingAfter = item.RatingAfter,
        };
    }

    /// <summary>
    /// The entries that no meeting speaks of: suspended until what they rest on has been checked, or closed because consent was withdrawn.
    /// </summary>
    internal static IQueryable<RegisterEntry> Withheld(DsrDb db) =>
        db.Entries.Where(entry => entry.Status == EntryStatus.Suspended || entry.ClosureReason == ClosureReason.ConsentWithdrawn);

    static Task<Dictionary<Guid, Facts>> SeenAsync(
        DsrDb db,
        Actor actor,
        Guid meeting,
        IQueryable<PlanAction> late,
        CancellationToken cancel
    ) =>
        (
            from entry in db.Entries.AsNoTracking()
            join person in PersonVisibility.People(db, actor, Permission.SeeMeetings) on entry.PersonId equals person.Id
            where
                !Withheld(db).Any(register => register.Id == entry.Id)
                && db.MeetingItems.Any(item => item.MeetingId == meeting && item.EntryId == entry.Id)
            select new Facts
            {
                EntryId = entry.Id,
                GivenName = person.GivenName,
                FamilyName = person.FamilyName,
                Rating = entry.Rating,
                Proposed = entry
                    .Proposals.Where(proposal => proposal.AnsweredBy == null)
                    .OrderByDescending(proposal => proposal.ProposedAt)
                    .Select(proposal => (Rating?)proposal.Rating)
                    .FirstOrDefault(),
                NextReview = entry.NextReviewDue,
                LastReviewed = RegisterReview
                    .Held(db.Reviews)
                    .Where(review => review.EntryId == entry.Id)
                    .Max(review => (DateOnly?)review.HeldOn),
                LateActions = late.Count(action => action.PersonId == person.Id),
            }
        ).ToDictionaryAsync(candidate => candidate.EntryId, cancel);

    sealed record Facts
    {
        public Guid EntryId { get; init; }
        public string GivenName { get; init; } = "";
        public string FamilyName { get; init; } = "";
        public Rating Rating { get; init; }
        public Rating? Proposed { get; init; }
        public DateOnly NextReview { get; init; }
        public DateOnly? LastReviewed { get; init; }
        public int LateActions { get; init; }
    }
}
