using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Referrals.Domain;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.Referrals.Domain;

public class ReferralTests
{
    [Theory]
    [InlineData("485 777 3456", null, "NhsNumber")]
    [InlineData("", "2026-11-21", "DateOfBirth")]
    [InlineData("", "1906-11-19", "DateOfBirth")]
    public void What_cannot_be_is_refused(string number, string? born, string field)
    {
        var form = TestReferrals.Form() with
        {
            Person = TestReferrals.Form().Person with
            {
                NhsNumber = number,
                DateOfBirth = born is null ? TestReferrals.Adult : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture),
            },
        };

        Assert.Equal(field, Assert.Throws<RefusedException>(() => TestReferrals.Referral(form)).Field);
    }

    [Fact]
    public void A_text_at_its_limit_is_kept_and_one_over_it_refused_whole()
    {
        var form = TestReferrals.Form();

        Assert.Equal(8000, TestReferrals.Referral(form with { CurrentIssues = new string('x', 8000) }).Form.CurrentIssues.Length);
        Assert.Equal(
            nameof(ReferralForm.CurrentIssues),
            Assert.Throws<RefusedException>(() => TestReferrals.Referral(form with { CurrentIssues = new string('x', 8001) })).Field
        );
    }

    [Theory]
    [InlineData("Zoë 🦋")]
    [InlineData("محمد عبد الله")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Madonna")]
    public void Any_script_is_kept_as_text(string name)
    {
        var form = TestReferrals.Form() with
        {
            CurrentIssues = name,
            Person = TestReferrals.Form().Person with { GivenName = name, FamilyName = "" },
        };
        var referral = TestReferrals.Referral(form);

        Assert.Equal((name, name, name), (referral.GivenName, referral.Form.Person.GivenName, referral.Form.CurrentIssues));
    }

    [Fact]
    public void A_correction_keeps_what_was_said_before()
    {
        var referral = TestReferrals.Referral();
        referral.Correct(
            TestReferrals.Form() with
            {
                CurrentIssues = "The crisis team came once.",
            },
            "put right by the team",
            TestActs.At(5)
        );

        Assert.Equal(
            ["The crisis team came twice this month.", "The crisis team came once."],
            referral.Said.Select(referralSaid => referralSaid.Form.CurrentIssues)
        );
        Assert.Equal("The crisis team came once.", referral.Form.CurrentIssues);
    }

    [Fact]
    public void Triage_begins_with_the_first_thing_that_somebody_does()
    {
        var referral = TestReferrals.Referral();
        referral.Acknowledge(TestActs.Sam);
        Assert.Equal(ReferralStatus.Acknowledged, referral.Status);
        referral.Assign(Guid.NewGuid(), "Priya Kaur", TestActs.Sam);
        Assert.Equal(ReferralStatus.InTriage, referral.Status);
        Assert.Equal(
            [ReferralStatus.Submitted, ReferralStatus.Acknowledged, ReferralStatus.InTriage],
            referral.Changes.Select(statusChange => statusChange.To)
        );
    }

    [Fact]
    public void An_answered_question_is_answered_once_and_triage_goes_on()
    {
        var referral = TestReferrals.Referral();
        referral.Ask("Has the diagnosis letter been seen?", TestActs.Sam);
        Assert.Equal(ReferralStatus.AwaitingInformation, referral.Status);
        referral.AnswerQuestion(1, "Yes.", TestActs.At(3, "nadia", "Nadia Cooper"));
        Assert.Equal(ReferralStatus.InTriage, referral.Status);
        Assert.Contains(
            "Nadia Cooper",
            Assert.Throws<RefusedException>(() => referral.AnswerQuestion(1, "No.", TestActs.At(4))).Message,
            StringComparison.Ordinal
        );
    }
}
