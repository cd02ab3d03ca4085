using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Modules.Notifications;

/// <summary>Which notices somebody may read now, whatever they might when they were told.</summary>
static class SeenNotices
{
    /// <summary>
    /// The notices of an account without those about whom it may not see any more, and without those about who is suspended: they
    /// come back when the entry is resumed. What tells of the suspension stays for those who may open the record.
    /// </summary>
    internal static IQueryable<Notice> Of(DsrDb db, Actor actor)
    {
        var ofSuspension = NoticeKinds.OfSuspension;
        var visible = PersonVisibility.People(db, actor, Permission.SeePeople);
        return db.Notices.Where(notice =>
            notice.AccountId == actor.AccountId
            && (
                notice.PersonId == null
                || visible.Any(person => person.Id == notice.PersonId)
                    && (
                        ofSuspension.Contains(notice.Kind)
                        || !db.Entries.Any(entry => entry.PersonId == notice.PersonId && entry.Status == EntryStatus.Suspended)
                    )
            )
        );
    }

    /// <summary>Those whom an actor may be reminded of outside of Dsr: seen, and not suspended.</summary>
    internal static IQueryable<Person> People(DsrDb db, Actor actor) =>
        PersonVisibility
            .People(db, actor, Permission.SeePeople)
            .Where(person => !db.Entries.Any(entry => entry.PersonId == person.Id && entry.Status == EntryStatus.Suspended));
}
