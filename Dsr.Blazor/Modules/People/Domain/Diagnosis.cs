namespace Dsr.Blazor.Modules.People.Domain;

/// <summary>Which of the two conditions the register is for a person has.</summary>
public enum DiagnosisCategory
{
    NotYetKnown,
    LearningDisability,
    Autism,
    LearningDisabilityAndAutism,
}

/// <summary>How sure the diagnosis is. Whether others than confirmed may join is local policy.</summary>
public enum DiagnosisStatus
{
    NotYetKnown,
    Confirmed,
    OnPathway,
    Suspected,
}

/// <summary>Whether somebody has an Education, Health and Care plan.</summary>
public enum EhcPlan
{
    NotYetKnown,
    Yes,
    No,
}
