using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Keyworking.Domain;

/// <summary>One thing that happened to a request for a keyworker. Never changed.</summary>
public sealed class KeyworkerStep : IPartOf, IAboutPerson
{
    KeyworkerStep() { }

    internal KeyworkerStep(KeyworkerRequest request, int number, string words, ActorContext act) =>
        (Id, RequestId, PersonId, Number, Status, Words, By, At) = (
            act.NewId(),
            request.Id,
            request.PersonId,
            number,
            request.Status,
            words,
            act.ActorName,
            act.At
        );

    public Guid Id { get; private init; }
    public Guid RequestId { get; private init; }
    public Guid PersonId { get; private init; }

    /// <summary>Counts the steps of the request, from 1.</summary>
    public int Number { get; private init; }
    public KeyworkerStatus Status { get; private init; }

    /// <summary>Why, or who was allocated.</summary>
    public string Words { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    Guid IPartOf.RootId => RequestId;
    Type IPartOf.RootType => typeof(KeyworkerRequest);
}
