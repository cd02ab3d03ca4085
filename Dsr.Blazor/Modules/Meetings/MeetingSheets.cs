using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Keyworking.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Policy;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings;

/// <summary>One person as a meeting looks at them.</summary>
public sealed class MeetingSheets(
    Guard guard,
    IDbContextFactory<DsrDb> contexts,
    ReadLog reads,
    PolicyStore policies,
    WorkingCalendar calendar,
    Clock clock
)
{
    // What was done within this time is news to the room.
    static readonly TimeSpan Lately = TimeSpan.FromHours(12);

    /// <summary>
    /// The sheet of an item, opened: it is written down as read before it shows. Null where the item is about nobody whom the reader may
    /// see.
    /// </summary>
    public async Task<ItemSheet?> Open(Guid item, CancellationToken cancel = default)
    {
        var at = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await Shown(db, item, cancel) is not { } shown)
            return null;
        await reads.Opened(shown.PersonId!.Value, cancel);
        return await Read(db, shown, at, cancel);
    }

    /// <summary>The sheet again, for a page that shows it.</summary>
    public async Task<ItemSheet?> Look(Guid item, CancellationToken cancel = default)
    {
        var at = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await Shown(db, item, cancel) is { } shown ? await Read(db, shown, at, cancel) : null;
    }

    /// <summary>
    /// Who could do what is agreed for a person: who is involved with them, then everybody whose account opens their record.
    /// </summary>
    public async Task<IReadOnlyList<Owner>> Owners(Guid person, CancellationToken cancel = default)
    {
        await guard.May(Function.AddActions, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.May(Function.AddActions, db, person, cancel);
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(one => one.PersonId == person && one.EndedOn == null && one.Role != InvolvementRole.Family)
            .Select(one => new Owner(
                one.Name,
                db.Organisations.Where(body => body.Id == one.OrganisationId).Select(body => body.Name).FirstOrDefault() ?? "",
                one.AccountId
            ))
            .ToListAsync(cancel);
        var reaching = await ActionOwners.Reaching(db, person, clock.Today, cancel);
        var staff = await db
            .Accounts.AsNoTracking()
            .Where(one => reaching.Contains(one.Id) && one.OrganisationId != null)
            .Select(one => new Owner(
                one.Name,
                db.Organisations.Where(body => body.Id == one.OrganisationId).Select(body => body.Name).First(),
                one.Id
            ))
            .ToListAsync(cancel);
        return
        [
            .. involved
                .Concat(staff.OrderBy(one => one.Name, StringComparer.Ordinal))
                .DistinctBy(one => one.AccountId?.ToString() ?? one.Name),
        ];
    }

    async Task<MeetingItem?> Shown(DsrDb db, Guid id, CancellationToken cancel)
    {
        var actor = await guard.May(Function.SeeMeetings, cancel);
        var (people, withheld) = (Visible.People(db, actor, Function.SeeMeetings), MeetingRoom.Withheld(db));
        return await db
            .MeetingItems.AsNoTracking()
            .FirstOrDefaultAsync(
                item =>
                    item.Id == id
                    && people.Any(person => person.Id == item.PersonId)
                    && item.EntryId != null
                    && !withheld.Any(entry => entry.Id == item.EntryId),
                cancel
            );
    }

    async Task<ItemSheet> Read(DsrDb db, MeetingItem item, DateTimeOffset at, CancellationToken cancel)
    {
        var (today, book, person) = (clock.Today, await policies.Read(), item.PersonId!.Value);
        var entry = await db.Entries.AsNoTracking().SingleAsync(one => one.Id == item.EntryId, cancel);
        var involved = await db.Involvements.AsNoTracking().Where(one => one.PersonId == person && one.EndedOn == null).ToListAsync(cancel);
        var actions = await db.Actions.AsNoTracking().Where(ActionsAtMeeting.LookedAt(person, item.Id)).ToListAsync(cancel);
        return new ItemSheet(item.Id, entry.Id, person)
        {
            Person = await db.People.AsNoTracking().SingleAsync(one => one.Id == person, cancel),
            Entry = entry,
            Latest = await db
                .RatingDecisions.AsNoTracking()
                .Where(one => one.EntryId == entry.Id)
                .OrderByDescending(one => one.Number)
                .FirstOrDefaultAsync(cancel),
            Proposals = await db.Set<RatingProposal>()
                .AsNoTracking()
                .Where(one => one.EntryId == entry.Id && one.AnsweredBy == null)
                .OrderByDescending(one => one.ProposedAt)
                .ToListAsync(cancel),
            Plan = await db
                .PlanItems.AsNoTracking()
                .Where(one => one.PersonId == person && one.RetiredOn == null)
                .OrderByDescending(one => one.RevisedAt)
                .ToListAsync(cancel),
            Actions = [.. actions.OrderBy(one => !one.IsOpen).ThenBy(one => one.Due ?? DateOnly.MaxValue)],
            Item = item,
            ReadAt = at,
            LastReviewed = await RegisterReview
                .Held(db.Reviews)
                .Where(one => one.EntryId == entry.Id)
                .MaxAsync(one => (DateOnly?)one.HeldOn, cancel),
            Keyworker = Who(involved, InvolvementRole.Keyworker),
            LeadProfessional = Who(involved, InvolvementRole.LeadProfessional),
            KeyworkerAsked = await db
                .KeyworkerRequests.AsNoTracking()
                .Where(one => one.PersonId == person && one.Status != KeyworkerStatus.Declined && one.Status != KeyworkerStatus.Ended)
                .Select(one => new KeyworkerAsked(one.Status, one.Due))
                .FirstOrDefaultAsync(cancel),
            Themes = book.On(today, Policies.ReviewThemes),
            Definitions = book.On(today, Policies.RatingDefinitions),
            NextByPolicy = Enum.GetValues<Rating>()
                .ToDictionary(rating => rating, rating => NextReview.After(rating, "the meeting", today, book, calendar)),
            CommunityReview = CommunityReview.Due(entry.Rating, entry.RatingSince, book, calendar),
            JustNow = await JustNow(db, item, at - Lately, cancel),
        };
    }

    // Moving on is no news; an update is the meeting's own record, and told while the room is at the person it was written for.
    static async Task<IReadOnlyList<Happening>> JustNow(DsrDb db, MeetingItem item, DateTimeOffset since, CancellationToken cancel)
    {
        var events = db
            .AuditEvents.AsNoTracking()
            .Where(one =>
                one.At > since
                && (
                    one.PersonId == item.PersonId
                    || one.AggregateId == item.MeetingId
                        && one.At >= item.TakenAt
                        && (
                            one.Code == MeetingEvents.UpdateWritten && item.UpdateBy == one.ActorName
                            || one.Code == MeetingEvents.RiskDiscussed && item.RiskDiscussionBy == one.ActorName
                        )
                )
            );
        var latest = await events
            .OrderByDescending(one => one.Sequence)
            .Take(20)
            .Select(one => new
            {
                one.CommitId,
                one.ActorName,
                one.Why,
                one.At,
            })
            .ToListAsync(cancel);
        return
        [
            .. latest
                .DistinctBy(one => one.CommitId)
                .DistinctBy(one => (one.ActorName, one.Why))
                .Take(4)
                .Select(one => new Happening(one.ActorName, one.Why, one.At)),
        ];
    }

    static string Who(List<Involvement> involved, InvolvementRole role) =>
        string.Join(", ", involved.Where(one => one.Role == role).Select(one => one.Name));
}
