using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Decisions;

/// <summary>The rating form as it stands.</summary>
public sealed record RateDraft
{
    public Rating? Rating { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>The number of the latest decision that the form showed.</summary>
    public int Seen { get; init; }
    public DateOnly? Next { get; init; }
    public string NextReason { get; init; } = "";
    public string Hospital { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }
    public DateOnly? DischargedOn { get; init; }
}
