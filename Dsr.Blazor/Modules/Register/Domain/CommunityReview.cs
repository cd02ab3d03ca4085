using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>
/// The community C(E)TR that a Red rating asks for. That it takes place is national policy (Dynamic support register policy, 2023);
/// the days until it is due are local policy.
/// </summary>
public static class CommunityReview
{
    /// <summary>When it is due; null where the rating asks for none.</summary>
    /// <param name="rating">The rating that holds.</param>
    /// <param name="since">Since when it holds.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">For the warning before it.</param>
    public static Deadline? Due(Rating rating, DateOnly since, PolicyBook policy, WorkingCalendar calendar) =>
        rating == Rating.Red
            ? Deadline.WithinDays(policy.On(since, Policies.CommunityReviewWhenRed), "the Red rating", since, calendar)
            : null;
}
