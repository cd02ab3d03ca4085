namespace Dsr.Blazor.Modules.Import.Domain;

/// <summary>What a column of a team's sheet can hold. The last group are columns that hold several fields at once.</summary>
public enum ImportField
{
    NhsNumber,
    Reference,
    FamilyName,
    GivenName,
    PreferredName,
    DateOfBirth,
    Gender,
    Address,
    Postcode,
    LocalAuthority,
    Icb,
    EhcPlan,
    Diagnosis,
    DiagnosisStatus,
    Rating,
    RatingDate,
    RatingReason,
    AddedOn,
    Consent,
    ConsentDate,
    ConsentBasis,
    ConsentToShare,
    Lead,
    Team,
    Keyworker,
    Issues,
    Tried,
    CouldHelp,
    WhatMatters,
    Notes,
    Action,
    ActionOwner,
    ActionDue,
    NextReview,
    Hospital,
    Ward,
    AdmittedOn,
    Status,
    LeftOn,

    FullName,
    LeadAndTeam,
    HasLearningDisability,
    HasAutism,
}

/// <summary>The fields in words, and what kind each is.</summary>
public static class ImportFields
{
    static readonly HashSet<ImportField> Gathered =
    [
        ImportField.Address,
        ImportField.Issues,
        ImportField.Tried,
        ImportField.CouldHelp,
        ImportField.WhatMatters,
        ImportField.Notes,
        ImportField.Action,
        ImportField.RatingReason,
        ImportField.Status,
        ImportField.LeftOn,
    ];

    static readonly HashSet<ImportField> Days =
    [
        ImportField.DateOfBirth,
        ImportField.RatingDate,
        ImportField.AddedOn,
        ImportField.ConsentDate,
        ImportField.ActionDue,
        ImportField.NextReview,
        ImportField.AdmittedOn,
    ];

    /// <summary>Every field a column can be given to.</summary>
    public static IReadOnlyList<ImportField> All { get; } = Enum.GetValues<ImportField>();

    /// <summary>Whether several columns may feed the field, one after the other.</summary>
    public static bool TakesSeveralColumns(this ImportField field) => Gathered.Contains(field);

    /// <summary>Whether the field is a calendar day.</summary>
    public static bool IsDay(this ImportField field) => Days.Contains(field);

    /// <summary>The field as a page names it: "Date of birth".</summary>
    public static string Label(this ImportField field) =>
        field switch
        {
            ImportField.NhsNumber => "NHS number",
            ImportField.LocalAuthority => "Local authority",
            ImportField.Icb => "Integrated care board",
            ImportField.EhcPlan => "EHC plan",
            ImportField.RatingDate => "Date of rating",
            ImportField.RatingReason => "Reason for rating",
            ImportField.AddedOn => "On the register since",
            ImportField.ConsentBasis => "Basis of consent",
            ImportField.Lead => "Lead professional",
            ImportField.Issues => "Current issues",
            ImportField.Tried => "What has been tried",
            ImportField.CouldHelp => "What could help",
            ImportField.WhatMatters => "What matters to the person",
            ImportField.AdmittedOn => "Admission date",
            ImportField.Status => "Whether still on the register",
            ImportField.LeftOn => "Left the register or died on",
            ImportField.FullName => "Family and given name in one",
            ImportField.LeadAndTeam => "Lead professional and team in one",
            ImportField.HasLearningDisability => "Learning disability, yes or no",
            ImportField.HasAutism => "Autism, yes or no",
            _ => Spaced(field.ToString()),
        };

    /// <summary>The field by its label or its name in code, however it is spaced and cased; null when it is none.</summary>
    public static ImportField? Named(string? text)
    {
        var wanted = Squashed(text);
        return All.Where(f => Squashed(f.Label()) == wanted || Squashed(f.ToString()) == wanted)
            .Select(f => (ImportField?)f)
            .FirstOrDefault();
    }

    static string Squashed(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
