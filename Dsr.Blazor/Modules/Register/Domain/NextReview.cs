using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>When the next review is due: by policy's interval for the rating, or on the day that was chosen.</summary>
public static class NextReview
{
    /// <summary>The interval that policy sets for the rating, from a review or a rating on a day.</summary>
    /// <param name="rating">The rating that holds from then on.</param>
    /// <param name="from">What it runs from, as it stands in a sentence: "the review".</param>
    /// <param name="on">The day it runs from.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">For the warning before it.</param>
    public static Deadline After(Rating rating, string from, DateOnly on, PolicyBook policy, WorkingCalendar calendar) =>
        Deadline.WithinDays(policy.On(on, Policies.ReviewInterval)[rating], from, on, calendar);

    /// <summary>A chosen day: any until policy's, and a later one only with a reason, for a due date never moves without one.</summary>
    /// <exception cref="RefusedException">When it is later than policy's and no reason was given.</exception>
    public static Deadline Chosen(DateOnly due, string how, string reason, Deadline byPolicy, DateOnly on, WorkingCalendar calendar)
    {
        if (due == byPolicy.Due)
            return byPolicy;
        Refuse.If(
            due > byPolicy.Due && string.IsNullOrWhiteSpace(reason),
            $"Policy asks for the next review by {Written.Date(byPolicy.Due)}. Choose that day or an earlier one, or write in the update why later is right.",
            nameof(due)
        );
        return Deadline.Chosen(due, how, on, calendar);
    }
}
