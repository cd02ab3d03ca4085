using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;

namespace Dsr.Blazor.Modules.Consent.Domain;

/// <summary>Days that cannot both be right are refused with both of them named.</summary>
static class ConsentDays
{
    /// <summary>A day on which something was asked or found: not before birth, and not still to come.</summary>
    /// <param name="on">The day.</param>
    /// <param name="birth">The date of birth; null where not known.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="what">What the day is, as it begins a sentence: "The day of the consent".</param>
    /// <param name="field">The form field.</param>
    internal static DateOnly Check(DateOnly on, DateOnly? birth, DateOnly today, string what, string field)
    {
        Refuse.If(
            on > today,
            $"{what}, {Written.Date(on)}, is in the future: today is {Written.Date(today)}. Write the day on which it was.",
            field
        );
        Refuse.If(
            on < birth,
            $"{what}, {Written.Date(on)}, is before the date of birth, {Written.Date(birth ?? on)}. Check both dates.",
            field
        );
        return on;
    }

    /// <summary>A day on which to ask again lies after the day of the answer.</summary>
    internal static void CheckReview(DateOnly? review, DateOnly on, string field) =>
        Refuse.If(
            review <= on,
            $"The review date, {Written.Date(review ?? on)}, is not after the day of the consent, {Written.Date(on)}. Check both dates.",
            field
        );
}
