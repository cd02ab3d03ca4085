using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Tests.Builders;
using static Dsr.Blazor.Modules.Consent.Domain.ConsentBasis;
using static Dsr.Blazor.Modules.Consent.Domain.ConsentFindingStatus;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain;

/// <summary>
/// Every path of consent, written out by hand. An answer reads: P the person, M and F two parents, B a best-interests decision,
/// D a deputy or attorney; then yes, no, withdrawn or wait (not yet obtained); for the person also able or unable where somebody looked.
/// </summary>
public class ConsentPathTests
{
    // 12 November 2026; the child is 13, the adult 34.
    static readonly DateOnly today = new(2026, 11, 12);

    [Theory]
    // At 16 and over: the person, with capacity presumed.
    [InlineData(34, "", Missing, null)]
    [InlineData(34, "P wait", Missing, null)]
    [InlineData(34, "P yes", Valid, Person16OrOver)]
    [InlineData(34, "P yes able", Valid, Person16OrOver)]
    [InlineData(16, "P yes", Valid, Person16OrOver)]
    [InlineData(34, "P no", Refused, null)]
    [InlineData(34, "P withdrawn", Refused, null)]
    [InlineData(34, "P yes, P withdrawn", Refused, null)]
    [InlineData(34, "P no, P yes", Valid, Person16OrOver)]
    // Nobody decides over somebody who has capacity.
    [InlineData(34, "P no, B yes", Refused, null)]
    [InlineData(34, "P no, D yes", Refused, null)]
    [InlineData(34, "P no able, B yes", Refused, null)]
    [InlineData(16, "M yes", Missing, null)]
    [InlineData(17, "P no, M yes", Refused, null)]
    [InlineData(17, "P yes, M no", Valid, Person16OrOver)]
    [InlineData(34, "B yes", Missing, null)]
    [InlineData(34, "P wait, B yes", Missing, null)]
    // Somebody who lacks capacity for this decision: a deputy or attorney before a best-interests decision.
    [InlineData(34, "P wait unable", Missing, null)]
    [InlineData(34, "P wait unable, B wait", Missing, null)]
    [InlineData(34, "P wait unable, B yes", Valid, BestInterests)]
    [InlineData(34, "P no unable, B yes", Valid, BestInterests)]
    [InlineData(34, "P yes unable", Missing, null)]
    [InlineData(34, "P wait unable, B no", Refused, null)]
    [InlineData(34, "P wait unable, B yes, D wait", Missing, null)]
    [InlineData(34, "P wait unable, B yes, D no", Refused, null)]
    [InlineData(34, "P wait unable, D yes", Valid, DeputyOrAttorney)]
    [InlineData(34, "P wait unable, B no, D yes", Valid, DeputyOrAttorney)]
    [InlineData(34, "P wait unable, D withdrawn", Refused, null)]
    [InlineData(34, "P wait unable, B yes, P no able", Refused, null)]
    // Under 16: a competent child.
    [InlineData(13, "", Missing, null)]
    [InlineData(13, "P yes able", Valid, GillickCompetent)]
    [InlineData(13, "P no able", Refused, null)]
    [InlineData(13, "P yes able, M yes", Valid, GillickCompetent)]
    [InlineData(13, "P yes", Missing, null)]
    // A parent's answer.
    [InlineData(13, "M yes", Valid, ParentalResponsibility)]
    [InlineData(15, "M yes", Valid, ParentalResponsibility)]
    [InlineData(13, "M no", Refused, null)]
    [InlineData(13, "M wait", Missing, null)]
    [InlineData(13, "M yes, M withdrawn", Refused, null)]
    [InlineData(13, "M yes, F yes", Valid, ParentalResponsibility)]
    [InlineData(13, "M wait, F yes", Valid, ParentalResponsibility)]
    [InlineData(13, "P wait, M yes", Valid, ParentalResponsibility)]
    [InlineData(13, "P yes, M yes", Valid, ParentalResponsibility)]
    // A failed Gillick check never cancels a parent's consent.
    [InlineData(13, "P wait unable, M yes", Valid, ParentalResponsibility)]
    [InlineData(13, "M yes, P no unable", Valid, ParentalResponsibility)]
    [InlineData(13, "P yes unable", Missing, null)]
    [InlineData(13, "P yes unable, M no", Refused, null)]
    // A child's no is not passed over while nobody has looked whether it decides.
    [InlineData(13, "P no, M yes", Missing, null)]
    [InlineData(13, "M yes, P no", Missing, null)]
    // Who may decide disagree: the lead.
    [InlineData(13, "P yes able, M no", Held, null)]
    [InlineData(13, "P no able, M yes", Held, null)]
    [InlineData(13, "M yes, F no", Held, null)]
    [InlineData(13, "M no, F yes", Held, null)]
    [InlineData(13, "P yes able, M yes, F no", Held, null)]
    [InlineData(13, "M yes, F no, F yes", Valid, ParentalResponsibility)]
    [InlineData(13, "P wait unable, M yes, F no", Held, null)]
    // Under 16 a best-interests decision is no basis.
    [InlineData(13, "B yes", Missing, null)]
    [InlineData(13, "P wait unable, B yes", Missing, null)]
    public void The_answers_come_to(int age, string answers, ConsentFindingStatus standing, ConsentBasis? basis)
    {
        var finding = ConsentRules.Of(today.AddYears(-age), today, Read(answers));

        Assert.Equal((standing, basis), (finding.Standing, finding.Basis));
        Assert.EndsWith(".", finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P yes able, M no", true, Valid, GillickCompetent)]
    [InlineData("P no able, M yes", true, Valid, ParentalResponsibility)]
    [InlineData("M yes, F no", true, Valid, ParentalResponsibility)]
    [InlineData("M yes, F no", false, Refused, null)]
    [InlineData("P no able, M yes", false, Refused, null)]
    // Where nobody disagrees a ruling means nothing.
    [InlineData("M no", true, Refused, null)]
    [InlineData("P no able", true, Refused, null)]
    [InlineData("", true, Missing, null)]
    public void The_lead_decides_only_where_they_disagree(string answers, bool inFavour, ConsentFindingStatus standing, ConsentBasis? basis)
    {
        var read = Read(answers);
        var finding = ConsentRules.Of(
            today.AddYears(-13),
            today,
            read,
            new(inFavour, "Both were heard on 10 November.", "Sam Reid", default, read.Count)
        );

        Assert.Equal((standing, basis), (finding.Standing, finding.Basis));
    }

    [Fact]
    public void A_new_answer_opens_the_question_again()
    {
        var ruling = new ConsentRuling(true, "Both were heard on 10 November.", "Sam Reid", default, Answers: 2);

        Assert.Equal(Held, ConsentRules.Of(today.AddYears(-13), today, Read("M yes, F no, F no"), ruling).Standing);
    }

    [Fact]
    public void A_sixteenth_birthday_ends_a_parents_consent_and_a_ruling()
    {
        var born = today.AddYears(-16);
        var ruling = new ConsentRuling(true, "Both were heard on 10 November.", "Sam Reid", default, Answers: 2);

        Assert.Equal(Valid, ConsentRules.Of(born, today.AddDays(-1), Read("M yes")).Standing);
        Assert.Equal(Missing, ConsentRules.Of(born, today, Read("M yes")).Standing);
        Assert.Equal(Valid, ConsentRules.Of(born, today.AddDays(-1), Read("M yes, F no"), ruling).Standing);
        Assert.Equal(Missing, ConsentRules.Of(born, today, Read("M yes, F no"), ruling).Standing);
    }

    [Fact]
    public void Without_a_date_of_birth_nobody_can_say_who_decides() =>
        Assert.Equal((Missing, null), ConsentRules.Of(null, today, Read("P yes")) is var found ? (found.Standing, found.Basis) : default);

    [Fact]
    public void A_best_interests_decision_says_who_was_consulted_that_no_deputy_decides_and_how_incapacity_was_found()
    {
        var (unable, decision) = (
            TestReferrals.Says(ConsentGiver.Person, ConsentDecision.NotYetObtained, false),
            TestReferrals.Says(ConsentGiver.DecisionMaker, ConsentDecision.Given)
        );

        Assert.Equal(Valid, Of(unable, decision));
        Assert.Equal(Missing, Of(unable with { Assessment = "" }, decision));
        Assert.Equal(Missing, Of(unable, decision with { Consulted = "" }));
        Assert.Equal(Missing, Of(unable, decision with { NoDeputyOrAttorney = false }));

        static ConsentFindingStatus Of(params ConsentStatement[] answers) => ConsentRules.Of(today.AddYears(-34), today, answers).Standing;
    }

    static IReadOnlyList<ConsentStatement> Read(string answers) =>
        [.. answers.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(One)];

    static ConsentStatement One(string written)
    {
        var words = written.Split(' ');
        var (giver, name) = words[0] switch
        {
            "P" => (ConsentGiver.Person, ""),
            "M" => (ConsentGiver.Parent, "Ruby Nowak"),
            "F" => (ConsentGiver.Parent, "Jan Nowak"),
            "B" => (ConsentGiver.DecisionMaker, "Theo Harvey"),
            _ => (ConsentGiver.DeputyOrAttorney, "Isla Nowak"),
        };
        var decision = words[1] switch
        {
            "yes" => ConsentDecision.Given,
            "no" => ConsentDecision.Declined,
            "withdrawn" => ConsentDecision.Withdrawn,
            _ => ConsentDecision.NotYetObtained,
        };
        return TestReferrals.Says(
            giver,
            decision,
            words.ElementAtOrDefault(2) switch
            {
                "able" => true,
                "unable" => false,
                _ => null,
            },
            name
        );
    }
}
