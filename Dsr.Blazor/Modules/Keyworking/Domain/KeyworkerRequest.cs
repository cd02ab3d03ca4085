using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Keyworking.Domain;

/// <summary>Where a request for a keyworker stands.</summary>
public enum KeyworkerStatus
{
    Requested,
    Accepted,
    Allocated,
    Declined,
    Ended,
}

/// <summary>
/// A keyworker asked for somebody from birth to 25 who is on the register or in hospital (NHS Long Term Plan; dynamic support register
/// policy, 2023). Keyworking ends on the 26th birthday, or when the episode on the register does.
/// </summary>
public sealed class KeyworkerRequest : Aggregate, IAboutPerson
{
    /// <summary>The birthday on which keyworking ends.</summary>
    public const int EndsAt = 26;

    readonly List<KeyworkerStep> steps = [];

    KeyworkerRequest() { }

    /// <param name="person">For whom.</param>
    /// <param name="birth">Their date of birth.</param>
    /// <param name="because">Why now.</param>
    /// <param name="answerBy">By when the keyworking service answers.</param>
    /// <param name="act">Who asks.</param>
    /// <exception cref="RefusedException">When they are 26 or over, or nothing says why.</exception>
    public KeyworkerRequest(Guid person, DateOnly birth, string because, Deadline answerBy, ActorContext act)
    {
        Refuse.If(
            Age.On(act.Today, birth) >= EndsAt,
            $"Keyworking is from birth to 25, and this person turned {EndsAt} on {Written.Date(Age.Reached(EndsAt, birth))}. Agree an action instead."
        );
        (Id, PersonId, EndsOn) = (act.NewId(), person, Age.Reached(EndsAt, birth));
        (Due, Working, Span) = (answerBy.Due, answerBy.Working, answerBy.Span);
        Become(KeyworkerStatus.Requested, Words(because, "Why a keyworker is asked for", nameof(because)), act);
    }

    public Guid PersonId { get; private init; }
    public KeyworkerStatus Status { get; private set; }

    /// <summary>By when it is answered and then allocated; without meaning once it is.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>How that day was worked out.</summary>
    public string Working { get; private set; } = "";

    /// <summary>What that day was worked out from, where it is a number of working days.</summary>
    public WorkingDaySpan? Span { get; private set; }

    /// <summary>The 26th birthday.</summary>
    public DateOnly EndsOn { get; private init; }

    /// <summary>Who it is; blank until somebody is allocated.</summary>
    public string Keyworker { get; private set; } = "";

    /// <summary>Their involvement with the person, which the allocation made.</summary>
    public Guid? InvolvementId { get; private set; }

    /// <summary>What happened to it, oldest first.</summary>
    public IReadOnlyList<KeyworkerStep> Steps => steps;

    /// <summary>Neither declined nor ended.</summary>
    public bool IsOpen => Status is not (KeyworkerStatus.Declined or KeyworkerStatus.Ended);

    /// <summary>A clock runs until somebody is allocated.</summary>
    public bool IsWaiting => Status is KeyworkerStatus.Requested or KeyworkerStatus.Accepted;

    /// <summary>Works its day out again, where it counts working days and is waiting.</summary>
    /// <returns>Whether the day or its working changed.</returns>
    public bool Follow(WorkingCalendar calendar)
    {
        if (!IsWaiting || Span?.In(calendar) is not { } deadline || deadline.Due == Due && deadline.Working == Working)
            return false;
        (Due, Working) = (deadline.Due, deadline.Working);
        return true;
    }

    /// <summary>The service takes it on.</summary>
    /// <param name="allocateBy">By when somebody is allocated.</param>
    /// <param name="act">Who writes it down.</param>
    /// <exception cref="ConcurrentDecisionException">When it has been answered already.</exception>
    public void Accept(Deadline allocateBy, ActorContext act)
    {
        Demand(KeyworkerStatus.Requested);
        (Due, Working, Span) = (allocateBy.Due, allocateBy.Working, allocateBy.Span);
        Become(KeyworkerStatus.Accepted, "", act);
    }

    /// <summary>Somebody is the keyworker from now on.</summary>
    /// <exception cref="ConcurrentDecisionException">When it is not waiting any more.</exception>
    /// <exception cref="RefusedException">When the name is missing.</exception>
    public void Allocate(string keyworker, Guid involvement, ActorContext act)
    {
        Demand(KeyworkerStatus.Requested, KeyworkerStatus.Accepted);
        (Keyworker, InvolvementId) = (Refuse.Unless(keyworker, 120, "The keyworker’s name", nameof(keyworker)), involvement);
        Become(KeyworkerStatus.Allocated, Keyworker, act);
    }

    /// <summary>The service does not take it on.</summary>
    /// <exception cref="ConcurrentDecisionException">When it is not waiting any more.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public void Decline(string because, ActorContext act)
    {
        Demand(KeyworkerStatus.Requested, KeyworkerStatus.Accepted);
        Become(KeyworkerStatus.Declined, Words(because, "Why it was declined", nameof(because)), act);
    }

    /// <summary>Keyworking ends, or is not needed any more.</summary>
    /// <exception cref="ConcurrentDecisionException">When it has ended.</exception>
    /// <exception cref="RefusedException">When nothing says why.</exception>
    public void End(string because, ActorContext act)
    {
        Demand(KeyworkerStatus.Requested, KeyworkerStatus.Accepted, KeyworkerStatus.Allocated);
        Become(KeyworkerStatus.Ended, Words(because, "Why it ends", nameof(because)), act);
    }

    void Demand(params ReadOnlySpan<KeyworkerStatus> from)
    {
        if (!from.Contains(Status))
            throw new ConcurrentDecisionException(
                $"{steps[^1].By} has written down already that this was {Status.ToString().ToLowerInvariant()}. Read it, then go on from there."
            );
    }

    void Become(KeyworkerStatus status, string words, ActorContext act)
    {
        Status = status;
        steps.Add(new(this, steps.Count + 1, words, act));
    }

    static string Words(string text, string what, string field) => Refuse.Unless(text, 2000, what, field);
}
