using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>Where an episode on the register stands.</summary>
public enum EntryStatus
{
    Active,
    Suspended,
    Closed,
}

/// <summary>Why an episode ended.</summary>
public enum ClosureReason
{
    RiskReduced,
    CriteriaNoLongerMet,
    ConsentWithdrawn,
    MovedArea,
    Died,
    TransferredService,
    NotFound,
    AddedInError,
}

/// <summary>One episode of a person on a register: its rating decisions, the reviews held and the next one due.</summary>
public sealed partial class RegisterEntry : Aggregate, IAboutPerson
{
    readonly List<RatingDecision> decisions = [];
    readonly List<RatingProposal> proposals = [];
    readonly List<RegisterReview> reviews = [];

    RegisterEntry() { }

    /// <param name="register">The register it belongs to.</param>
    /// <param name="person">Whose episode it is.</param>
    /// <param name="reference">What letters and colleagues quote; says nothing about the person.</param>
    /// <param name="addedOn">The day they joined.</param>
    /// <param name="act">Who opens it.</param>
    /// <exception cref="RefusedException">When the day is in the future.</exception>
    public RegisterEntry(Guid register, Guid person, string reference, DateOnly addedOn, ActorContext act)
    {
        Refuse.If(addedOn > act.Today, "The day they joined the register is in the future. Check the date.", nameof(addedOn));
        (Id, RegisterId, PersonId, Reference, AddedOn, RecordedAt) = (act.NewId(), register, person, reference, addedOn, act.At);
    }

    public Guid RegisterId { get; private init; }
    public Guid PersonId { get; private init; }
    public string Reference { get; private init; } = "";
    public DateOnly AddedOn { get; private init; }

    /// <summary>The instant the episode was written down, which may be long after the day they joined.</summary>
    public DateTimeOffset RecordedAt { get; private init; }
    public EntryStatus Status { get; private set; }

    /// <summary>On what it rests; null for an episode that a spreadsheet brought.</summary>
    public Joining? Joining { get; private set; }

    /// <summary>The rating that holds, kept by <see cref="Decide"/> so that lists can sort by it.</summary>
    public Rating Rating { get; private set; }

    /// <summary>Since when it holds, corrections left out.</summary>
    public DateOnly RatingSince { get; private set; }

    /// <summary>The day by which the next review is due, kept by the acts that set it so that lists can sort by it.</summary>
    public DateOnly NextReviewDue { get; private set; }

    /// <summary>How that day was worked out, as it is shown.</summary>
    public string NextReviewWorking { get; private set; } = "";

    public IReadOnlyList<RatingDecision> Decisions => decisions;
    public IReadOnlyList<RatingProposal> Proposals => proposals;
    public IReadOnlyList<RegisterReview> Reviews => reviews;

    /// <summary>The decision that holds; null only while the entry is being made.</summary>
    public RatingDecision? Latest => decisions.MaxBy(decision => decision.Number);

    /// <summary>Keeps on what the episode rests.</summary>
    public void Join(Joining joining) => Joining ??= joining;

    /// <summary>Decides the rating, which answers every proposal that waits and sets the next review.</summary>
    /// <param name="choice">What was decided.</param>
    /// <param name="seen">The number of the latest decision that the form showed; 0 for the first.</param>
    /// <param name="next">When the next review is due after it.</param>
    /// <param name="act">Who decides.</param>
    /// <exception cref="ConcurrentDecisionException">When somebody decided since.</exception>
    /// <exception cref="RefusedException">When the entry is closed, the reason too short, or the day impossible.</exception>
    public RatingDecision Decide(RatingChoice choice, int seen, Deadline next, ActorContext act) => Add(choice, seen, null, next, act);

    /// <summary>Corrects one's own latest decision within the hour. The wrong one stays, and is named as corrected.</summary>
    /// <exception cref="ConcurrentDecisionException">When somebody decided since.</exception>
    /// <exception cref="RefusedException">When it is somebody else's, or more than an hour old.</exception>
    public RatingDecision Correct(RatingChoice choice, int seen, Deadline next, ActorContext act)
    {
        var latest = Latest ?? throw new RefusedException("There is no decision to correct.");
        Refuse.If(
            !latest.MayBeCorrected(act.ActorId, act.At),
            "A decision can be corrected only by who made it, within the hour. Decide the rating anew and give the reason."
        );
        return Add(choice, seen, latest.Number, next, act);
    }

    /// <exception cref="RefusedException">When the entry is suspended or closed, or the reason too short.</exception>
    public RatingProposal Propose(Rating rating, string reason, ActorContext act, Guid? mam = null)
    {
        DemandActive();
        Refuse.If(rating == Rating, $"The rating is {rating} already. Propose another, or write a note.", nameof(rating));
        var proposal = new RatingProposal(this, rating, reason, mam, act);
        proposals.Add(proposal);
        return proposal;
    }

