using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Letters.Domain;
using Dsr.Blazor.Modules.ProfessionalReferral.Domain;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.ProfessionalReferral.Domain;

public class NextStepsTests
{
    static IEnumerable<string> Steps(Referral referral) =>
        NextSteps
            .Of(referral, ReferralClocks.Of(referral, PolicyBook.Defaults, WorkingCalendar.EnglandAndWales, TestActs.Today))
            .Select(step => step.By is { } by ? $"{step.Words} {Written.ShortDate(by.Due)}" : step.Words);

    [Fact]
    public void A_new_referral_says_when_somebody_is_in_touch_and_when_it_is_decided() =>
        Assert.Equal(["The team gets in touch. 27 Nov 2026", "The team decides. 18 Dec 2026"], Steps(TestReferrals.Referral()));

    [Fact]
    public void Who_was_not_reached_is_tried_again_and_who_was_needs_no_more()
    {
        var referral = TestReferrals.Referral();
        referral.Contact(new() { At = TestActs.Sam.At, WithWhom = "The person" }, TestActs.At(1));
        Assert.Equal("The team tries to reach them again. 27 Nov 2026", Steps(referral).First());

        referral.Contact(
            new()
            {
                At = TestActs.Sam.At,
                WithWhom = "The person",
                Reached = true,
            },
            TestActs.At(2)
        );
        Assert.Equal(["The team decides. 18 Dec 2026"], Steps(referral));
    }

    [Fact]
    public void While_an_answer_is_awaited_no_day_of_decision_is_promised()
    {
        var referral = TestReferrals.Referral();
        referral.Ask("Which clinic saw her?", TestActs.At(1));

        Assert.Equal(
            [
                "The team waits for your answer. Until it comes, the clock for the decision stands still.",
                "The team gets in touch. 27 Nov 2026",
            ],
            Steps(referral)
        );
    }

    [Fact]
    public void A_decision_says_by_when_everybody_is_told_until_they_have_been()
    {
        var referral = TestReferrals.Referral();
        referral.NotAccept(
            new(
                NotAcceptedReason.NotAtRisk,
                "No sign of a risk of admission.",
                "What you told us is about work, and others help with that.",
                "Ask the GP for the autism team."
            ),
            TestActs.At(1)
        );
        Assert.Equal("The team tells you and the person. 24 Nov 2026", Steps(referral).Last());

        referral.Tell(LetterTo.Person, "Zofia Nowak", ContactHow.Letter, TestActs.Today, TestActs.At(2));
        referral.Tell(LetterTo.Referrer, "Nadia Cooper", ContactHow.Letter, TestActs.Today, TestActs.At(2));
        Assert.Equal("Everybody concerned had been told by 20 November 2026.", Steps(referral).Last());
    }

    [Fact]
    public void After_the_end_nothing_is_promised()
    {
        var (withdrawn, repeated) = (TestReferrals.Referral(), TestReferrals.Referral());
        withdrawn.Withdraw("Nadia Cooper", "", TestActs.At(1));
        repeated.CloseAsDuplicate("DSR-R-8K2M9T", null, "The same.", TestActs.At(1));

        Assert.StartsWith("It was withdrawn.", Assert.Single(Steps(withdrawn)), StringComparison.Ordinal);
        // Which other referral there is, is nobody's to tell.
        Assert.DoesNotContain("DSR-R", Assert.Single(Steps(repeated)), StringComparison.Ordinal);
    }
}
