using Dsr.Blazor.Kernel;

namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>What a form, a referral or a spreadsheet says of a person. <see cref="Person"/> checks it.</summary>
public sealed record PersonDetails
{
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string PreferredName { get; init; } = "";
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>As typed; blank where it is not yet known.</summary>
    public string NhsNumber { get; init; } = "";
    public NhsNumberGap NhsNumberGap { get; init; }
    public Gender Gender { get; init; }
    public DiagnosisCategory Diagnosis { get; init; }
    public DiagnosisStatus DiagnosisStatus { get; init; }
    public string Address { get; init; } = "";
    public string Postcode { get; init; } = "";
    public bool AddressIsRestricted { get; init; }

    /// <summary>The council of ordinary residence (MHA 1983 s.125D(2), once in force); blank where not yet known.</summary>
    public string LocalAuthority { get; init; } = "";

    /// <summary>The integrated care board responsible; blank where not yet known.</summary>
    public string ResponsibleBoard { get; init; } = "";
    public EhcPlan EhcPlan { get; init; }
    public string CommunicationNeeds { get; init; } = "";
    public string ReasonableAdjustments { get; init; } = "";

    /// <summary>
    /// Asked of whoever saves the details by hand. A spreadsheet may bring somebody of whom it is not known yet: nobody is left out for
    /// that.
    /// </summary>
    /// <exception cref="RefusedException">When the council of ordinary residence or the responsible board is missing.</exception>
    public void DemandAuthorities()
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(LocalAuthority),
            "The local authority is missing. Write the council where the person ordinarily lives.",
            nameof(LocalAuthority)
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(ResponsibleBoard),
            "The responsible board is missing. Write the integrated care board.",
            nameof(ResponsibleBoard)
        );
    }
}
