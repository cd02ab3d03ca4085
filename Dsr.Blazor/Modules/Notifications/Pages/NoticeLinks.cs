using Dsr.Blazor.Modules.Notifications.Domain;
using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Modules.Notifications.Pages;

/// <summary>Where a notice leads: to the act itself, wherever there is a page for it.</summary>
static class NoticeLinks
{
    internal static string Of(NoticeRow notice) =>
        notice.Place switch
        {
            NoticePlace.Action => Links.PersonAct(notice.PersonId!, "UpdateAction", notice.SubjectId),
            NoticePlace.Rating => Links.PersonPart(notice.PersonId!, "ratings"),
            NoticePlace.Episode => Links.PersonPart(notice.PersonId!, "episode"),
            NoticePlace.Task => Links.Task(notice.SubjectId),
            NoticePlace.Referral => Links.Referral(notice.SubjectId),
            NoticePlace.OwnReferral => Links.ReferralOfMine(notice.SubjectId),
            NoticePlace.Meeting => Links.Meeting(notice.SubjectId),
            NoticePlace.Mam => Links.Mam(notice.SubjectId),
            NoticePlace.Merge => Links.Merge(notice.SubjectId),
            NoticePlace.Gap => Links.Gap(notice.SubjectId),
            _ => Links.Person(notice.PersonId!),
        };
}
