using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Duplicates.Domain;

/// <summary>Two records of which somebody found that they are not one person's, so that nobody is asked again.</summary>
public sealed class ToldApart : Aggregate, IAboutPerson
{
    /// <summary>The most the reason may hold.</summary>
    public const int LongestReason = 1000;

    ToldApart() { }

    /// <param name="one">A record.</param>
    /// <param name="other">The one it was taken for.</param>
    /// <param name="reason">How the two are known to be different people.</param>
    /// <param name="act">Who found it.</param>
    /// <exception cref="RefusedException">When it is one record, or the reason is missing or too long.</exception>
    public ToldApart(Guid one, Guid other, string? reason, ActorContext act)
    {
        Refuse.If(one == other, "This is one record. Choose two.");
        Reason = Refuse.Unless(reason, LongestReason, "The reason", nameof(reason), 10);
        (Id, OneId, OtherId, By, At) = (act.NewId(), one, other, act.ActorName, act.At);
    }

    public Guid OneId { get; private init; }
    public Guid OtherId { get; private init; }
    public string Reason { get; private init; } = "";
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    // Stands on the timeline of the record it was said on; what it says of the two stays where it is when one is merged with a third.
    Guid IAboutPerson.PersonId => OneId;

    /// <summary>Whether it is about these two, either way round.</summary>
    public bool IsAbout(Guid one, Guid other) => (OneId, OtherId) == (one, other) || (OneId, OtherId) == (other, one);
}
