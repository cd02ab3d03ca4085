namespace Dsr.Blazor.Modules.Duplicates.Domain.Matching;

/// <summary>What is said, or known, of who somebody is.</summary>
public sealed record Identity
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";

    /// <summary>What they like to be called; counts as a given name.</summary>
    public string PreferredName { get; init; } = "";
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>As typed, also where it fails the check: a wrong digit is what is looked for.</summary>
    public string NhsNumber { get; init; } = "";
}
