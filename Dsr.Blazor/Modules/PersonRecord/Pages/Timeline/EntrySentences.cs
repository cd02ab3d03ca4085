using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;
using Dsr.Blazor.Platform.Audit;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Timeline;

/// <summary>What happened to an episode on the register: reviews, decisions and proposals, and where it stands.</summary>
static class EntrySentences
{
    internal static IEnumerable<Happening> Of(AuditEvent link, RegisterEntry entry, TimelineFacts facts)
    {
        Happening[] told =
        [
            .. entry
                .Reviews.Where(review => review.RecordedAt == link.At)
                .OrderByDescending(review => review.Number)
                .Select(review =>
                    Sentences.Happening(
                        link,
                        review switch
                        {
                            { TakesBack: not null } => "The review in the meeting was taken back: it was written down by mistake",
                            { WithoutChange: true } => $"Reviewed: stays {review.Rating}",
                            _ => "Reviewed",
                        },
                        review.Update
                    )
                ),
            .. entry
                .Decisions.Where(decision => decision.RecordedAt == link.At)
                .OrderByDescending(decision => decision.Number)
                .Select(decision => Sentences.Happening(link, OfDecision(decision), decision.Reason) with { Rating = decision.Rating }),
            .. entry
                .Proposals.Where(proposal => proposal.ProposedAt == link.At)
                .Select(proposal => Sentences.Happening(link, $"Proposed {proposal.Rating}", proposal.Reason)),
            .. facts.PartsOf(link).Where(part => link.Change != "Added").SelectMany(part => OfLife(link, part)),
        ];
        var changes = facts.Told(link);
        // A decision and a review set the next date themselves; alone it is a thing that happened.
        if (told.Length > 0 || link.Change == "Added" || changes.Count == 0)
            return told;
        return [Sentences.Happening(link, $"{Sentences.Capital(link.Why)}: the episode on the register", "") with { Changes = changes }];
    }

    // Suspended, checked, resumed, proposed to close, closed.
    static IEnumerable<Happening> OfLife(AuditEvent link, ChangedPart part)
    {
        if (part is { Type: nameof(Suspension), IsNew: true })
            yield return Sentences.Happening(link, $"Suspended: {Sentences.Lower(part.Now(nameof(Suspension.Because)))}", "");
        else if (part.Type == nameof(Suspension) && part.Now(nameof(Suspension.ResumedWhy)) is { Length: > 0 } why)
            yield return Sentences.Happening(link, "On the register again, on a new basis", why);
        else if (part.Type == nameof(CheckAnswer))
            yield return Sentences.Happening(
                link,
                $"Checked: {part.Now(nameof(CheckAnswer.Question))}",
                part.Now(nameof(CheckAnswer.Answer))
            );
        else if (part is { Type: nameof(ClosingProposal), IsNew: true })
            yield return Sentences.Happening(link, "Proposed to close the episode", part.Now(nameof(ClosingProposal.Rationale)));
        else if (part.Type == nameof(ClosingProposal) && part.Now(nameof(ClosingProposal.Approved)) == "False")
            yield return Sentences.Happening(
                link,
                "The proposal to close the episode was declined",
                part.Now(nameof(ClosingProposal.Answer))
            );
        else if (part.Type == nameof(RegisterEntry) && part.Now(nameof(RegisterEntry.Status)) == nameof(EntryStatus.Closed))
            yield return Sentences.Happening(
                link,
                $"The episode on the register was closed: {Sentences.Lower(ChangedPart.Label(part.Now(nameof(RegisterEntry.ClosureReason))))}",
                ""
            );
    }

    static string OfDecision(RatingDecision decision)
    {
        var what = decision switch
        {
            { Corrects: not null } => $"Corrected to {decision.Rating}",
            { Previous: null } => $"Joined the register as {decision.Rating}",
            _ when decision.Previous == decision.Rating => $"Confirmed {decision.Rating}",
            _ => $"{decision.Previous} to {decision.Rating}",
        };
        return decision.EffectiveOn == London.DateOf(decision.RecordedAt) ? what : $"{what}, from {Written.Date(decision.EffectiveOn)}";
    }
}
