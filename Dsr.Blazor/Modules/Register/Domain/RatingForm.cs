namespace Dsr.Blazor.Modules.Register.Domain;

/// <summary>What somebody chose on the rating form.</summary>
public sealed record RatingForm
{
    public Rating Rating { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>The number of the latest decision that the form showed.</summary>
    public int Seen { get; init; }

    /// <summary>Whether it corrects one's own decision of the last hour.</summary>
    public bool Corrects { get; init; }

    /// <summary>The next review, where it was chosen; null takes policy's.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>Why the next review is later than policy asks; blank where it is not.</summary>
    public string NextReviewReason { get; init; } = "";

    /// <summary>For Blue: hospital and ward, and the day of admission where it is known.</summary>
    public string Hospital { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }

    /// <summary>From Blue: the day they left hospital; null is today.</summary>
    public DateOnly? DischargedOn { get; init; }

    /// <summary>The meeting's item in which it was decided; null on the record.</summary>
    public Guid? MeetingItem { get; init; }

    /// <summary>The multi-agency meeting in which it was decided; null elsewhere.</summary>
    public Guid? Mam { get; init; }
}
