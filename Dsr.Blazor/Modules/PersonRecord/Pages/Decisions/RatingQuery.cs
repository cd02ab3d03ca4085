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
    internal static async Task<RatingState?> OfAsync(
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
            .Include(register => register.Decisions)
            .Include(register => register.Proposals)
            .Include(register => register.Reviews)
            .AsSplitQuery()
            .Where(register => register.PersonId == person)
            .OrderBy(register => register.Status == EntryStatus.Closed)
            .ThenByDescending(register => register.RecordedAt)
            .FirstOrDefaultAsync(cancel);
        if (entry?.Latest is null)
            return null;
        var stays = await db.Stays.AsNoTracking().Where(stay => stay.PersonId == person).ToListAsync(cancel);
        return new()
        {
            Entry = entry,
            Decisions = [.. entry.Decisions.OrderByDescending(decision => decision.Number)],
            Waiting =
            [
                .. entry.Proposals.Where(proposal => proposal.AnsweredBy is null).OrderByDescending(proposal => proposal.ProposedAt),
            ],
            LastReview = entry.HeldReviews().MaxBy(review => review.Number),
            Stays = [.. stays.OrderByDescending(stay => stay.IsOpen).ThenByDescending(stay => stay.RecordedAt)],
            Definitions = policy.On(today, Policies.RatingDefinitions),
            NextByRating = Enum.GetValues<Rating>()
                .ToDictionary(rating => rating, rating => NextReview.After(rating, "the rating", today, policy, calendar)),
            NextByReview = NextReview.After(entry.Rating, "the review", today, policy, calendar),
            Themes = policy.On(today, Policies.ReviewThemes),
            CommunityReview = CommunityReview.Due(entry.Rating, entry.RatingSince, policy, calendar),
        };
    }
}
