using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Tasks.Domain;

/// <summary>What the team is to do. Each part of the product adds its own.</summary>
public enum TeamTaskKind
{
    ExplainFirst,
    TellReferralState,
    WithdrawReferral,
    WithdrawConsent,
    CorrectReferral,
    CopyOfData,
    AskedForReview,
    CommunityReview,
    ChooseReview,
    AskForKeyworker,
    Turns16,
    Turns18,
    Turns26,
    TellLeder,
    ConfirmHandover,
    LookAgainAtBasis,
    LookAtRating,
}

/// <summary>How the kinds are said.</summary>
public static class TeamTaskWords
{
    /// <summary>"Withdraw the referral".</summary>
    public static string InWords(this TeamTaskKind kind) =>
        kind switch
        {
            TeamTaskKind.ExplainFirst => "Explain the register first",
            TeamTaskKind.TellReferralState => "Say how the referral stands",
            TeamTaskKind.WithdrawReferral => "Withdraw the referral",
            TeamTaskKind.WithdrawConsent => "Withdraw consent",
            TeamTaskKind.CorrectReferral => "Put right what is written",
            TeamTaskKind.CopyOfData => "Give a copy of their data",
            TeamTaskKind.AskedForReview => "Asked for a C(E)TR",
            TeamTaskKind.CommunityReview => "Arrange the community C(E)TR",
            TeamTaskKind.ChooseReview => "Decide on a meeting or a C(E)TR",
            TeamTaskKind.Turns16 => "Turns 16: ask the person themselves",
            TeamTaskKind.Turns18 => "Turns 18: adult services",
            TeamTaskKind.Turns26 => "Turns 26: keyworking ends",
            TeamTaskKind.TellLeder => "Tell LeDeR",
            TeamTaskKind.ConfirmHandover => "Ask whether the other board has accepted",
            TeamTaskKind.LookAtRating => "Look at the rating: referred again",
            TeamTaskKind.LookAgainAtBasis => "Look again at the safeguarding decision",
            _ => "Ask for a keyworker",
        };
}

/// <summary>
/// Something that the register's team has to do by a day, because somebody asked for it or a rule asks for it. What colleagues and
/// partners agree for a person is an action, and stands on the plan.
/// </summary>
public sealed class TeamTask : Aggregate, IMayBeAboutPerson
{
    TeamTask() { }

    /// <param name="kind">What.</param>
    /// <param name="words">The same in a sentence, with what the one who asked wrote.</param>
    /// <param name="deadline">By when, with its working.</param>
    /// <param name="referral">The referral it belongs to.</param>
    /// <param name="person">The person it is about, once on the register.</param>
    /// <param name="act">Who makes it.</param>
    /// <exception cref="RefusedException">When the words are missing or too long.</exception>
    public TeamTask(TeamTaskKind kind, string words, Deadline deadline, Guid? referral, Guid? person, ActorContext act)
    {
        (Id, Kind, ReferralId, PersonId, MadeAt, MadeBy) = (act.NewId(), kind, referral, person, act.At, act.ActorName);
        Words = Refuse.Unless(words, 8000, "What is asked", nameof(words));
        (Due, Working, Span) = (deadline.Due, deadline.Working, deadline.Span);
    }

    /// <summary>What somebody asks from outside about a referral.</summary>
    /// <param name="kind">What.</param>
    /// <param name="asker">Who, as they say.</param>
    /// <param name="words">What they wrote; may be blank.</param>
    /// <param name="deadline">By when it is answered.</param>
    /// <param name="referral">The referral that bears the reference; null where none does.</param>
    /// <param name="person">Who joined by it.</param>
    /// <param name="act">The public form.</param>
    /// <exception cref="RefusedException">When who asks or how to reach them is missing, or a text is too long.</exception>
    public static TeamTask Asked(
        TeamTaskKind kind,
        Asker asker,
        string words,
        Deadline deadline,
        Guid? referral,
        Guid? person,
        ActorContext act
    ) => new(kind, string.IsNullOrWhiteSpace(words) ? kind.InWords() : words, deadline, referral, person, act) { Asker = asker.Checked() };

    public TeamTaskKind Kind { get; private init; }
    public string Words { get; private init; } = "";

    /// <summary>Who asked for it from outside; null where a colleague or a rule did.</summary>
    public Asker? Asker { get; private init; }
    public Guid? ReferralId { get; private set; }
    public Guid? PersonId { get; private set; }

    /// <summary>The last day that is in time, stored because lists sort by it.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>How that day was worked out.</summary>
    public string Working { get; private set; } = "";

    /// <summary>What that day was worked out from, where it is a number of working days.</summary>
    public WorkingDaySpan? Span { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }
    public string MadeBy { get; private init; } = "";
    public Guid? OwnerId { get; private set; }
    public string OwnerName { get; private set; } = "";
    public DateTimeOffset? DoneAt { get; private set; }
    public string DoneBy { get; private set; } = "";
    public string Outcome { get; private set; } = "";

    /// <summary>How the team made sure who asked; blank where nobody outside did.</summary>
    public string IdentityCheck { get; private set; } = "";

    /// <summary>Not done yet.</summary>
    public bool IsOpen => DoneAt is null;

    /// <summary>Open on a day after its last.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;

    /// <exception cref="ConcurrentDecisionException">When a colleague has done it.</exception>
    public void Take(Guid? owner, string name)
    {
        DemandOpen();
        (OwnerId, OwnerName) = (owner, owner is null ? "" : name);
    }

    /// <summary>It is done, or needs doing no longer; the outcome says which.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="identity">How it was made sure who asked, where somebody outside did; or that it could not be.</param>
    /// <param name="act">Who did it.</param>
    /// <exception cref="RefusedException">When the outcome is missing, or how the identity was checked.</exception>
    /// <exception cref="ConcurrentDecisionException">When a colleague has done it.</exception>
    public void Finish(string outcome, string identity, ActorContext act)
    {
        DemandOpen();
        if (Asker is not null)
            IdentityCheck = Refuse.Unless(identity, 1000, "How you made sure who asked", nameof(identity));
        Outcome = Refuse.Unless(outcome, 4000, "The outcome", nameof(outcome));
        (DoneAt, DoneBy) = (act.At, act.ActorName);
    }

    /// <summary>Works its day out again, where it counts working days and is open.</summary>
    /// <returns>Whether the day or its working changed.</returns>
    public bool Follow(WorkingCalendar calendar)
    {
        if (!IsOpen || Span?.In(calendar) is not { } deadline || deadline.Due == Due && deadline.Working == Working)
            return false;
        (Due, Working) = (deadline.Due, deadline.Working);
        return true;
    }

    /// <summary>The person whom the referral brought onto the register.</summary>
    public void Concerns(Guid person) => PersonId ??= person;

    /// <summary>The referral that it was asked of repeats another one, which it belongs to from now on.</summary>
    public void MoveTo(Guid referral) => ReferralId = referral;

    void DemandOpen()
    {
        if (!IsOpen)
            throw new ConcurrentDecisionException($"{DoneBy} has done this already. Read the outcome.");
    }
}
