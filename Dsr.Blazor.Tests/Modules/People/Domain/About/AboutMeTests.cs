using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Policy;
using Dsr.Blazor.Modules.People.Domain.About;
using Dsr.Blazor.Tests.Builders;

namespace Dsr.Blazor.Tests.Modules.People.Domain.About;

public class AboutMeTests
{
    static readonly DateOnly birth = new(2005, 4, 7);

    [Theory]
    [InlineData("support", "  Speak slowly.\nمرحبا 🦊  ", "Speak slowly.\nمرحبا 🦊")]
    [InlineData("passport", "Yes", "Yes")]
    [InlineData("passport-on", "2026-11-20", "2026-11-20")]
    [InlineData("passport-on", "2005-04-07", "2005-04-07")]
    [InlineData("format", "Large print", "Large print")]
    [InlineData("alert", "", "")]
    public void An_answer_is_kept_as_it_was_given(string field, string answer, string kept) =>
        Assert.Equal(kept, Saying((field, answer)).Answers.GetValueOrDefault(field, ""));

    [Theory]
    [InlineData("passport", "Perhaps", "has to be one of the answers")]
    [InlineData("format", "Braille", "has to be one of the answers")]
    [InlineData("health-check", "last week", "is not a date")]
    [InlineData("health-check", "2026-11-21", "is in the future")]
    [InlineData("health-check", "2005-04-06", "is 6 April 2005, before the date of birth, 7 April 2005")]
    [InlineData("shoe-size", "9", "does not hold")]
    public void An_answer_that_cannot_be_is_refused_in_words(string field, string answer, string words) =>
        Assert.Contains(words, Assert.Throws<RefusedException>(() => Saying((field, answer))).Message);

    [Theory]
    [InlineData("language", 200)]
    [InlineData("support", 8000)]
    public void A_text_holds_its_limit_and_not_one_more(string field, int longest)
    {
        Assert.Equal(longest, Saying((field, new string('ż', longest))).Answers[field].Length);
        var refused = Assert.Throws<RefusedException>(() => Saying((field, new string('ż', longest + 1))));
        Assert.Equal(field, refused.Field);
    }

    [Fact]
    public void What_is_not_asked_again_stays_and_an_empty_answer_takes_one_back()
    {
        var about = Saying(("language", "Polish"), ("gp", "Wychford Surgery"));

        about.Say(new Dictionary<string, string> { ["gp"] = " " }, birth, TestActs.Sam);

        Assert.Equal(new Dictionary<string, string> { ["language"] = "Polish" }, about.Answers);
    }

    [Fact]
    public void A_refused_form_changes_nothing()
    {
        var about = Saying(("language", "Polish"));

        Assert.Throws<RefusedException>(() =>
            about.Say(new Dictionary<string, string> { ["language"] = "Urdu", ["stomp"] = "2199-01-01" }, birth, TestActs.Sam)
        );

        Assert.Equal("Polish", about.Answers["language"]);
    }

    [Fact]
    public void Policy_says_which_fields_are_asked_and_how_somebody_is_written_to_and_reached_always_is()
    {
        var asks = new PolicyBook([new(AboutPolicies.Asked, """["ethnicity", "matters"]""", new(2026, 11, 1), TestActs.Sam)]);

        Assert.Equal(
            ["matters", "format", "phone", "email", "contact-ways", "not-by-phone", "contact-times", "contact-first", "ethnicity"],
            AboutPolicies.AskedOn(asks, new(2026, 11, 20)).Select(field => field.Name)
        );
        Assert.DoesNotContain("ethnicity", AboutPolicies.AskedOn(asks, new(2026, 10, 31)).Select(field => field.Name));
    }

    [Fact]
    public void Every_name_is_spelled_once_and_the_default_names_fields_that_there_are()
    {
        Assert.Equal(AboutFields.All.Count, AboutFields.All.Select(field => field.Name).Distinct().Count());
        Assert.All(AboutPolicies.Asked.Default, name => Assert.NotNull(AboutFields.Of(name)));
    }

    static AboutMe Saying(params (string Field, string Answer)[] answers)
    {
        var about = new AboutMe(Guid.NewGuid(), TestActs.Sam);
        about.Say(answers.ToDictionary(pair => pair.Field, pair => pair.Answer), birth, TestActs.Sam);
        return about;
    }
}
