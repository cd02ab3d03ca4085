using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.ServiceGaps.Domain;

/// <summary>One thing that happened to a gap in service. Never changed.</summary>
public sealed class GapStep : IPartOf
{
    GapStep() { }

    internal GapStep(ServiceGap gap, int number, GapStatus status, string words, ActorContext act) =>
        (Id, GapId, Number, Status, Words, By, At) = (act.NewId(), gap.Id, number, status, words, act.ActorName, act.At);

    public Guid Id { get; private init; }
    public Guid GapId { get; private init; }

    /// <summary>Counts the steps of the gap, from 1.</summary>
    public int Number { get; private init; }
    public GapStatus Status { get; private init; }

    /// <summary>The reply, or how it ended; blank where nothing was said.</summary>
    public string Words { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => GapId;
    Type IPartOf.RootType => typeof(ServiceGap);
}

/// <summary>That a gap was raised for somebody on the register. Shown only to who may see that person.</summary>
public sealed class GapPerson : IPartOf, IAboutPerson
{
    GapPerson() { }

    internal GapPerson(ServiceGap gap, Guid person, ActorContext act) => (Id, GapId, PersonId) = (act.NewId(), gap.Id, person);

    public Guid Id { get; private init; }
    public Guid GapId { get; private init; }
    public Guid PersonId { get; private init; }

    Guid IPartOf.RootId => GapId;
    Type IPartOf.RootType => typeof(ServiceGap);
}
