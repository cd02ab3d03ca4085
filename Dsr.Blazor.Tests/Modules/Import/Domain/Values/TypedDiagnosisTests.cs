using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class TypedDiagnosisTests
{
    [Theory]
    [InlineData("LD", DiagnosisCategory.LearningDisability)]
    [InlineData("Learning disability", DiagnosisCategory.LearningDisability)]
    [InlineData("Mild Learning Disability", DiagnosisCategory.LearningDisability)]
    [InlineData("LD only", DiagnosisCategory.LearningDisability)]
    [InlineData("LD (no autism)", DiagnosisCategory.LearningDisability)]
    [InlineData("ASC", DiagnosisCategory.Autism)]
    [InlineData("asd", DiagnosisCategory.Autism)]
    [InlineData("Autism", DiagnosisCategory.Autism)]
    [InlineData("Autistic, no LD", DiagnosisCategory.Autism)]
    [InlineData("Autism Spectrum Condition", DiagnosisCategory.Autism)]
    [InlineData("Asperger's", DiagnosisCategory.Autism)]
    [InlineData("Both", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("LD & ASC", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("LD/Autism", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("LDA", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("LD+A", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("Learning disability and autism", DiagnosisCategory.LearningDisabilityAndAutism)]
    [InlineData("ADHD", DiagnosisCategory.NotYetKnown)]
    [InlineData("Old", DiagnosisCategory.NotYetKnown)]
    [InlineData("", DiagnosisCategory.NotYetKnown)]
    public void The_condition_is_read(string typed, DiagnosisCategory category) => Assert.Equal(category, TypedDiagnosis.CategoryOf(typed));

    [Theory]
    [InlineData("ASC - suspected", DiagnosisStatus.Suspected)]
    [InlineData("?ASC", DiagnosisStatus.Suspected)]
    [InlineData("Autism, awaiting assessment", DiagnosisStatus.OnPathway)]
    [InlineData("Confirmed", DiagnosisStatus.Confirmed)]
    [InlineData("LD", DiagnosisStatus.NotYetKnown)]
    public void How_sure_it_is_is_read_where_it_is_said(string typed, DiagnosisStatus status) =>
        Assert.Equal(status, TypedDiagnosis.StatusOf(typed));
}
