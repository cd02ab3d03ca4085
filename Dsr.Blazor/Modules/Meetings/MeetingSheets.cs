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
    Authorizer guard,
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
    public async Task<ItemSheet?> OpenAsync(Guid item, CancellationToken cancel = default)
    {
        var at = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        if (await ShownAsync(db, item, cancel) is not { } shown)
            return null;
        await reads.OpenedAsync(shown.PersonId!.Value, cancel);
        return await ReadAsync(db, shown, at, cancel);
    }

    /// <summary>The sheet again, for a page that shows it.</summary>
    public async Task<ItemSheet?> LookAsync(Guid item, CancellationToken cancel = default)
    {
        var at = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await ShownAsync(db, item, cancel) is { } shown ? await ReadAsync(db, shown, at, cancel) : null;
    }

    /// <summary>
    /// Who could do what is agreed for a person: who is involved with them, then everybody whose account opens their record.
    /// </summary>
    public async Task<IReadOnlyList<Owner>> OwnersAsync(Guid person, CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.AddActions, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        await guard.RequireAsync(Permission.AddActions, db, person, cancel);
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(involvement =>
                involvement.PersonId == person && involvement.EndedOn == null && involvement.Role != InvolvementRole.Family
            )
            .Select(involvement => new Owner(
                involvement.Name,
                db.Organisations.Where(body => body.Id == involvement.OrganisationId).Select(body => body.Name).FirstOrDefault() ?? "",
                involvement.AccountId
            ))
            .ToListAsync(cancel);
        var reaching = await ActionOwners.ReachingAsync(db, person, clock.Today, cancel);
        var staff = await db
            .Accounts.AsNoTracking()
            .Where(account => reaching.Contains(account.Id) && account.OrganisationId != null)
            .Select(account => new Owner(
                account.Name,
                db.Organisations.Where(body => body.Id == account.OrganisationId).Select(body => body.Name).First(),
                account.Id
            ))
            .ToListAsync(cancel);
        return
        [
            .. involved
                .Concat(staff.OrderBy(owner => owner.Name, StringComparer.Ordinal))
                .DistinctBy(owner => owner.AccountId?.ToString() ?? owner.Name),
        ];
    }

    async Task<MeetingItem?> ShownAsync(DsrDb db, Guid id, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.SeeMeetings, cancel);
        var (people, withheld) = (PersonVisibility.People(db, actor, Permission.SeeMeetings), MeetingQueries.Withheld(db));
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

    async Task<ItemSheet> ReadAsync(DsrDb db, MeetingItem item, DateTimeOffset at, CancellationToken cancel)
    {
        var (today, book, person) = (clock.Today, await policies.ReadAsync(), item.PersonId!.Value);
        var entry = await db.Entries.AsNoTracking().SingleAsync(register => register.Id == item.EntryId, cancel);
        var involved = await db
            .Involvements.AsNoTracking()
            .Where(involvement => involvement.PersonId == person && involvement.EndedOn == null)
            .ToListAsync(cancel);
        var actions = await db.Actions.AsNoTracking().Where(ActionsAtMeeting.LookedAt(person, item.Id)).ToListAsync(cancel);
        return new ItemSheet(item.Id, entry.Id, person)
        {
            Person = await db.People.AsNoTracking().SingleAsync(candidate => candidate.Id == person, cancel),
            Entry = entry,
            Latest = await db
                .RatingDecisions.AsNoTracking()
                .Where(decision => decision.EntryId == entry.Id)
                .OrderByDescending(decision => decision.Number)
                .FirstOrDefaultAsync(cancel),
            Proposals = await db.Set<RatingProposal>()
                .AsNoTracking()
                .Where(proposal => proposal.EntryId == entry.Id && proposal.AnsweredBy == null)
                .OrderByDescending(proposal => proposal.ProposedAt)
                .ToListAsync(cancel),
            Plan = await db
                .PlanItems.AsNoTracking()
                .Where(planItem => planItem.PersonId == person && planItem.RetiredOn == null)
                .OrderByDescending(planItem => planItem.RevisedAt)
                .ToListAsync(cancel),
            Actions = [.. actions.OrderBy(action => !action.IsOpen).ThenBy(action => action.Due ?? DateOnly.MaxValue)],
            Item = item,
            ReadAt = at,
            LastReviewed = await RegisterReview
                .Held(db.Reviews)
                .Where(review => review.EntryId == entry.Id)
                .MaxAsync(review => (DateOnly?)review.HeldOn, cancel),
            Keyworker = Who(involved, InvolvementRole.Keyworker),
            LeadProfessional = Who(involved, InvolvementRole.LeadProfessional),
            KeyworkerAsked = await db
                .KeyworkerRequests.AsNoTracking()
                .Where(request =>
                    request.PersonId == person && request.Status != KeyworkerStatus.Declined && request.Status != KeyworkerStatus.Ended
                )
                .Select(request => new KeyworkerAsked(request.Status, request.Due))
                .FirstOrDefaultAsync(cancel),
            Themes = book.On(today, Policies.ReviewThemes),
            Definitions = book.On(today, Policies.RatingDefinitions),
            NextByPolicy = Enum.GetValues<Rating>()
                .ToDictionary(rating => rating, rating => NextReview.After(rating, "the meeting", today, book, calendar)),
            CommunityReview = CommunityReview.Due(entry.Rating, entry.RatingSince, book, calendar),
            JustNow = await JustNowAsync(db, item, at - Lately, cancel),
        };
    }

    // Moving on is no news; an update is the meeting's own record, and told while the room is at the person it was written for.
    static async Task<IReadOnlyList<Happening>> JustNowAsync(DsrDb db, MeetingItem item, DateTimeOffset since, CancellationToken cancel)
    {
        var events = db
            .AuditEvents.AsNoTracking()
            .Where(auditEvent =>
                auditEvent.At > since
                && (
                    auditEvent.PersonId == item.PersonId
                    || auditEvent.AggregateId == item.MeetingId
                        && auditEvent.At >= item.TakenAt
                        && (
                            auditEvent.Code == MeetingEvents.UpdateWritten && item.UpdateBy == auditEvent.ActorName
                            || auditEvent.Code == MeetingEvents.RiskDiscussed && item.RiskDiscussionBy == auditEvent.ActorName
                        )
                )
            );
        var latest = await events
            .OrderByDescending(auditEvent => auditEvent.Sequence)
            .Take(20)
            .Select(auditEvent => new
            {
                auditEvent.CommitId,
                auditEvent.ActorName,
                auditEvent.Why,
                auditEvent.At,
            })
            .ToListAsync(cancel);
        return
        [
            .. latest
                .DistinctBy(row => row.CommitId)
                .DistinctBy(row => (row.ActorName, row.Why))
                .Take(4)
                .Select(row => new Happening(row.ActorName, row.Why, row.At)),
        ];
    }

    static string Who(List<Involvement> involved, InvolvementRole role) =>
        string.Join(", ", involved.Where(involvement => involvement.Role == role).Select(involvement => involvement.Name));
}
