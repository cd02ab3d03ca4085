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
            happened => happened.Changes(nameof(Meeting.Status), happened.Now.Status) && happened.Now.Status == MeetingStatus.Published,
            meeting =>
                new(
                    NoticeKind.Agenda,
                    Recipients.InvolvedOnAgenda(meeting.Id),
                    $"Somebody you work with is on the agenda of {Written.Date(meeting.Date)}",
                    NoticePlace.Meeting,
                    meeting.Id
                )
        ),
        Told<Meeting>(
            happened =>
                !happened.IsNew
                && happened.Changes(nameof(Meeting.Status), happened.Now.Status)
                && happened.Now.Status == MeetingStatus.Cancelled,
            meeting =>
                new(
                    MeetingMoved,
                    Recipients.InvolvedOnAgenda(meeting.Id),
                    $"The meeting of {Written.Date(meeting.Date)} is cancelled",
                    NoticePlace.Meeting,
                    meeting.Id
                )
        ),
        Told<Meeting>(
            happened => !happened.IsNew && happened.Changes(nameof(Meeting.Date), happened.Now.Date),
            meeting =>
                new(
                    MeetingMoved,
                    Recipients.InvolvedOnAgenda(meeting.Id),
                    $"A meeting is moved to {Written.Date(meeting.Date)}",
                    NoticePlace.Meeting,
                    meeting.Id
                )
        ),
        Told<MamInvitee>(
            happened => happened.IsNew && happened.Now.AccountId is not null,
            invitee =>
                new(
                    Invited,
                    Recipients.Account(invitee.AccountId),
                    "You are invited to a multi-agency meeting",
                    NoticePlace.Mam,
                    invitee.MamId,
                    invitee.PersonId
                )
        ),
        Told<MultiAgencyMeeting>(
            happened =>
                happened.Now.RunnerAccountId is not null
                && happened.Sets(nameof(MultiAgencyMeeting.RunnerAccountId), happened.Now.RunnerAccountId),
            mam =>
                new(
                    Invited,
                    Recipients.Account(mam.RunnerAccountId),
                    "A multi-agency meeting is yours to run",
                    NoticePlace.Mam,
                    mam.Id,
                    mam.PersonId
                )
        ),
        Told<Escalation>(
            happened => happened.Changes(nameof(Escalation.Status), happened.Now.Status) && !happened.Now.IsOpen,
            escalation =>
                new(
                    EscalationAnswered,
                    Recipients.Actor(escalation.RaisedById),
                    escalation.Status == EscalationStatus.Answered
                        ? "An escalation of yours was answered"
                        : "An escalation of yours was withdrawn",
                    NoticePlace.Rating,
                    escalation.Id,
                    escalation.PersonId
                )
        ),
        Told<ServiceGap>(
            happened => !happened.IsNew && happened.Changes(nameof(ServiceGap.Status), happened.Now.Status),
            gap =>
                new(
                    GapAnswered,
                    Recipients.Actor(gap.RaisedById),
                    $"A gap in service that you raised: {gap.Status.InWords().ToLowerInvariant()}",
                    NoticePlace.Gap,
                    gap.Id
                )
        ),
    ];
}
