using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.Meetings.Domain.Preparing;

/// <summary>
/// Somebody asks that a person be discussed. It stands until a meeting that it is for has taken the person up, which the
/// meetings themselves say and nothing here repeats.
/// </summary>
public sealed class DiscussionRequest : Aggregate, IAboutPerson
{
    /// <summary>The most that a reason may hold: it stands on the agenda.</summary>
    public const int Longest = 300;

    DiscussionRequest() { }

    /// <param name="person">Who is to be discussed.</param>
    /// <param name="series">The series that it is for; null for whichever meeting is next.</param>
    /// <param name="why">Why, as the agenda says it.</param>
    /// <param name="refersUp">Whether another meeting hands it to the one named.</param>
    /// <param name="act">Who asks.</param>
    /// <exception cref="RefusedException">When the reason is missing or too long.</exception>
    public DiscussionRequest(Guid person, Guid? series, string why, bool refersUp, ActorContext act)
    {
        (Id, PersonId, SeriesId, RefersUp) = (act.NewId(), person, series, refersUp && series is not null);
        Why = Refuse.Unless(why, Longest, "The reason", nameof(why));
        (AskedAt, AskedById, AskedBy) = (act.At, act.ActorId, act.ActorName);
    }

    public Guid PersonId { get; private init; }
    public Guid? SeriesId { get; private init; }
    public bool RefersUp { get; private init; }
    public string Why { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public string AskedById { get; private init; } = "";
    public string AskedBy { get; private init; } = "";

    /// <summary>When it was taken back; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>It is not needed any more.</summary>
    /// <exception cref="RefusedException">When it was taken back already.</exception>
    public void Withdraw(ActorContext act)
    {
        Refuse.If(WithdrawnAt is not null, "This was taken back already.");
        WithdrawnAt = act.At;
    }
}

/// <summary>A request that stands, as the agenda says it.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Why">Why.</param>
/// <param name="RefersUp">Whether another meeting hands it on.</param>
public sealed record AskedFor(string By, string Why, bool RefersUp);
