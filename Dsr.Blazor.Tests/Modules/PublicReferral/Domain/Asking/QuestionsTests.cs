using Dsr.Blazor.Modules.PublicReferral.Domain.Asking;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain.Asking;

public class QuestionsTests
{
    const string Start = "who urgent",
        Person = "name born home diagnosis now signs tried help sharing",
        End = "contact format";

    [Theory]
    [InlineData("me", 1992, "yes", $"{Start} {Person} agree {End}")]
    [InlineData("me", 2012, "yes", $"{Start} {Person} agree parents {End}")]
    [InlineData("parent", 2012, "yes", $"{Start} about-you {Person} parents child {End}")]
    [InlineData("parent", 1992, "yes", $"{Start} about-you {Person} agree {End}")]
    [InlineData("helper", 1992, "not-asked", $"{Start} about-you {Person} agree {End}")]
    [InlineData("helper", 1992, "cannot", $"{Start} about-you {Person} agree decides {End}")]
    [InlineData("helper", 2012, "cannot", $"{Start} about-you {Person} parents child {End}")]
    [InlineData("professional", 1992, "cannot", $"{Start} about-you {Person} agree decides {End}")]
    [InlineData("professional", 2012, "yes", $"{Start} about-you {Person} parents child {End}")]
    // Somebody cannot say of themselves that they cannot decide; an answer left from before opens nothing.
    [InlineData("me", 1992, "cannot", $"{Start} {Person} agree {End}")]
    public void Who_fills_it_in_and_the_age_decide_what_is_asked(string who, int year, string agree, string slugs) =>
        Assert.Equal(
            slugs.Split(' '),
            Questions.For(TestAnswers.Asked(("who", who), ("born-year", $"{year}"), ("agree", agree))).Select(question => question.Slug)
        );

    [Fact]
    public void The_sixteenth_birthday_changes_the_question_on_its_own_day()
    {
        Assert.Contains("parents", Slugs(TestAnswers.Fifteen));
        Assert.DoesNotContain("parents", Slugs(TestAnswers.Sixteen));

        static IEnumerable<string> Slugs((string, string)[] born) =>
            Questions.For(TestAnswers.Asked([("who", "parent"), .. born])).Select(question => question.Slug);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("not-known", false)]
    public void Where_the_date_is_not_known_it_is_asked_whether_they_are_under_sixteen(string under, bool child)
    {
        var asked = TestAnswers.Asked(
            ("who", "helper"),
            ("born-day", ""),
            ("born-month", ""),
            ("born-year", ""),
            ("born-unknown", "yes"),
            ("under-16", under)
        );

        Assert.Equal(child, Questions.For(asked).Any(question => question.Slug == "child"));
        Assert.Empty(Questions.Of("born")!.Check(asked));
    }

    [Theory]
    [InlineData("me")]
    [InlineData("parent")]
    public void Whoever_is_close_has_to_know_the_date(string who)
    {
        var asked = TestAnswers.Asked(
            ("who", who),
            ("born-day", ""),
            ("born-month", ""),
            ("born-year", ""),
            ("born-unknown", "yes"),
            ("under-16", "no")
        );

        Assert.Equal("born-day", Assert.Single(Questions.Of("born")!.Check(asked)).Field);
    }

    [Fact]
    public void A_representative_is_asked_for_where_policy_wants_one_and_never_of_a_professional()
    {
        Assert.Contains("representative", Slugs("me"));
        Assert.DoesNotContain("representative", Slugs("professional"));

        static IEnumerable<string> Slugs(string who)
        {
            var asked = TestAnswers.Asked(("who", who));
            var terms = asked.Terms with { SelfReferral = asked.Terms.SelfReferral with { NeedsRepresentative = true } };
            return Questions.For(asked with { Terms = terms }).Select(question => question.Slug);
        }
    }

    [Fact]
    public void No_question_is_shown_before_those_that_come_first_are_answered()
    {
        var asked = TestAnswers.Asked();
        asked = asked with { Answers = asked.Answers.Answered("home", done: false) };

        Assert.Equal("home", Questions.Open(asked)!.Slug);
        Assert.True(Questions.MayShow(Questions.Of("born")!, asked));
        Assert.True(Questions.MayShow(Questions.Of("home")!, asked));
        Assert.False(Questions.MayShow(Questions.Of("diagnosis")!, asked));
        Assert.False(Questions.MayShow(Questions.Of("child")!, asked));
    }

    [Theory]
    [InlineData("me", 1992, "Do you agree to be on the register?", "When were you born?")]
    [InlineData("parent", 1992, "Does the person agree to be on the register?", "When was the person born?")]
    [InlineData("parent", 2009, "Does your child agree to be on the register?", "When was your child born?")]
    [InlineData("helper", 2009, "Does the person agree to be on the register?", "When was the person born?")]
    public void A_question_is_worded_for_whom_it_concerns(string who, int year, string agree, string born)
    {
        var asked = TestAnswers.Asked(("who", who), ("born-year", $"{year}"));

        Assert.Equal((agree, born), (Questions.Of("agree")!.Heading(asked), Questions.Of("born")!.Heading(asked)));
    }

    [Fact]
    public void Every_field_has_a_name_of_its_own_and_every_question_says_why()
    {
        foreach (var who in new[] { "me", "parent", "helper", "professional" })
        {
            var asked = TestAnswers.Asked(("who", who));
            Assert.Empty(
                Questions
                    .All.SelectMany(question => question.All(asked))
                    .SelectMany(askedField => askedField.Inputs)
                    .GroupBy(text => text)
                    .Where(group => group.Count() > 1)
                    .Select(group => group.Key)
            );
            Assert.All(Questions.All, question => Assert.NotEmpty(question.Why(asked)));
        }
    }
}
