using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Holding;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Platform.Spreadsheets.Writing;
using static Dsr.Blazor.Platform.Spreadsheets.Writing.SheetColumn;

namespace Dsr.Blazor.Modules.Export;

/// <summary>
/// The columns of the register as a spreadsheet. Their headings and words are those that the import reads, so that it finds no difference.
/// </summary>
static class RegisterSheet
{
    /// <summary>How many columns say who somebody is.</summary>
    public const int Who = 3;

    /// <summary>The columns, from the left.</summary>
    public static IReadOnlyList<SheetColumn<ExportRow>> Columns { get; } =
    [
        Text<ExportRow>("NHS number", 14, row => row.NhsNumber),
        Text<ExportRow>("Family name", 18, row => row.FamilyName),
        Text<ExportRow>("Given name", 18, row => row.GivenName),
        Date<ExportRow>("Date of birth", 13, row => row.DateOfBirth),
        Text<ExportRow>("Gender", 11, row => Said(row.Gender)),
        Text<ExportRow>("Address", 30, row => row.Address),
        Text<ExportRow>("Postcode", 11, row => row.Postcode),
        Text<ExportRow>("Local authority", 24, row => row.LocalAuthority),
        Text<ExportRow>("Diagnosis", 20, row => row.Diagnosis == DiagnosisCategory.NotYetKnown ? null : row.Diagnosis.InWords()),
        Rating<ExportRow>("RAG rating", 11, row => row.Rating),
        Date<ExportRow>("Rating date", 13, row => row.RatingSince),
        Date<ExportRow>("Date added", 13, row => row.AddedOn),
        Text<ExportRow>("Consent", 15, row => Said(row.Consent)),
        Date<ExportRow>("Consent date", 13, row => row.Consent?.EffectiveOn),
        Text<ExportRow>("Lead professional", 20, row => row.Lead?.Name),
        Text<ExportRow>("Team", 24, row => row.Lead?.Team),
        Text<ExportRow>("Keyworker", 20, row => row.Keyworker?.Name),
        Text<ExportRow>("Current issues", 40, row => row.CurrentIssues),
        Text<ExportRow>("What has been tried", 40, row => row.Tried),
        Text<ExportRow>("What could help", 40, row => row.CouldHelp),
        Text<ExportRow>("Next action", 30, row => row.NextAction),
        Text<ExportRow>("Action owner", 20, row => row.ActionOwner),
        Date<ExportRow>("Action due", 13, row => row.ActionDue),
        Date<ExportRow>("Next review", 13, row => row.NextReview),
        Text<ExportRow>("Hospital", 26, row => row.Hospital),
        Date<ExportRow>("Admission date", 14, row => row.AdmittedOn),
        Text<ExportRow>("Reference", 16, row => row.Reference),
        Text<ExportRow>("Responsible ICB", 24, row => row.ResponsibleBoard),
        Text<ExportRow>("What matters to the person", 40, row => row.WhatMatters),
        Text<ExportRow>("Basis today", 18, row => Said(row.Basis)),
    ];

    static string Said(Gender gender) => gender == Gender.NotKnown ? "Not known" : gender.ToString();

    static string Said(ConsentStatus basis) =>
        basis switch
        {
            ConsentStatus.Holds => "Holds",
            ConsentStatus.ReviewDue => "Holds, ask again",
            ConsentStatus.NotAsked => "Nobody asked",
            ConsentStatus.Incomplete => "Not complete",
            ConsentStatus.Disagreement => "They disagree",
            _ => "None",
        };

    static string? Said(ConsentRecord? consent) =>
        consent switch
        {
            null => null,
            { Decision: ConsentDecision.NotYetObtained } => "Not yet asked",
            { Decision: ConsentDecision.Declined } => "No",
            { Decision: ConsentDecision.Withdrawn } => "Withdrawn",
            { Basis: ConsentBasis.ParentalResponsibility } => "Parent",
            { Basis: ConsentBasis.BestInterests } => "Best interests",
            { Basis: ConsentBasis.DeputyOrAttorney } => "Deputy or attorney",
            _ => "Yes",
        };
}
