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
            happened => happened.IsNew && happened.Now.Previous is { } before && before != happened.Now.Rating,
            decision =>
                new(
                    RatingChanged,
                    Recipients.InvolvedWith(decision.PersonId),
                    $"Rated {decision.Rating}; it was {decision.Previous}",
                    NoticePlace.Rating,
                    decision.EntryId,
                    decision.PersonId
                )
        ),
        Told<RatingProposal>(
            happened => happened.Changes(nameof(RatingProposal.AnsweredBy), happened.Now.AnsweredBy),
            proposal =>
                new(
                    ProposalAnswered,
                    Recipients.Actor(proposal.ProposedById),
                    $"The rating was decided for which you proposed {proposal.Rating}",
                    NoticePlace.Rating,
                    proposal.EntryId,
                    proposal.PersonId
                )
        ),
        Told<ClosingProposal>(
            happened => happened.Changes(nameof(ClosingProposal.Approved), happened.Now.Approved),
            proposal =>
                new(
                    ProposalAnswered,
                    Recipients.Actor(proposal.ProposedById),
                    proposal.Approved == true ? "The episode closes, as you proposed" : "The episode stays open, other than you proposed",
                    NoticePlace.Episode,
                    proposal.EntryId,
                    proposal.PersonId
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
            happened => happened.IsNew && happened.Now.IsOpen,
            stay =>
                new(Hospital, Recipients.InvolvedWith(stay.PersonId), "Admitted to hospital", NoticePlace.Person, stay.Id, stay.PersonId)
        ),
        Told<InpatientStay>(
            happened => happened.Sets(nameof(InpatientStay.DischargedOn), happened.Now.DischargedOn),
            stay =>
                new(
                    Hospital,
                    Recipients.InvolvedWith(stay.PersonId),
                    $"Discharged on {Written.Date(stay.DischargedOn!.Value)}",
                    NoticePlace.Person,
                    stay.Id,
                    stay.PersonId
                )
        ),
        Told<RegisterEntry>(
            happened => happened.Changes(nameof(RegisterEntry.Status), happened.Now.Status),
            entry => new(Episode, Recipients.InvolvedWith(entry.PersonId), Standing(entry), NoticePlace.Episode, entry.Id, entry.PersonId)
        ),
        Told<Involvement>(
            happened =>
                happened.Now.Role == InvolvementRole.Keyworker
                && happened.Now.EndedOn is null
                && happened.Sets(nameof(Involvement.AccountId), happened.Now.AccountId),
            involvement =>
                new(
                    NoticeKind.Keyworking,
                    Recipients.Account(involvement.AccountId),
                    "You are named as the keyworker",
                    NoticePlace.Person,
                    involvement.Id,
                    involvement.PersonId
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
