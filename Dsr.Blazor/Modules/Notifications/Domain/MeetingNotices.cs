using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Modules.Meetings.Domain;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Modules.ServiceGaps.Domain;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeKind;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeRules;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>Who is told of meetings, and what is asked beyond them: escalations and gaps in service.</summary>
static class MeetingNotices
{
    /// <summary>The lines of the table.</summary>
    internal static readonly IReadOnlyList<NoticeRule> All =
    [
        Told<Meeting>(
            meeting =>
                meeting.Now is { Status: MeetingStatus.InProgress, ChairWasGiven: true }
                && meeting.Changes(nameof(Meeting.ChairId), meeting.Now.ChairId),
            meeting =>
                new(
                    ChairGiven,
                    Recipients.Actor(meeting.ChairId ?? ""),
                    $"The meeting of {Written.Date(meeting.Date)} is yours to chair now",
                    NoticePlace.Meeting,
                    meeting.Id
                )
        ),
        Told<Meeting>(
            one => one.Changes(nameof(Meeting.Status), one.Now.Status) && one.Now.Status == MeetingStatus.Published,
            one =>
                new(
                    NoticeKind.Agenda,
                    Recipients.InvolvedOnAgenda(one.Id),
                    $"Somebody you work with is on the agenda of {Written.Date(one.Date)}",
                    NoticePlace.Meeting,
                    one.Id
                )
        ),
        Told<Meeting>(
            one => !one.IsNew && one.Changes(nameof(Meeting.Status), one.Now.Status) && one.Now.Status == MeetingStatus.Cancelled,
            one =>
                new(
                    MeetingMoved,
                    Recipients.InvolvedOnAgenda(one.Id),
                    $"The meeting of {Written.Date(one.Date)} is cancelled",
                    NoticePlace.Meeting,
                    one.Id
                )
        ),
        Told<Meeting>(
            one => !one.IsNew && one.Changes(nameof(Meeting.Date), one.Now.Date),
            one =>
                new(
                    MeetingMoved,
                    Recipients.InvolvedOnAgenda(one.Id),
                    $"A meeting is moved to {Written.Date(one.Date)}",
                    NoticePlace.Meeting,
                    one.Id
                )
        ),
        Told<MamInvitee>(
            one => one.IsNew && one.Now.AccountId is not null,
            one =>
                new(
                    Invited,
                    Recipients.Account(one.AccountId),
                    "You are invited to a multi-agency meeting",
                    NoticePlace.Mam,
                    one.MamId,
                    one.PersonId
                )
        ),
        Told<MultiAgencyMeeting>(
            one => one.Now.RunnerAccountId is not null && one.Sets(nameof(MultiAgencyMeeting.RunnerAccountId), one.Now.RunnerAccountId),
            one =>
                new(
                    Invited,
                    Recipients.Account(one.RunnerAccountId),
                    "A multi-agency meeting is yours to run",
                    NoticePlace.Mam,
                    one.Id,
                    one.PersonId
                )
        ),
        Told<Escalation>(
            one => one.Changes(nameof(Escalation.Status), one.Now.Status) && !one.Now.IsOpen,
            one =>
                new(
                    EscalationAnswered,
                    Recipients.Actor(one.RaisedById),
                    one.Status == EscalationStatus.Answered
                        ? "An escalation of yours was answered"
                        : "An escalation of yours was withdrawn",
                    NoticePlace.Rating,
                    one.Id,
                    one.PersonId
                )
        ),
        Told<ServiceGap>(
            one => !one.IsNew && one.Changes(nameof(ServiceGap.Status), one.Now.Status),
            one =>
                new(
                    GapAnswered,
                    Recipients.Actor(one.RaisedById),
                    $"A gap in service that you raised: {one.Status.InWords().ToLowerInvariant()}",
                    NoticePlace.Gap,
                    one.Id
                )
        ),
    ];
}
