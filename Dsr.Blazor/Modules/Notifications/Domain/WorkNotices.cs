using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Modules.Tasks.Domain;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeKind;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeRules;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>Who is told of what is given to somebody to do: actions, tasks and referrals.</summary>
static class WorkNotices
{
    /// <summary>The lines of the table.</summary>
    internal static readonly IReadOnlyList<NoticeRule> All =
    [
        Told<PlanAction>(
            happened => happened.Now.IsOpen && happened.Sets(nameof(PlanAction.OwnerAccountId), happened.Now.OwnerAccountId),
            action => Mine(ActionGiven, action, $"An action is yours{By(action.Due)}")
        ),
        Told<PlanAction>(
            happened =>
                Kept(happened)
                && (
                    happened.Changes(nameof(PlanAction.Text), happened.Now.Text)
                    || happened.Changes(nameof(PlanAction.Due), happened.Now.Due)
                ),
            action => Mine(ActionChanged, action, $"An action of yours was changed{By(action.Due)}")
        ),
        Told<PlanAction>(
            happened => Kept(happened) && happened.Now.IsOpen && happened.Was(nameof(PlanAction.EndedOn)) is not null,
            action => Mine(ActionChanged, action, $"An action of yours was opened again{By(action.Due)}")
        ),
        Told<PlanAction>(
            happened => Kept(happened) && happened.Changes(nameof(PlanAction.EndedOn), happened.Now.EndedOn) && !happened.Now.IsOpen,
            action =>
                Mine(
                    ActionChanged,
                    action,
                    action.Status == ActionStatus.Done ? "An action of yours was finished" : "An action of yours was cancelled"
                )
        ),
        Told<TeamTask>(
            happened => happened.Now.IsOpen && happened.Sets(nameof(TeamTask.OwnerId), happened.Now.OwnerId),
            task =>
                new(
                    TaskGiven,
                    Recipients.Account(task.OwnerId),
                    $"A task is yours, due {Written.Date(task.Due)}: {task.Kind.InWords()}",
                    NoticePlace.Task,
                    task.Id,
                    task.PersonId
                )
        ),
        Told<Referral>(
            happened => happened.Now.Status.IsOpen() && happened.Sets(nameof(Referral.OwnerId), happened.Now.OwnerId),
            referral =>
                new(TaskGiven, Recipients.Account(referral.OwnerId), "A referral is yours to look after", NoticePlace.Referral, referral.Id)
        ),
        Told<Referral>(
            referral => referral.Now.Status.IsOpen() && referral.Now.IsUrgent && !Equals(referral.Was(nameof(Referral.IsUrgent)), true),
            referral =>
                new(
                    Urgent,
                    Recipients.InRoles(Role.Coordinator, Role.Lead),
                    referral.Form.Urgent
                        ? "Urgent: a referral says that somebody may come to harm soon"
                        : "Urgent: who refers somebody thinks Red",
                    NoticePlace.Referral,
                    referral.Id
                )
        ),
        Told<Referral>(
            referral =>
                referral.Changes(nameof(Referral.Status), referral.Now.Status)
                && referral.Now is { Status: ReferralStatus.Duplicate, PersonId: not null },
            referral =>
                new(
                    ReferredAgain,
                    Recipients.InvolvedWith(referral.PersonId!.Value),
                    "Referred again: read the new contact",
                    NoticePlace.Person,
                    referral.Id,
                    referral.PersonId
                )
        ),
        Told<Referral>(
            happened => happened.Changes(nameof(Referral.DecidedAt), happened.Now.DecidedAt),
            referral =>
                new(
                    ReferralAnswered,
                    Recipients.Account(referral.ReferrerAccountId),
                    "A referral of yours was decided",
                    NoticePlace.OwnReferral,
                    referral.Id
                )
        ),
        Told<ReferralQuestion>(
            happened => happened.IsNew,
            referralQuestion =>
                new(
                    ReferralAnswered,
                    Recipients.ReferrerOf(referralQuestion.ReferralId),
                    "A referral of yours asks you something",
                    NoticePlace.OwnReferral,
                    referralQuestion.ReferralId
                )
        ),
    ];

    static PendingNotification Mine(NoticeKind kind, PlanAction action, string words) =>
        new(kind, Recipients.Account(action.OwnerAccountId), words, NoticePlace.Action, action.Id, action.PersonId);

    // Whose it is now it was before: who is given it anew is told of that alone.
    static bool Kept(EntityChange<PlanAction> one) => !one.IsNew && !one.Changes(nameof(PlanAction.OwnerAccountId), one.Now.OwnerAccountId);

    static string By(DateOnly? due) => due is { } day ? $", due {Written.Date(day)}" : "";
}
