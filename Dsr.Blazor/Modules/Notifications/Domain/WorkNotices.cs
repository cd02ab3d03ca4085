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
            one => one.Now.IsOpen && one.Sets(nameof(PlanAction.OwnerAccountId), one.Now.OwnerAccountId),
            one => Mine(ActionGiven, one, $"An action is yours{By(one.Due)}")
        ),
        Told<PlanAction>(
            one => Kept(one) && (one.Changes(nameof(PlanAction.Text), one.Now.Text) || one.Changes(nameof(PlanAction.Due), one.Now.Due)),
            one => Mine(ActionChanged, one, $"An action of yours was changed{By(one.Due)}")
        ),
        Told<PlanAction>(
            one => Kept(one) && one.Now.IsOpen && one.Was(nameof(PlanAction.EndedOn)) is not null,
            one => Mine(ActionChanged, one, $"An action of yours was opened again{By(one.Due)}")
        ),
        Told<PlanAction>(
            one => Kept(one) && one.Changes(nameof(PlanAction.EndedOn), one.Now.EndedOn) && !one.Now.IsOpen,
            one =>
                Mine(
                    ActionChanged,
                    one,
                    one.Status == ActionStatus.Done ? "An action of yours was finished" : "An action of yours was cancelled"
                )
        ),
        Told<TeamTask>(
            one => one.Now.IsOpen && one.Sets(nameof(TeamTask.OwnerId), one.Now.OwnerId),
            one =>
                new(
                    TaskGiven,
                    Recipients.Account(one.OwnerId),
                    $"A task is yours, due {Written.Date(one.Due)}: {one.Kind.InWords()}",
                    NoticePlace.Task,
                    one.Id,
                    one.PersonId
                )
        ),
        Told<Referral>(
            one => one.Now.Status.IsOpen() && one.Sets(nameof(Referral.OwnerId), one.Now.OwnerId),
            one => new(TaskGiven, Recipients.Account(one.OwnerId), "A referral is yours to look after", NoticePlace.Referral, one.Id)
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
            one => one.Changes(nameof(Referral.DecidedAt), one.Now.DecidedAt),
            one =>
                new(
                    ReferralAnswered,
                    Recipients.Account(one.ReferrerAccountId),
                    "A referral of yours was decided",
                    NoticePlace.OwnReferral,
                    one.Id
                )
        ),
        Told<ReferralQuestion>(
            one => one.IsNew,
            one =>
                new(
                    ReferralAnswered,
                    Recipients.ReferrerOf(one.ReferralId),
                    "A referral of yours asks you something",
                    NoticePlace.OwnReferral,
                    one.ReferralId
                )
        ),
    ];

    static Telling Mine(NoticeKind kind, PlanAction action, string words) =>
        new(kind, Recipients.Account(action.OwnerAccountId), words, NoticePlace.Action, action.Id, action.PersonId);

    // Whose it is now it was before: who is given it anew is told of that alone.
    static bool Kept(Happened<PlanAction> one) => !one.IsNew && !one.Changes(nameof(PlanAction.OwnerAccountId), one.Now.OwnerAccountId);

    static string By(DateOnly? due) => due is { } day ? $", due {Written.Date(day)}" : "";
}
