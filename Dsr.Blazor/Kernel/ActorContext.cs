namespace Dsr.Blazor.Kernel;

/// <summary>Who acts and when: handed to each domain method that records something, so that no rule reads a clock.</summary>
/// <param name="ActorId">The account's id, or "operator", or "the clock".</param>
/// <param name="ActorName">The name as colleagues know it.</param>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Today">The day it is in London at that instant.</param>
public sealed record ActorContext(string ActorId, string ActorName, DateTimeOffset At, DateOnly Today)
{
    /// <summary>An id that sorts by when it was made.</summary>
    public Guid NewId() => Guid.CreateVersion7(At);
}

/// <summary>
/// Somebody decided the same thing while the form was open. Decisions are never merged: the person is shown
/// what was decided, and by whom, and confirms or lets it stand.
/// </summary>
public sealed class ConcurrentDecisionException(string message) : Exception(message);
