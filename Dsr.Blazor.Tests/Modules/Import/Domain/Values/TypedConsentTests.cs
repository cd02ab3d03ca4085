using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class TypedConsentTests
{
    [Theory]
    [InlineData("Yes", ConsentBasis.NotRecorded)]
    [InlineData("y", ConsentBasis.NotRecorded)]
    [InlineData("YES - verbal", ConsentBasis.NotRecorded)]
    [InlineData("Given", ConsentBasis.NotRecorded)]
    [InlineData("Consent obtained", ConsentBasis.NotRecorded)]
    [InlineData("Signed form 12/03/2025", ConsentBasis.NotRecorded)]
    [InlineData("Yes 12 May 2026", ConsentBasis.NotRecorded)]
    [InlineData("Yes, review due March 2027", ConsentBasis.NotRecorded)]
    [InlineData("TRUE", ConsentBasis.NotRecorded)]
    [InlineData("✓", ConsentBasis.NotRecorded)]
    [InlineData("Parent", ConsentBasis.ParentalResponsibility)]
    [InlineData("Yes (mum)", ConsentBasis.ParentalResponsibility)]
    [InlineData("Parental responsibility", ConsentBasis.ParentalResponsibility)]
    [InlineData("PR", ConsentBasis.ParentalResponsibility)]
    [InlineData("Best interests", ConsentBasis.BestInterests)]
    [InlineData("Best Interest decision", ConsentBasis.BestInterests)]
    [InlineData("best-interests", ConsentBasis.BestInterests)]
    [InlineData("BI", ConsentBasis.BestInterests)]
    [InlineData("B.I.", ConsentBasis.BestInterests)]
    [InlineData("Lacks capacity - best interests decision", ConsentBasis.BestInterests)]
    [InlineData("No capacity, BI decision made", ConsentBasis.BestInterests)]
    [InlineData("Gillick competent", ConsentBasis.GillickCompetent)]
    [InlineData("LPA", ConsentBasis.DeputyOrAttorney)]
    [InlineData("Court-appointed deputy", ConsentBasis.DeputyOrAttorney)]
    [InlineData("Self", ConsentBasis.Person16OrOver)]
    [InlineData("Yes - person", ConsentBasis.Person16OrOver)]
    public void Words_that_give_it_are_given(string typed, ConsentBasis basis)
    {
        var reading = TypedConsent.Of(new Typed(typed));
        Assert.Equal((ConsentDecision.Given, basis), (reading.Decision, reading.Basis));
    }

    [Theory]
    [InlineData("No", ConsentDecision.Declined)]
    [InlineData("N", ConsentDecision.Declined)]
    [InlineData("Refused", ConsentDecision.Declined)]
    [InlineData("Declined by parent", ConsentDecision.Declined)]
    [InlineData("Does not consent", ConsentDecision.Declined)]
    [InlineData("Withdrawn 3/3/26", ConsentDecision.Withdrawn)]
    [InlineData("Consent withdrawn", ConsentDecision.Withdrawn)]
    [InlineData("", ConsentDecision.NotYetObtained)]
    [InlineData("-", ConsentDecision.NotYetObtained)]
    [InlineData("Not yet asked", ConsentDecision.NotYetObtained)]
    [InlineData("not obtained", ConsentDecision.NotYetObtained)]
    [InlineData("Pending", ConsentDecision.NotYetObtained)]
    [InlineData("TBC", ConsentDecision.NotYetObtained)]
    [InlineData("Y/N", ConsentDecision.NotYetObtained)]
    [InlineData("Yes / No", ConsentDecision.NotYetObtained)]
    [InlineData("Yes?", ConsentDecision.NotYetObtained)]
    [InlineData("Best interests meeting planned", ConsentDecision.NotYetObtained)]
    [InlineData("Sought from parent", ConsentDecision.NotYetObtained)]
    [InlineData("Parent to sign", ConsentDecision.NotYetObtained)]
    [InlineData("Written consent required", ConsentDecision.NotYetObtained)]
    [InlineData("Consent form sent to mum", ConsentDecision.NotYetObtained)]
    [InlineData("Awaiting best interests decision", ConsentDecision.NotYetObtained)]
    [InlineData("Unknown", ConsentDecision.NotYetObtained)]
    public void Words_that_do_not_give_it_do_not(string typed, ConsentDecision decision) =>
        Assert.Equal(decision, TypedConsent.Of(new Typed(typed)).Decision);

    [Theory]
    [InlineData("Has capacity")]
    [InlineData("Lacks capacity")]
    [InlineData("see file")]
    [InlineData("x")]
    [InlineData("Family")]
    [InlineData("Carer")]
    public void Words_that_leave_it_open_are_not_understood(string typed) => Assert.Null(TypedConsent.Of(new Typed(typed)).Decision);

    [Theory]
    [InlineData("Yes, happy to share", ConsentDecision.Given, ConsentDecision.Given)]
    [InlineData("Yes - not to share with school", ConsentDecision.Given, ConsentDecision.Declined)]
    [InlineData("Yes to join, do not share", ConsentDecision.Given, ConsentDecision.Declined)]
    [InlineData("Yes", ConsentDecision.Given, null)]
    [InlineData("Consent to share: no", ConsentDecision.Declined, ConsentDecision.Declined)]
    [InlineData("No", ConsentDecision.Declined, null)]
    public void Joining_is_not_sharing(string typed, ConsentDecision decision, ConsentDecision? sharing)
    {
        var reading = TypedConsent.Of(new Typed(typed));
        Assert.Equal((decision, sharing), (reading.Decision, reading.Sharing));
    }

    [Fact]
    public void The_day_and_the_way_are_read_where_they_stand()
    {
        var reading = TypedConsent.Of(new Typed("Verbal consent 12/03/2025"));
        Assert.Equal(
            (ConsentDecision.Given, ConsentMethod.Verbal, new DateOnly(2025, 3, 12)),
            (reading.Decision, reading.Method, reading.Day)
        );
    }

    [Fact]
    public void A_day_alone_is_the_day_it_was_given() =>
        Assert.Equal(
            (ConsentDecision.Given, new DateOnly(2025, 3, 12)),
            (TypedConsent.Of(new Typed("12/03/2025")).Decision, TypedConsent.Of(new Typed("12/03/2025")).Day)
        );
}
