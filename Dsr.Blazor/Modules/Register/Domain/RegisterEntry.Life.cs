using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Register.Domain.Episodes;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>
/// The life of the episode: suspended when what it rests on falls away, resumed on a new basis, closed, and followed by another.
/// </summary>
public sealed partial class RegisterEntry
{
    readonly List<Suspension> suspensions = [];
    readonly List<CheckAnswer> checks = [];
    readonly List<ClosingProposal> closingProposals = [];

    /// <summary>The episode before this one, where the person comes back.</summary>
    public Guid? EarlierEntryId { get; private set; }

    /// <summary>The consent record that a reopened episode rests on; a referred one has it in <see cref="Joining"/>.</summary>
    public Guid? BasisConsentId { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public ClosureReason? ClosureReason { get; private set; }

    /// <summary>How and by whom it was closed; null while it is open.</summary>
    public Closing? Closing { get; private set; }

    /// <summary>Each time that it was suspended, first to last.</summary>
    public IReadOnlyList<Suspension> Suspensions => suspensions;
    public IReadOnlyList<CheckAnswer> Checks => checks;
    public IReadOnlyList<ClosingProposal> ClosingProposals => closingProposals;

    /// <summary>The suspension that lasts; null while it is not suspended.</summary>
    public Suspension? Suspended => Status == EntryStatus.Suspended ? suspensions.MaxBy(suspension => suspension.Number) : null;

    /// <summary>
    /// Hidden from meetings, from keyworkers' and partners' lists and from exports until what it rests on has been checked.
    /// </summary>
    /// <param name="because">Why, in a few words.</param>
    /// <param name="consent">The consent record that ended the basis.</param>
    /// <param name="act">Who recorded it.</param>
    /// <exception cref="RefusedException">When it is suspended already, or closed.</exception>
    public void Suspend(string because, Guid? consent, ActorContext act)
    {
        DemandOpen();
        Refuse.If(Status == EntryStatus.Suspended, "This entry is suspended already. Answer what must be checked, or record a new basis.");
        suspensions.Add(new Suspension(this, suspensions.Count + 1, because, consent, act));
        Status = EntryStatus.Suspended;
    }

    /// <summary>Answers one of the questions that a suspension asks. A later answer stands beside an earlier one, and counts.</summary>
    /// <exception cref="RefusedException">When it is not suspended, or the answer is missing.</exception>
    public void Answer(CheckQuestion question, string answer, ActorContext act)
    {
        DemandSuspended();
        checks.Add(new CheckAnswer(this, suspensions.Count, checks.Count + 1, question, answer, act));
    }

    /// <summary>The answer that counts now to a question of the latest suspension; null where there is none.</summary>
    public CheckAnswer? AnswerTo(string key) =>
        checks
            .Where(checkAnswer => checkAnswer.Suspension == suspensions.Count && checkAnswer.Key == key)
            .MaxBy(checkAnswer => checkAnswer.Number);

    /// <summary>The questions that nobody has answered since the latest suspension.</summary>
    public IReadOnlyList<CheckQuestion> Unanswered(IEnumerable<CheckQuestion> asked) =>
        [.. asked.Where(checkQuestion => AnswerTo(checkQuestion.Key) is null)];

    /// <summary>Goes on, on a basis that has a record of its own.</summary>
    /// <param name="basis">The new consent record, or the safeguarding decision.</param>
    /// <param name="holds">The answer that is a basis for joining today; null where there is none.</param>
    /// <param name="act">Who resumes it.</param>
    /// <exception cref="RefusedException">When it is not suspended, or the basis is older than the suspension, does not hold, or says too
    /// little.</exception>
    public void Resume(NewBasis basis, ConsentRecord? holds, ActorContext act)
    {
        DemandSuspended();
        Suspended!.End(basis, holds, act);
        Status = EntryStatus.Active;
    }

    /// <summary>Somebody thinks that the episode should end. The lead approves it by closing, or declines it.</summary>
    /// <exception cref="RefusedException">When it is closed, one proposal waits already, or the rationale is too short.</exception>
    public ClosingProposal ProposeClosing(ClosureReason? reason, string rationale, ActorContext act)
    {
        DemandOpen();
        Refuse.If(closingProposals.Exists(closing => closing.Waits), "A proposal to close waits already. The DSR lead decides it first.");
        var proposal = new ClosingProposal(this, reason, rationale, act);
        closingProposals.Add(proposal);
        return proposal;
    }

    /// <exception cref="ConcurrentDecisionException">When somebody answered it since.</exception>
    /// <exception cref="RefusedException">When the reason is missing.</exception>
    public void DeclineClosing(Guid proposal, string why, ActorContext act) => ClosingProposal(proposal).Decline(why, act);

    /// <summary>Ends the episode; coming back is a new one. It answers whatever proposal waits.</summary>
    /// <param name="form">The reason, why, and whether the person was told.</param>
    /// <param name="asked">What must be checked before a suspended entry closes.</param>
    /// <param name="act">Who closes it.</param>
    /// <exception cref="RefusedException">When it is closed already, something must be checked first, or something is missing.</exception>
    public void Close(ClosingForm form, IReadOnlyList<CheckQuestion> asked, ActorContext act)
    {
        DemandOpen();
        var closing = Closing.Of(form, this, act);
        Refuse.If(
            form.Reason == Modules.Register.Domain.ClosureReason.ConsentWithdrawn && Status == EntryStatus.Active,
            "Consent has not been withdrawn on this record. Record the withdrawal first: the entry is suspended, checked, and then closed.",
            nameof(form.Reason)
        );
        // Whoever died can withdraw nothing more: there is nothing to check with them.
        var open = Status == EntryStatus.Suspended && form.Reason != Modules.Register.Domain.ClosureReason.Died ? Unanswered(asked) : [];
        if (open.Count > 0)
            throw new RefusedException(
                $"{Kernel.Time.Written.Count(open.Count, "question")} must be answered before a suspended entry closes. The first is: {open[0].Words}"
            );
        foreach (var waiting in closingProposals.Where(proposal => proposal.Waits))
            waiting.Approve(act);
        (Status, ClosureReason, ClosedOn, Closing) = (EntryStatus.Closed, form.Reason, act.Today, closing);
        NextReviewWorking = "none: the episode is closed";
    }

    /// <summary>Begins where an earlier episode ended.</summary>
    /// <param name="earlier">The closed one.</param>
    /// <param name="consent">The consent record that the new one rests on; null where <see cref="Joining"/> has it.</param>
    /// <exception cref="RefusedException">When the earlier one is still open, or is somebody else's.</exception>
    public void Follow(RegisterEntry earlier, Guid? consent)
    {
        Refuse.If(earlier.Status != EntryStatus.Closed, "The earlier episode is still open. Resume it, or close it first.");
        Refuse.If(earlier.PersonId != PersonId, "The earlier episode is somebody else's. Open the record again.");
        (EarlierEntryId, BasisConsentId) = (earlier.Id, consent);
    }

    ClosingProposal ClosingProposal(Guid id) =>
        closingProposals.Find(proposal => proposal.Id == id)
        ?? throw new RefusedException("This proposal is no longer on the record. Open the page again.");

    void DemandSuspended() =>
        Refuse.If(
            Status != EntryStatus.Suspended,
            Status == EntryStatus.Closed
                ? "This episode on the register is closed. Open a new one to go on."
                : "This entry is not suspended, so there is nothing to check or to resume."
        );

    void DemandActive()
    {
        DemandOpen();
        Refuse.If(
            Status == EntryStatus.Suspended,
            "This entry is suspended until its basis has been checked. Nothing is proposed or reviewed until then."
        );
    }
}
