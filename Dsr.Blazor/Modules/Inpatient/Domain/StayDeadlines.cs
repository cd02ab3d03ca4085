using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Modules.Inpatient.Domain;

/// <summary>What the day of admission asks for, worked out from it alone: whether a visit or review was held is kept elsewhere.</summary>
/// <param name="Review">The C(E)TR after admission.</param>
/// <param name="NextVisit">The next day, today or later, on which an oversight visit falls.</param>
public sealed record StayDeadlines(Deadline Review, Deadline NextVisit)
{
    const int Grown = 18;

    /// <summary>Those of a stay on a day.</summary>
    /// <param name="admitted">The day of admission.</param>
    /// <param name="birth">The date of birth.</param>
    /// <param name="plan">Whether there is an EHC plan; unknown counts as none.</param>
    /// <param name="policy">What policy says.</param>
    /// <param name="calendar">Working days, for the warning.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static StayDeadlines Of(
        DateOnly admitted,
        DateOnly birth,
        EhcPlan plan,
        PolicyBook policy,
        WorkingCalendar calendar,
        DateOnly today
    )
    {
        var asChild = Age.On(admitted, birth) < Grown || plan == EhcPlan.Yes;
        var weeks = policy.On(today, Age.On(today, birth) < Grown ? StayPolicies.VisitWeeksChild : StayPolicies.VisitWeeksAdult);
        var (days, past) = (weeks * 7, Math.Max(0, today.DayNumber - admitted.DayNumber - 1));
        return new(
            Deadline.WithinDays(
                policy.On(today, asChild ? StayPolicies.ReviewDaysChild : StayPolicies.ReviewDaysAdult),
                "admission",
                admitted,
                calendar
            ),
            Deadline.WithinDays((past / days + 1) * days, "admission", admitted, calendar)
        );
    }
}
