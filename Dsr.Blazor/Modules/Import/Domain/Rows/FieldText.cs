using System.Globalization;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Modules.Import.Domain.Rows;

/// <summary>
/// Values in words that the import reads back as the same values: for showing differences, for the register's side of them, for the export.
/// </summary>
public static class FieldText
{
    static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"9 March 2026"; empty for none.</summary>
    public static string Of(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "";

    /// <summary>"Red"; empty for none.</summary>
    public static string Of(Rating? rating) => rating?.ToString() ?? "";

    /// <summary>"Yes" or "No"; empty for not yet known.</summary>
    public static string Of(bool? answer) =>
        answer switch
        {
            true => "Yes",
            false => "No",
            _ => "",
        };

    /// <summary>The condition in words; empty for not yet known.</summary>
    public static string Of(DiagnosisCategory diagnosis) =>
        diagnosis switch
        {
            DiagnosisCategory.LearningDisability => "Learning disability",
            DiagnosisCategory.Autism => "Autism",
            DiagnosisCategory.LearningDisabilityAndAutism => "Learning disability and autism",
            _ => "",
        };

    /// <summary>How sure the diagnosis is; empty for not yet known.</summary>
    public static string Of(DiagnosisStatus status) =>
        status switch
        {
            DiagnosisStatus.Confirmed => "Confirmed",
            DiagnosisStatus.OnPathway => "On the diagnostic pathway",
            DiagnosisStatus.Suspected => "Suspected",
            _ => "",
        };

    /// <summary>Gender in a word; empty for not known.</summary>
    public static string Of(Gender gender) => gender == Gender.NotKnown ? "" : gender.ToString();

    /// <summary>A decision with what it rests on.</summary>
    public static string Of(ConsentDecision? decision, ConsentBasis basis) =>
        decision switch
        {
            ConsentDecision.Given => Given(basis),
            ConsentDecision.Declined => "Declined",
            ConsentDecision.Withdrawn => "Withdrawn",
            ConsentDecision.NotYetObtained => "Not yet obtained",
            _ => "",
        };

    static string Given(ConsentBasis basis) =>
        basis switch
        {
            ConsentBasis.Person16OrOver => "Given by the person",
            ConsentBasis.GillickCompetent => "Given, Gillick competent",
            ConsentBasis.ParentalResponsibility => "Given by a parent",
            ConsentBasis.BestInterests => "Best-interests decision",
            ConsentBasis.DeputyOrAttorney => "Given by a deputy or attorney",
            _ => "Given",
        };

    /// <summary>All that a person's row says, in words; what it does not say is left out.</summary>
    public static IReadOnlyDictionary<ImportField, string> Of(ImportedPerson p) =>
        new Dictionary<ImportField, string>
        {
            [ImportField.NhsNumber] = p.NhsNumber?.ToString() ?? "",
            [ImportField.Reference] = p.Reference,
            [ImportField.FamilyName] = p.FamilyName,
            [ImportField.GivenName] = p.GivenName,
            [ImportField.PreferredName] = p.PreferredName,
            [ImportField.DateOfBirth] = Of(p.DateOfBirth),
            [ImportField.Gender] = Of(p.Gender),
            [ImportField.Address] = p.Address,
            [ImportField.Postcode] = p.Postcode,
            [ImportField.LocalAuthority] = p.LocalAuthority,
            [ImportField.Icb] = p.Icb,
            [ImportField.EhcPlan] = Of(p.EhcPlan),
            [ImportField.Diagnosis] = Of(p.Diagnosis),
            [ImportField.DiagnosisStatus] = Of(p.DiagnosisStatus),
            [ImportField.Rating] = Of(p.Rating),
            [ImportField.RatingDate] = Of(p.RatingDate),
            [ImportField.RatingReason] = p.RatingReason,
            [ImportField.AddedOn] = Of(p.AddedOn),
            [ImportField.Consent] = Of(p.Consent, p.ConsentBasis),
            [ImportField.ConsentDate] = Of(p.ConsentDate),
            [ImportField.ConsentToShare] = Of(p.ConsentToShare, ConsentBasis.NotRecorded),
            [ImportField.Lead] = p.Lead,
            [ImportField.Team] = p.Team,
            [ImportField.Keyworker] = p.Keyworker,
            [ImportField.Issues] = p.Issues,
            [ImportField.Tried] = p.Tried,
            [ImportField.CouldHelp] = p.CouldHelp,
            [ImportField.WhatMatters] = p.WhatMatters,
            [ImportField.Notes] = p.Notes,
            [ImportField.Action] = p.Action,
            [ImportField.ActionOwner] = p.ActionOwner,
            [ImportField.ActionDue] = Of(p.ActionDue),
            [ImportField.NextReview] = Of(p.NextReview),
            [ImportField.Hospital] = p.Hospital,
            [ImportField.Ward] = p.Ward,
            [ImportField.AdmittedOn] = Of(p.AdmittedOn),
        }
            .Where(v => v.Value.Length > 0)
            .ToDictionary();
}