    /// <summary>Writes down that a review was held, and when the next is due.</summary>
    /// <exception cref="RefusedException">When the entry is suspended or closed, or the next review is not after this one.</exception>
    public RegisterReview Review(
        DateOnly on,
        string update,
        bool withoutChange,
        Guid? meetingItem,
        Deadline next,
        ActorContext act,
        IReadOnlyList<string>? themes = null
    )
    {
        DemandActive();
        Refuse.If(on > act.Today, "The review's date is in the future. Record it when it has been held.", nameof(on));
        Refuse.If(next.Due <= on, "The next review has to be after this one. Choose a later date.", nameof(next));
        var review = new RegisterReview(this, reviews.Count + 1, on, update, withoutChange, meetingItem, next, themes ?? [], act);
        reviews.Add(review);
        SetNextReview(next);
        return review;
    }

    /// <summary>The reviews that were held, without those that were taken back.</summary>
    public IReadOnlyList<RegisterReview> HeldReviews() => [.. RegisterReview.Held(reviews.AsQueryable())];

    /// <summary>Takes back a review that was written down by mistake in a meeting; the next one is due when it was before.</summary>
    /// <param name="number">Which.</param>
    /// <param name="next">When the next review was due before it.</param>
    /// <param name="working">How that was worked out.</param>
    /// <param name="act">Who takes it back.</param>
    /// <exception cref="RefusedException">When somebody has reviewed or rated since.</exception>
    public void TakeBackReview(int number, DateOnly next, string working, ActorContext act)
    {
        DemandActive();
        var mistaken = reviews.MaxBy(review => review.Number);
        var stands = mistaken?.Number == number && NextReviewDue == mistaken.NextDue && NextReviewWorking == mistaken.NextDueWorking;
        Refuse.If(!stands, "A colleague has reviewed or rated this person since, so the review stays. Look at it together.");
        var before = new Deadline
        {
            Start = mistaken!.HeldOn,
            Due = next,
            WarnsAt = next,
            Working = working,
        };
        reviews.Add(RegisterReview.TakingBack(this, reviews.Count + 1, mistaken, before, act));
        SetNextReview(before);
    }

    /// <summary>
    /// Takes back one's own decision of a moment ago, by a correction to the rating before it. What had been proposed waits again.
    /// </summary>
    /// <param name="number">Which decision.</param>
    /// <param name="next">When the next review was due before it.</param>
    /// <param name="working">How that was worked out.</param>
    /// <param name="act">Who takes it back.</param>
    /// <exception cref="RefusedException">When somebody has decided since, or it was the first.</exception>
    public RatingDecision TakeBack(int number, DateOnly next, string working, ActorContext act)
    {
        Refuse.If(
            Latest?.Number != number,
            $"{Latest?.DecidedBy} has decided {Latest?.Rating} since, so it stays. Read the reason, then decide anew if you must."
        );
        var before = Latest!.Previous
            ?? throw new RefusedException("This was the first rating, so there is none to go back to. Decide another.");
        var answered = proposals.Where(proposal => proposal.AnsweredBy == number).ToList();
        var choice = new RatingChoice(before, RatingDecision.TakenBack, RatedAt.Meeting, act.Today);
        var decision = Correct(
            choice,
            number,
            new Deadline
            {
                Start = act.Today,
                Due = next,
                WarnsAt = next,
                Working = working,
            },
            act
        );
        foreach (var proposal in answered)
            proposal.WaitAgain();
        return decision;
    }

    /// <summary>Sets when the next review is due: by a spreadsheet, by a meeting, or again when policy changed.</summary>
    public void SetNextReview(Deadline next) => (NextReviewDue, NextReviewWorking) = (next.Due, next.Working);

    RatingDecision Add(RatingChoice choice, int seen, int? corrects, Deadline next, ActorContext act)
    {
        // A rating follows a stay in hospital also while the rest waits; a meeting talks of nobody who is suspended.
        if (choice.Where is RatedAt.Meeting or RatedAt.Mam)
            DemandActive();
        else
            DemandOpen();
        if ((Latest?.Number ?? 0) != seen)
            throw new ConcurrentDecisionException(
                $"{Latest!.DecidedBy} decided {Latest.Rating} while this was open. Read the reason, then decide again or let it stand."
            );
        Refuse.If(choice.On > act.Today, "A rating cannot begin in the future. Choose today or an earlier day.", nameof(choice.On));
        Refuse.If(
            choice.Where != RatedAt.Import && choice.On < AddedOn,
            "The rating would begin before they joined the register. Check the date.",
            nameof(choice.On)
        );
        var decision = new RatingDecision(this, decisions.Count + 1, Latest?.Rating, choice, corrects, act);
        decisions.Add(decision);
        foreach (var proposal in proposals)
            proposal.Answer(decision.Number);
        (Rating, RatingSince) = (decision.Rating, HeldSince(decisions));
        SetNextReview(next);
        return decision;
    }

    // The latest decision's day, or an earlier one's where the same rating was only confirmed; what was corrected never held.
    internal static DateOnly HeldSince(IReadOnlyCollection<RatingDecision> decisions)
    {
        var corrected = decisions.Where(decision => decision.Corrects is not null).Select(decision => decision.Corrects!.Value).ToHashSet();
        var held = decisions
            .Where(decision => !corrected.Contains(decision.Number))
            .OrderByDescending(decision => decision.Number)
            .ToList();
        return held.TakeWhile(decision => decision.Rating == held[0].Rating).Min(decision => decision.EffectiveOn);
    }

    void DemandOpen() => Refuse.If(Status == EntryStatus.Closed, "This episode on the register is closed. Open a new one to go on.");
}
