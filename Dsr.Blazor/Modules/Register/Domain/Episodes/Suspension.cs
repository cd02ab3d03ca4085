using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;

namespace Dsr.Blazor.Modules.Register.Domain.Episodes;

/// <summary>
/// One time that an entry was suspended, and how that ended. Nothing of it is taken back: being suspended again is another.
/// </summary>
public sealed class Suspension : IPartOf, IAboutPerson
{
    Suspension() { }

    internal Suspension(RegisterEntry entry, int number, string because, Guid? consent, ActorContext act)
    {
        (Id, EntryId, PersonId, Number, ConsentId) = (act.NewId(), entry.Id, entry.PersonId, number, consent);
        Because = Refuse.Unless(because, 200, "Why the entry is suspended", nameof(because));
        (At, By) = (act.At, act.ActorName);
    }

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the suspensions of the entry, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>"Consent was withdrawn".</summary>
    public string Because { get; private init; } = "";

    /// <summary>The consent record that ended the basis.</summary>
    public Guid? ConsentId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>When the entry was resumed; null where it lasts, or ended with the episode.</summary>
    public DateTimeOffset? ResumedAt { get; private set; }
    public string ResumedBy { get; private set; } = "";
    public string ResumedWhy { get; private set; } = "";

    /// <summary>The consent record that is the new basis; null for a safeguarding decision.</summary>
    public Guid? NewConsentId { get; private set; }

    /// <summary>The safeguarding decision that is the new basis; null for a consent record.</summary>
    public SafeguardingDecision? Safeguarding { get; private set; }

    internal void End(NewBasis basis, ConsentRecord? holds, ActorContext act)
    {
        ResumedWhy = Refuse.Unless(basis.Why, Closing.Longest, "Why the entry resumes", nameof(basis.Why), Closing.Shortest);
        if (basis.Safeguarding is { } decision)
            Safeguarding = decision.Checked(act.Today);
        else
        {
            Refuse.If(
                holds is not { Decision: ConsentDecision.Given },
                "No consent holds today. Record the new answer first, then resume the entry.",
                nameof(basis.ConsentId)
            );
            Refuse.If(
                holds!.Id != basis.ConsentId,
                "Another answer was recorded since. Read it, then choose the basis again.",
                nameof(basis.ConsentId)
            );
            Refuse.If(
                holds.RecordedAt <= At,
                "That answer is older than the suspension. A new basis needs a record of its own.",
                nameof(basis.ConsentId)
            );
            NewConsentId = holds.Id;
        }
        (ResumedAt, ResumedBy) = (act.At, act.ActorName);
    }

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}

/// <summary>A question that policy asks before a suspended entry closes.</summary>
/// <param name="Key">Names it from one wording to the next.</param>
/// <param name="Words">As it is asked.</param>
public sealed record CheckQuestion(string Key, string Words);

/// <summary>An answer to one of them, with who and when. Never changed.</summary>
public sealed class CheckAnswer : IPartOf, IAboutPerson
{
    /// <summary>The most an answer may hold.</summary>
    public const int Longest = 2000;

    CheckAnswer() { }

    internal CheckAnswer(RegisterEntry entry, int suspension, int number, CheckQuestion question, string answer, ActorContext act)
    {
        (Id, EntryId, PersonId, Suspension, Number) = (act.NewId(), entry.Id, entry.PersonId, suspension, number);
        (Key, Question, At, By) = (question.Key, question.Words, act.At, act.ActorName);
        Answer = Refuse.Unless(answer, Longest, "The answer", nameof(answer));
    }

    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Which suspension of the entry asked it.</summary>
    public int Suspension { get; private init; }
    public int Number { get; private init; }
    public string Key { get; private init; } = "";

    /// <summary>The question as it read then.</summary>
    public string Question { get; private init; } = "";
    public string Answer { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    Guid IPartOf.RootId => EntryId;
    Type IPartOf.RootType => typeof(RegisterEntry);
}
