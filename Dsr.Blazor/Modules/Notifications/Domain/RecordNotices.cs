using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Accounts.Domain;
using Dsr.Blazor.Modules.Duplicates.Domain;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeKind;
using static Dsr.Blazor.Modules.Notifications.Domain.NoticeRules;

namespace Dsr.Blazor.Modules.Notifications.Domain;

/// <summary>Who is told of what happens to a person on the register: ratings, stays, episodes, keyworkers, merges.</summary>
static class RecordNotices
{
    /// <summary>The lines of the table.</summary>
    internal static readonly IReadOnlyList<NoticeRule> All =
    [
        Told<RatingDecision>(
            one => one.IsNew && one.Now.Previous is { } before && before != one.Now.Rating,
            one =>
                new(
                    RatingChanged,
                    Recipients.InvolvedWith(one.PersonId),
                    $"Rated {one.Rating}; it was {one.Previous}",
                    NoticePlace.Rating,
                    one.EntryId,
                    one.PersonId
                )
        ),
        Told<RatingProposal>(
            one => one.Changes(nameof(RatingProposal.AnsweredBy), one.Now.AnsweredBy),
            one =>
                new(
                    ProposalAnswered,
                    Recipients.Actor(one.ProposedById),
                    $"The rating was decided for which you proposed {one.Rating}",
                    NoticePlace.Rating,
                    one.EntryId,
                    one.PersonId
                )
        ),
        Told<ClosingProposal>(
            one => one.Changes(nameof(ClosingProposal.Approved), one.Now.Approved),
            one =>
                new(
                    ProposalAnswered,
                    Recipients.Actor(one.ProposedById),
                    one.Approved == true ? "The episode closes, as you proposed" : "The episode stays open, other than you proposed",
                    NoticePlace.Episode,
                    one.EntryId,
                    one.PersonId
                )
        ),
        Told<RatingProposal>(
            proposal => proposal.IsNew,
            proposal =>
                new(
                    NoticeKind.RatingProposed,
                    Recipients.InRoles(Role.Lead, Role.Coordinator),
                    $"{proposal.Rating} is proposed",
                    NoticePlace.Rating,
                    proposal.EntryId,
                    proposal.PersonId
                )
        ),
        Told<RecordMerge>(
            merge => merge.IsNew && merge.Now.State == MergeState.Proposed,
            merge =>
                new(
                    NoticeKind.MergeProposed,
                    Recipients.InRoles(Role.Lead),
                    "It is proposed to merge this record with another",
                    NoticePlace.Merge,
                    merge.Id,
                    merge.StaysId
                )
        ),
        Told<InpatientStay>(
            one => one.IsNew && one.Now.IsOpen,
            one => new(Hospital, Recipients.InvolvedWith(one.PersonId), "Admitted to hospital", NoticePlace.Person, one.Id, one.PersonId)
        ),
        Told<InpatientStay>(
            one => one.Sets(nameof(InpatientStay.DischargedOn), one.Now.DischargedOn),
            one =>
                new(
                    Hospital,
                    Recipients.InvolvedWith(one.PersonId),
                    $"Discharged on {Written.Date(one.DischargedOn!.Value)}",
                    NoticePlace.Person,
                    one.Id,
                    one.PersonId
                )
        ),
        Told<RegisterEntry>(
            one => one.Changes(nameof(RegisterEntry.Status), one.Now.Status),
            one => new(Episode, Recipients.InvolvedWith(one.PersonId), Standing(one), NoticePlace.Episode, one.Id, one.PersonId)
        ),
        Told<Involvement>(
            one =>
                one.Now.Role == InvolvementRole.Keyworker
                && one.Now.EndedOn is null
                && one.Sets(nameof(Involvement.AccountId), one.Now.AccountId),
            one =>
                new(
                    NoticeKind.Keyworking,
                    Recipients.Account(one.AccountId),
                    "You are named as the keyworker",
                    NoticePlace.Person,
                    one.Id,
                    one.PersonId
                )
        ),
    ];

    static string Standing(RegisterEntry entry) =>
        entry.Status switch
        {
            EntryStatus.Suspended => "Suspended until what the entry rests on is checked",
            EntryStatus.Closed => "The episode on the register is closed",
            _ => "The entry on the register is resumed",
        };
}
