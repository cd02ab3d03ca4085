namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>Whether what an entry keeps for sorting still follows from its decisions and reviews.</summary>
public static class Derivation
{
    /// <summary>Each difference in a sentence without personal data; none when all follows.</summary>
    /// <param name="entry">With its decisions and reviews.</param>
    public static IEnumerable<string> Differences(RegisterEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Latest is not { } latest)
        {
            yield return "it has no rating decision.";
            yield break;
        }
        if (entry.Rating != latest.Rating)
            yield return $"its rating says {entry.Rating}, its latest decision {latest.Rating}.";
        var since = RegisterEntry.HeldSince(entry.Decisions);
        if (entry.RatingSince != since)
            yield return $"its rating holds since {entry.RatingSince:O}, by its decisions since {since:O}.";
        // A decision sets the next review too, and the entry alone keeps that day: only a review after it can be held against it.
        if (
            entry.Reviews.MaxBy(review => review.Number) is { } review
            && review.RecordedAt > latest.RecordedAt
            && review.NextDue != entry.NextReviewDue
            && review.NextDueWorking == entry.NextReviewWorking
        )
            yield return $"its next review is due on {entry.NextReviewDue:O}, by its last review on {review.NextDue:O}.";
    }
}
