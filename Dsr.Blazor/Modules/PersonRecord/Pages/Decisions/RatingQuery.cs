using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Inpatient.Domain;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;

/// <summary>The rating with all that hangs on it.</summary>
public sealed record RatingState
{
    public required RegisterEntry Entry { get; init; }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<RatingDecision> Decisions { get; init; }

    /// <summary>Proposals that nobody has answered.</summary>
    public required IReadOnlyList<RatingProposal> Waiting { get; init; }
    public RegisterReview? LastReview { get; init; }

    /// <summary>Latest first; the one that is open stands first.</summary>
    public required IReadOnlyList<InpatientStay> Stays { get; init; }
    public required IReadOnlyDictionary<Rating, RatingDefinition> Definitions { get; init; }

    /// <summary>By policy: the next review after each rating, were it decided today, and after a review held today.</summary>
    public required IReadOnlyDictionary<Rating, Deadline> NextByRating { get; init; }
    public required Deadline NextByReview { get; init; }
    public Deadline? CommunityReview { get; init; }

    /// <summary>What a review may be about.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    public RatingDecision Latest => Decisions[0];
    public bool IsOpen => Entry.Status != EntryStatus.Closed;
    public RatingDefinition Definition => Definitions[Entry.Rating];
}

static class RatingQuery
{
    internal static async Task<RatingState?> Of(
        DsrDb db,
        Guid person,
        PolicyBook policy,
        WorkingCalendar calendar,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var entry = await db
            .Entries.AsNoTracking()
            .Include(one => one.Decisions)
            .Include(one => one.Proposals)
            .Include(one => one.Reviews)
            .AsSplitQuery()
            .Where(one => one.PersonId == person)
            .OrderBy(one => one.Status == EntryStatus.Closed)
            .ThenByDescending(one => one.RecordedAt)
            .FirstOrDefaultAsync(cancel);
        if (entry?.Latest is null)
            return null;
        var stays = await db.Stays.AsNoTracking().Where(one => one.PersonId == person).ToListAsync(cancel);
        return new()
        {
            Entry = entry,
            Decisions = [.. entry.Decisions.OrderByDescending(one => one.Number)],
            Waiting = [.. entry.Proposals.Where(one => one.AnsweredBy is null).OrderByDescending(one => one.ProposedAt)],
            LastReview = entry.HeldReviews().MaxBy(one => one.Number),
            Stays = [.. stays.OrderByDescending(one => one.IsOpen).ThenByDescending(one => one.RecordedAt)],
            Definitions = policy.On(today, Policies.RatingDefinitions),
            NextByRating = Enum.GetValues<Rating>()
                .ToDictionary(rating => rating, rating => NextReview.After(rating, "the rating", today, policy, calendar)),
            NextByReview = NextReview.After(entry.Rating, "the review", today, policy, calendar),
            Themes = policy.On(today, Policies.ReviewThemes),
            CommunityReview = CommunityReview.Due(entry.Rating, entry.RatingSince, policy, calendar),
        };
    }
}
