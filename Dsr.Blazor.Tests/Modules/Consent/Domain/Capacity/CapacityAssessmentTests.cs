using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain.Capacity;

public class CapacityAssessmentTests
{
    static readonly DateOnly adult = TestReferrals.Adult,
        child = TestReferrals.Child;

    static readonly CapacityAnswers able = new()
    {
        Understands = true,
        Retains = true,
        Weighs = true,
        Communicates = true,
        HowFound = "Asked twice.",
        ByWhom = "Dr Iyer",
        Helped = "With pictures.",
    };

    static CapacityAssessment Record(CapacityAnswers answers, DateOnly? born = null) =>
        new(Guid.NewGuid(), born ?? adult, answers, TestActs.Sam);

    // Understands, retains, weighs, communicates; then whether an impairment is why. Only both stages together find somebody unable.
    [Theory]
    [InlineData("yyyy", null, true)]
    [InlineData("yyyy", true, true)]
    [InlineData("nyyy", true, false)]
    [InlineData("ynyy", true, false)]
    [InlineData("yyny", true, false)]
    [InlineData("yyyn", true, false)]
    [InlineData("nnnn", true, false)]
    [InlineData("nnnn", false, true)]
    [InlineData("yyny", false, true)]
    public void Both_stages_of_the_act_decide(string ability, bool? because, bool canDecide)
    {
        var found = Record(
            able with
            {
                Understands = ability[0] == 'y',
                Retains = ability[1] == 'y',
                Weighs = ability[2] == 'y',
                Communicates = ability[3] == 'y',
                BecauseOfImpairment = because,
            }
        );

        Assert.Equal((canDecide, false), (found.CanDecide, found.IsGillick));
        Assert.Equal(ability == "yyyy" ? null : because, found.Answers.BecauseOfImpairment);
    }

    [Fact]
    public void No_answer_is_left_open()
    {
        foreach (
            var (answers, field) in new[]
            {
                (able with { Understands = null }, "Understands"),
                (able with { Retains = null }, "Retains"),
                (able with { Weighs = null }, "Weighs"),
                (able with { Communicates = null }, "Communicates"),
                (able with { Weighs = false }, "BecauseOfImpairment"),
                (able with { Weighs = false, BecauseOfImpairment = true, Helped = " " }, "Helped"),
                (able with { HowFound = "" }, "HowFound"),
                (able with { ByWhom = "" }, "ByWhom"),
                (able with { About = null }, "Question"),
            }
        )
            Assert.Equal(field, Assert.Throws<RefusedException>(() => Record(answers)).Field);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Under_16_it_is_whether_the_child_is_competent(bool competent)
    {
        var found = Record(
            new()
            {
                GillickCompetent = competent,
                HowFound = "Spoke with her alone.",
                ByWhom = "Dr Iyer",
            },
            child
        );

        Assert.Equal((competent, true), (found.CanDecide, found.IsGillick));
        Assert.Equal("GillickCompetent", Assert.Throws<RefusedException>(() => Record(able, child)).Field);
    }

    [Fact]
    public void The_sixteenth_birthday_is_the_first_day_of_capacity()
    {
        var born = TestActs.Today.AddYears(-16);

        Assert.False(Record(able, born).IsGillick);
        Assert.True(Record(able with { GillickCompetent = true, On = TestActs.Today.AddDays(-1) }, born).IsGillick);
    }

    [Fact]
    public void Days_that_disagree_are_refused_with_both_named() =>
        Assert.StartsWith(
            "The day of the assessment, 3 May 1992, is before the date of birth, 4 May 1992.",
            Assert.Throws<RefusedException>(() => Record(able with { On = new(1992, 5, 3) })).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_referral_brings_the_finding_where_it_says_how_it_was_found()
    {
        var said = TestReferrals.Says(ConsentGiver.Person, ConsentDecision.NotYetObtained, canDecide: false) with
        {
            GainedBy = "Nadia Cooper",
            On = new(2026, 11, 12),
        };
        var found = CapacityAssessment.FromReferral(Guid.NewGuid(), adult, said, TestActs.Sam)!;

        Assert.Equal(
            (false, ConsentScope.JoinRegister, "Nadia Cooper", new DateOnly(2026, 11, 12), true),
            (found.CanDecide, found.About, found.ByWhom, found.On, found.IsFromReferral)
        );
        Assert.Null(CapacityAssessment.FromReferral(Guid.NewGuid(), adult, said with { Assessment = "" }, TestActs.Sam));
        Assert.Null(CapacityAssessment.FromReferral(Guid.NewGuid(), adult, said with { CanDecide = null }, TestActs.Sam));
    }
}
