using Dsr.Blazor.Domain.Register;

namespace Dsr.Blazor.Ui.Rate;

/// <summary>What somebody chose on the rating form.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Seen">The number of the latest decision that they had read.</param>
public sealed record RatingAnswer(Rating Rating, string Reason, int Seen)
{
    /// <summary>The next review, where it was chosen; null takes policy's.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>For Blue: hospital and ward, and the day of admission where it is known.</summary>
    public string Hospital { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }

    /// <summary>From Blue: the day they left hospital; null is today.</summary>
    public DateOnly? DischargedOn { get; init; }
}
