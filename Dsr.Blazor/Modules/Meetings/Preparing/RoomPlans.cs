using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.Meetings.Domain.Preparing;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Meetings.Preparing;

/// <summary>Reads what a meeting's pages show beside the agenda.</summary>
static class RoomPlans
{
    internal static async Task<RoomPlan> OfAsync(
        DsrDb db,
        Actor actor,
        Meeting meeting,
        IReadOnlyList<MeetingItem> items,
        PolicyBook book,
        CancellationToken cancel
    ) =>
        new()
        {
            SeriesId = meeting.SeriesId,
            Call = meeting.Called(),
            When = meeting.When,
            Moves = meeting.Moves,
            CancelledWhy = meeting.CancelledWhy,
            CancelledBy = meeting.CancelledBy,
            PublishedAt = meeting.PublishedAt,
            PublishedBy = meeting.PublishedBy,
            MayPrepare = meeting.Status.IsToCome() && actor.May(Permission.PrepareMeetings),
            IsAsked =
                actor.AccountId is { } account && meeting.Members.Any(member => member.Means(account, actor.Roles, actor.OrganisationId)),
            NotThisTime = await LeftOutAsync(db, actor, meeting.Id, cancel),
            Time = new(
                items.Count(item => item.PersonId is not null),
                items.Sum(item => RoomPlan.Minutes(item, meeting, book)),
                meeting.Length ?? book.On(meeting.Date, MeetingPolicies.MeetingLength)
            ),
        };

    // Nobody reads here of a person whom the meeting may not speak of.
    static async Task<IReadOnlyList<LeftOut>> LeftOutAsync(DsrDb db, Actor actor, Guid meeting, CancellationToken cancel) =>
        await (
            from left in db.Set<NotThisTime>().AsNoTracking()
            join entry in db.Entries on left.EntryId equals entry.Id
            join person in PersonVisibility.People(db, actor, Permission.SeeMeetings) on entry.PersonId equals person.Id
            where left.MeetingId == meeting && !MeetingQueries.Withheld(db).Any(withheld => withheld.Id == entry.Id)
            orderby left.At
            select new LeftOut(
                left.EntryId,
                person.Id,
                (person.GivenName + " " + person.FamilyName).Trim(),
                left.Why,
                left.By,
                left.At,
                left.Reasons
            )
        ).ToListAsync(cancel);
}
