using Dsr.Blazor.Domain.Actions;
using Dsr.Blazor.Domain.Duplicates;
using Dsr.Blazor.Domain.Episodes;
using Dsr.Blazor.Domain.Escalations;
using Dsr.Blazor.Domain.Gaps;
using Dsr.Blazor.Domain.Inpatient;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.MultiAgency;
using Dsr.Blazor.Domain.People;
using Dsr.Blazor.Domain.Referrals;
using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Domain.Staff;
using Dsr.Blazor.Domain.Tasks;
using Dsr.Blazor.Domain.Time;
using static Dsr.Blazor.Domain.Notices.NoticeKind;

namespace Dsr.Blazor.Domain.Notices;

/// <summary>Says what is told about a change to one record; null when it is nothing that this rule speaks of.</summary>
public delegate Telling? NoticeRule(Happened happened);

/// <summary>
/// What happened, whom it concerns, and in which words: the one table. A change is held against each line when it is committed, so that
/// no service tells anybody. A new part of the product adds its lines here, and their kind to <see cref="NoticeKind"/>.
/// </summary>
public static class NoticeRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<NoticeRule> All =
    [
        Told<PlanAction>(one => one.Now.IsOpen && one.Sets(nameof(PlanAction.OwnerAccountId), one.Now.OwnerAccountId), one => Mine(ActionGiven, one, $"An action is yours{By(one.Due)}")),
        Told<PlanAction>(one => Kept(one) && (one.Changes(nameof(PlanAction.Text), one.Now.Text) || one.Changes(nameof(PlanAction.Due), one.Now.Due)), one => Mine(ActionChanged, one, $"An action of yours was changed{By(one.Due)}")),
        Told<PlanAction>(one => Kept(one) && one.Now.IsOpen && one.Was(nameof(PlanAction.EndedOn)) is not null, one => Mine(ActionChanged, one, $"An action of yours was opened again{By(one.Due)}")),
        Told<PlanAction>(one => Kept(one) && one.Changes(nameof(PlanAction.EndedOn), one.Now.EndedOn) && !one.Now.IsOpen, one => Mine(ActionChanged, one, one.Status == ActionStatus.Done ? "An action of yours was finished" : "An action of yours was cancelled")),

        Told<RatingDecision>(one => one.IsNew && one.Now.Previous is { } before && before != one.Now.Rating, one => new(RatingChanged, Recipients.InvolvedWith(one.PersonId), $"Rated {one.Rating}; it was {one.Previous}", NoticePlace.Rating, one.EntryId, one.PersonId)),
        Told<RatingProposal>(one => one.Changes(nameof(RatingProposal.AnsweredBy), one.Now.AnsweredBy), one => new(ProposalAnswered, Recipients.Actor(one.ProposedById), $"The rating was decided for which you proposed {one.Rating}", NoticePlace.Rating, one.EntryId, one.PersonId)),
        Told<ClosingProposal>(one => one.Changes(nameof(ClosingProposal.Approved), one.Now.Approved), one => new(ProposalAnswered, Recipients.Actor(one.ProposedById), one.Approved == true ? "The episode closes, as you proposed" : "The episode stays open, other than you proposed", NoticePlace.Episode, one.EntryId, one.PersonId)),

        Told<TeamTask>(one => one.Now.IsOpen && one.Sets(nameof(TeamTask.OwnerId), one.Now.OwnerId), one => new(TaskGiven, Recipients.Account(one.OwnerId), $"A task is yours, due {Written.Date(one.Due)}: {one.Kind.InWords()}", NoticePlace.Task, one.Id, one.PersonId)),
        Told<Referral>(one => one.Now.Status.IsOpen() && one.Sets(nameof(Referral.OwnerId), one.Now.OwnerId), one => new(TaskGiven, Recipients.Account(one.OwnerId), "A referral is yours to look after", NoticePlace.Referral, one.Id)),

        Told<Referral>(referral => referral.Now.Status.IsOpen() && referral.Now.IsUrgent && !Equals(referral.Was(nameof(Referral.IsUrgent)), true), referral => new(
            Urgent, Recipients.InRoles(Role.Coordinator, Role.Lead), referral.Form.Urgent ? "Urgent: a referral says that somebody may come to harm soon" : "Urgent: who refers somebody thinks Red",
            NoticePlace.Referral, referral.Id)),
        Told<Referral>(referral => referral.Changes(nameof(Referral.Status), referral.Now.Status) && referral.Now is { Status: ReferralStatus.Duplicate, PersonId: not null }, referral => new(
            ReferredAgain, Recipients.InvolvedWith(referral.PersonId!.Value), "Referred again: read the new contact", NoticePlace.Person, referral.Id, referral.PersonId)),
        Told<RatingProposal>(proposal => proposal.IsNew, proposal => new(
            NoticeKind.RatingProposed, Recipients.InRoles(Role.Lead, Role.Coordinator), $"{proposal.Rating} is proposed", NoticePlace.Rating, proposal.EntryId, proposal.PersonId)),
        Told<Meeting>(meeting => meeting.Now is { Status: MeetingStatus.InProgress, ChairWasGiven: true } && meeting.Changes(nameof(Meeting.ChairId), meeting.Now.ChairId), meeting => new(
            ChairGiven, Recipients.Actor(meeting.ChairId ?? ""), $"The meeting of {Written.Date(meeting.Date)} is yours to chair now", NoticePlace.Meeting, meeting.Id)),
        Told<RecordMerge>(merge => merge.IsNew && merge.Now.State == MergeState.Proposed, merge => new(
            NoticeKind.MergeProposed, Recipients.InRoles(Role.Lead), "It is proposed to merge this record with another", NoticePlace.Merge, merge.Id, merge.StaysId)),

        Told<InpatientStay>(one => one.IsNew && one.Now.IsOpen, one => new(Hospital, Recipients.InvolvedWith(one.PersonId), "Admitted to hospital", NoticePlace.Person, one.Id, one.PersonId)),
        Told<InpatientStay>(one => one.Sets(nameof(InpatientStay.DischargedOn), one.Now.DischargedOn), one => new(Hospital, Recipients.InvolvedWith(one.PersonId), $"Discharged on {Written.Date(one.DischargedOn!.Value)}", NoticePlace.Person, one.Id, one.PersonId)),
        Told<RegisterEntry>(one => one.Changes(nameof(RegisterEntry.Status), one.Now.Status), one => new(Episode, Recipients.InvolvedWith(one.PersonId), Standing(one), NoticePlace.Episode, one.Id, one.PersonId)),

        Told<Involvement>(one => one.Now.Role == InvolvementRole.Keyworker && one.Now.EndedOn is null && one.Sets(nameof(Involvement.AccountId), one.Now.AccountId), one => new(NoticeKind.Keyworking, Recipients.Account(one.AccountId), "You are named as the keyworker", NoticePlace.Person, one.Id, one.PersonId)),

        Told<Referral>(one => one.Changes(nameof(Referral.DecidedAt), one.Now.DecidedAt), one => new(ReferralAnswered, Recipients.Account(one.ReferrerAccountId), "A referral of yours was decided", NoticePlace.OwnReferral, one.Id)),
        Told<ReferralQuestion>(one => one.IsNew, one => new(ReferralAnswered, Recipients.ReferrerOf(one.ReferralId), "A referral of yours asks you something", NoticePlace.OwnReferral, one.ReferralId)),

        Told<Meeting>(one => one.Changes(nameof(Meeting.Status), one.Now.Status) && one.Now.Status == MeetingStatus.Published, one => new(NoticeKind.Agenda, Recipients.InvolvedOnAgenda(one.Id), $"Somebody you work with is on the agenda of {Written.Date(one.Date)}", NoticePlace.Meeting, one.Id)),
        Told<Meeting>(one => !one.IsNew && one.Changes(nameof(Meeting.Status), one.Now.Status) && one.Now.Status == MeetingStatus.Cancelled, one => new(MeetingMoved, Recipients.InvolvedOnAgenda(one.Id), $"The meeting of {Written.Date(one.Date)} is cancelled", NoticePlace.Meeting, one.Id)),
        Told<Meeting>(one => !one.IsNew && one.Changes(nameof(Meeting.Date), one.Now.Date), one => new(MeetingMoved, Recipients.InvolvedOnAgenda(one.Id), $"A meeting is moved to {Written.Date(one.Date)}", NoticePlace.Meeting, one.Id)),

        Told<MamInvitee>(one => one.IsNew && one.Now.AccountId is not null, one => new(Invited, Recipients.Account(one.AccountId), "You are invited to a multi-agency meeting", NoticePlace.Mam, one.MamId, one.PersonId)),
        Told<MultiAgencyMeeting>(one => one.Now.RunnerAccountId is not null && one.Sets(nameof(MultiAgencyMeeting.RunnerAccountId), one.Now.RunnerAccountId), one => new(Invited, Recipients.Account(one.RunnerAccountId), "A multi-agency meeting is yours to run", NoticePlace.Mam, one.Id, one.PersonId)),
        Told<Escalation>(one => one.Changes(nameof(Escalation.Status), one.Now.Status) && !one.Now.IsOpen, one => new(EscalationAnswered, Recipients.Actor(one.RaisedById), one.Status == EscalationStatus.Answered ? "An escalation of yours was answered" : "An escalation of yours was withdrawn", NoticePlace.Rating, one.Id, one.PersonId)),
        Told<ServiceGap>(one => !one.IsNew && one.Changes(nameof(ServiceGap.Status), one.Now.Status), one => new(GapAnswered, Recipients.Actor(one.RaisedById), $"A gap in service that you raised: {one.Status.InWords().ToLowerInvariant()}", NoticePlace.Gap, one.Id)),
    ];

    // A line of the table: of which record it speaks, when, and what it says then.
    static NoticeRule Told<T>(Func<Happened<T>, bool> when, Func<T, Telling> says) =>
        happened => happened.Record is T now && when(new(happened, now)) ? says(now) : null;

    static Telling Mine(NoticeKind kind, PlanAction action, string words) => new(kind, Recipients.Account(action.OwnerAccountId), words, NoticePlace.Action, action.Id, action.PersonId);

    // Whose it is now it was before: who is given it anew is told of that alone.
    static bool Kept(Happened<PlanAction> one) => !one.IsNew && !one.Changes(nameof(PlanAction.OwnerAccountId), one.Now.OwnerAccountId);

    static string By(DateOnly? due) => due is { } day ? $", due {Written.Date(day)}" : "";

    static string Standing(RegisterEntry entry) => entry.Status switch
    {
        EntryStatus.Suspended => "Suspended until what the entry rests on is checked",
        EntryStatus.Closed => "The episode on the register is closed",
        _ => "The entry on the register is resumed",
    };
}
