using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>What a row says about a person, understood. What was blank or could not be read is null or empty, never guessed.</summary>
public sealed record ImportedPerson
{
    public NhsNumber? NhsNumber { get; init; }
    public string Reference { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public string GivenName { get; init; } = "";
    public string PreferredName { get; init; } = "";
    public DateOnly? DateOfBirth { get; init; }
    public Gender Gender { get; init; }
    public string Address { get; init; } = "";
    public string Postcode { get; init; } = "";
    public string LocalAuthority { get; init; } = "";
    public string Icb { get; init; } = "";

    /// <summary>Whether there is an Education, Health and Care plan; null when it is not yet known.</summary>
    public bool? EhcPlan { get; init; }

    public DiagnosisCategory Diagnosis { get; init; }
    public DiagnosisStatus DiagnosisStatus { get; init; }
    public Rating? Rating { get; init; }

    /// <summary>Where the rating was found; shown with it when it was no column.</summary>
    public ValueFrom RatingFrom { get; init; }

    public DateOnly? RatingDate { get; init; }
    public string RatingReason { get; init; } = "";
    public DateOnly? AddedOn { get; init; }
    public ConsentDecision Consent { get; init; }
    public ConsentBasis ConsentBasis { get; init; } = ConsentBasis.NotRecorded;
    public ConsentMethod ConsentMethod { get; init; }

    /// <summary>The decision on sharing with organisations; null when the sheet is silent on it.</summary>
    public ConsentDecision? ConsentToShare { get; init; }

    public DateOnly? ConsentDate { get; init; }

    /// <summary>What the sheet said for the day of consent, when it is not taken; empty otherwise.</summary>
    public string ConsentDateSaid { get; init; } = "";
    public string Lead { get; init; } = "";
    public string Team { get; init; } = "";
    public string Keyworker { get; init; } = "";
    public string Issues { get; init; } = "";
    public string Tried { get; init; } = "";
    public string CouldHelp { get; init; } = "";
    public string WhatMatters { get; init; } = "";
    public string Notes { get; init; } = "";
    public string Action { get; init; } = "";
    public string ActionOwner { get; init; } = "";
    public DateOnly? ActionDue { get; init; }
    public DateOnly? NextReview { get; init; }
    public string Hospital { get; init; } = "";
    public string Ward { get; init; } = "";
    public DateOnly? AdmittedOn { get; init; }
}
