using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Rows;
using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.People.Domain;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Rows;

/// <summary>What is written out is read back as the same.</summary>
public class FieldTextTests
{
    [Fact]
    public void Every_consent_is() => Assert.All(Enum.GetValues<ConsentBasis>(), basis =>
        {
            var reading = TypedConsent.Of(new Typed(FieldText.Of(ConsentDecision.Given, basis)));
            Assert.Equal((ConsentDecision.Given, basis), (reading.Decision, reading.Basis));
        });

    [Fact]
    public void Every_decision_is() =>
        Assert.All(Enum.GetValues<ConsentDecision>(), d =>
            Assert.Equal(d, TypedConsent.Of(new Typed(FieldText.Of(d, ConsentBasis.NotRecorded))).Decision)
        );

    [Fact]
    public void Every_rating_is() => Assert.All(Enum.GetValues<Rating>(), r => Assert.Equal(r, TypedRating.Of(FieldText.Of(r))));

    [Fact]
    public void Every_diagnosis_is() =>
        Assert.All(Enum.GetValues<DiagnosisCategory>(), d => Assert.Equal(d, TypedDiagnosis.CategoryOf(FieldText.Of(d))));

    [Fact]
    public void Every_diagnosis_status_is() =>
        Assert.All(Enum.GetValues<DiagnosisStatus>(), s => Assert.Equal(s, TypedDiagnosis.StatusOf(FieldText.Of(s))));

    [Fact]
    public void Every_gender_is() => Assert.All(Enum.GetValues<Gender>(), g => Assert.Equal(g, TypedChoice.GenderOf(FieldText.Of(g))));

    [Fact]
    public void Every_day_is() => Assert.Equal(new DateOnly(2026, 3, 9), TypedDate.Of(new Typed(FieldText.Of(new DateOnly(2026, 3, 9)))));
}
