using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.MultiAgency.Domain;

/// <summary>What was found to one of the questions. Who writes over it names what they saw; the earlier words stay in the audit.</summary>
public sealed class MamFinding : IPartOf, IAboutPerson
{
    /// <summary>The most a finding may hold.</summary>
    public const int Longest = 8000;

    MamFinding() { }

    internal MamFinding(MultiAgencyMeeting mam, MamQuestion question, ActorContext act) =>
        (Id, MamId, PersonId, Question, Asked) = (act.NewId(), mam.Id, mam.PersonId, question.Name, question.Text);

    public Guid Id { get; private init; }
    public Guid MamId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>The question's name in the template.</summary>
    public string Question { get; private init; } = "";

    /// <summary>The question as it was asked.</summary>
    public string Asked { get; private init; } = "";
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    internal void Write(string text, ActorContext act) => (Text, By, At) = (text, act.ActorName, act.At);

    Guid IPartOf.RootId => MamId;
    Type IPartOf.RootType => typeof(MultiAgencyMeeting);
}

/// <summary>One thing that happened to a multi-agency meeting. Never changed.</summary>
public sealed class MamStep : IPartOf, IAboutPerson
{
    MamStep() { }

    internal MamStep(MultiAgencyMeeting mam, int number, MamStepKind kind, string words, ActorContext act) =>
        (Id, MamId, PersonId, Number, Kind, Words, By, At) = (
            act.NewId(),
            mam.Id,
            mam.PersonId,
            number,
            kind,
            words,
            act.ActorName,
            act.At
        );

    public Guid Id { get; private init; }
    public Guid MamId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the steps of the meeting, from 1.</summary>
    public int Number { get; private init; }
    public MamStepKind Kind { get; private init; }

    /// <summary>Why, when, or who runs it now.</summary>
    public string Words { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => MamId;
    Type IPartOf.RootType => typeof(MultiAgencyMeeting);
}
