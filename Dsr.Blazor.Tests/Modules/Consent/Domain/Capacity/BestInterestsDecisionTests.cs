using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Consent.Domain;
using Dsr.Blazor.Modules.Consent.Domain.Capacity;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Consent.Domain.Capacity;

public class BestInterestsDecisionTests
{
    static readonly BestInterestsForm whole = new()
    {
        InFavour = true,
        Reasons = "It keeps her at home.",
        Consulted = "Her sister.",
        DecisionMaker = "Nadia Cooper",
        Authority = DeputyCheck.Nobody,
    };

    static BestInterestsDecision Record(BestInterestsForm form, DateOnly? born = null) =>
        new(Guid.NewGuid(), born ?? TestReferrals.Adult, form, TestActs.Sam);

    [Fact]
    public void What_is_missing_is_asked_for_at_its_field()
    {
        foreach (
            var (form, field) in new[]
            {
                (whole with { InFavour = null }, "InFavour"),
                (whole with { Reasons = "" }, "Reasons"),
                (whole with { Consulted = " " }, "Consulted"),
                (whole with { DecisionMaker = "" }, "DecisionMaker"),
                (whole with { About = null }, "Question"),
                (whole with { Authority = DeputyCheck.Somebody }, "Authority"),
                (whole with { On = TestActs.Today.AddDays(1) }, "On"),
                (whole with { ReviewOn = TestActs.Today }, "ReviewOn"),
            }
        )
            Assert.Equal(field, Assert.Throws<RefusedException>(() => Record(form)).Field);
    }

    [Fact]
    public void Under_16_somebody_else_decides()
    {
        var born = TestActs.Today.AddYears(-16);

        Record(whole, born);
        Assert.StartsWith(
            "On 19 November 2026 the person was under 16, born on 20 November 2010.",
            Assert.Throws<RefusedException>(() => Record(whole with { On = TestActs.Today.AddDays(-1) }, born)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, ConsentDecision.Given)]
    [InlineData(false, ConsentDecision.Declined)]
    public void It_stands_among_the_answers_of_its_scope(bool inFavour, ConsentDecision decision)
    {
        var form = whole with { InFavour = inFavour, About = ConsentScope.CareReview };
        var made = Record(form);

        var answer = made.AsAnswer(form)!;

        Assert.Equal(
            (ConsentScope.CareReview, decision, ConsentBasis.BestInterests, made.Id, "Nadia Cooper"),
            (answer.Scope, answer.Decision, answer.Basis, answer.BestInterestsId, answer.ByWhom)
        );
        var other = whole with { About = null, Question = "Where to live" };
        Assert.Null(Record(other).AsAnswer(other));
    }
}
