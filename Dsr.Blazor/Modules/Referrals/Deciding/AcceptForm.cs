using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Referrals.Deciding;

/// <summary>What is decided where somebody joins the register.</summary>
public sealed record AcceptForm
{
    public Rating Rating { get; init; }

    /// <summary>Why, for the rating as for joining; at least 20 characters.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Somebody known already who is this person, chosen among the possible duplicates; null for somebody new.</summary>
    public Guid? KnownPerson { get; init; }

    /// <summary>Where they are, for Blue.</summary>
    public string Hospital { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }
}
