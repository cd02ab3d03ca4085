using Dsr.Blazor.Modules.Meetings;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Home.MyWork;

/// <summary>Whose people are one's own.</summary>
static class MyPeople
{
    /// <summary>
    /// The people whom the actor may see because they are involved or their organisation was given access; of those who may see
    /// everybody, whom they are involved with themselves.
    /// </summary>
    internal static IQueryable<Person> Mine(DsrDb db, Actor actor)
    {
        var seen = PersonVisibility.People(db, actor, Permission.SeePeople);
        return Permissions.Of(actor, Permission.SeePeople) == PermissionScope.Own
            ? seen
            : seen.Where(person =>
                actor.AccountId != null
                && person.Involvements.Any(involvement => involvement.EndedOn == null && involvement.AccountId == actor.AccountId)
            );
    }

    /// <summary>Those of them with an open episode, as the page shows them.</summary>
    internal static IQueryable<MyPerson> Of(DsrDb db, Actor actor, DateOnly today)
    {
        var coming = Coming(db, today);
        return from person in Mine(db, actor).AsNoTracking()
            from entry in db.Entries.Where(entry => entry.PersonId == person.Id && entry.Status == EntryStatus.Active)
            let next = coming
                .Where(onAgenda => onAgenda.PersonId == person.Id)
                .OrderBy(onAgenda => onAgenda.Date)
                .ThenBy(onAgenda => onAgenda.MeetingId)
                .FirstOrDefault()
            select new MyPerson
            {
                Id = person.Id,
                Name = (person.GivenName + " " + person.FamilyName).Trim(),
                Rating = entry.Rating,
                NextReview = entry.NextReviewDue,
                PresentedOn = next == null ? null : next.Date,
                MeetingId = next == null ? null : next.MeetingId,
                ByName = person.Involvements.Any(involvement => involvement.EndedOn == null && involvement.AccountId == actor.AccountId),
            };
    }

    /// <summary>Who stands on the agenda of a meeting that is to come or runs.</summary>
    internal static IQueryable<OnAgenda> Coming(DsrDb db, DateOnly today) =>
        from item in db.MeetingItems.AsNoTracking()
        where item.PersonId != null && item.ReviewedAt == null && !MeetingQueries.Withheld(db).Any(entry => entry.Id == item.EntryId)
        from meeting in db.Meetings.Where(meeting =>
            meeting.Id == item.MeetingId
            && meeting.Date >= today
            && (
                meeting.Status == MeetingStatus.DraftAgenda
                || meeting.Status == MeetingStatus.Published
                || meeting.Status == MeetingStatus.InProgress
            )
        )
        select new OnAgenda
        {
            PersonId = item.PersonId,
            EntryId = item.EntryId,
            MeetingId = meeting.Id,
            Date = meeting.Date,
            Status = meeting.Status,
            HasUpdate = item.Update != "",
        };

    internal sealed record OnAgenda
    {
        internal Guid? PersonId { get; init; }
        internal Guid? EntryId { get; init; }
        internal Guid MeetingId { get; init; }
        internal DateOnly Date { get; init; }
        internal MeetingStatus Status { get; init; }
        internal bool HasUpdate { get; init; }
    }
}
