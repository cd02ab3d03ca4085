using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Export;

/// <summary>One person as the spreadsheet carries them. A restricted address is not in it.</summary>
sealed record ExportRow
{
    /// <summary>Whose row it is; no column shows it.</summary>
    public required Guid PersonId { get; init; }
    public required string NhsNumber { get; init; }
    public required string FamilyName { get; init; }
    public required string GivenName { get; init; }
    public required DateOnly DateOfBirth { get; init; }
    public required Gender Gender { get; init; }
    public required string Address { get; init; }
    public required string Postcode { get; init; }
    public required bool AddressIsRestricted { get; init; }
    public required string LocalAuthority { get; init; }
    public required string ResponsibleBoard { get; init; }
    public required DiagnosisCategory Diagnosis { get; init; }
    public required Rating Rating { get; init; }
    public required DateOnly RatingSince { get; init; }
    public required DateOnly AddedOn { get; init; }
    public required ConsentRecord? Consent { get; init; }

    /// <summary>Whether there is a basis for being on the register today, which the latest answer alone does not say.</summary>
    public required ConsentStatus Basis { get; init; }
    public required Involvement? Lead { get; init; }
    public required Involvement? Keyworker { get; init; }
    public required string CurrentIssues { get; init; }
    public required string Tried { get; init; }
    public required string CouldHelp { get; init; }
    public required string WhatMatters { get; init; }
    public required string NextAction { get; init; }
    public required string ActionOwner { get; init; }
    public required DateOnly? ActionDue { get; init; }
    public required DateOnly NextReview { get; init; }
    public required string Hospital { get; init; }
    public required DateOnly? AdmittedOn { get; init; }
    public required string Reference { get; init; }
}
