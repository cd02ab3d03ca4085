using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Governance.Domain;
using Dsr.Blazor.Modules.Letters.Domain;

namespace Dsr.Blazor.Tests.Modules.Letters.Domain;

public class TemplateTests
{
    [Theory]
    [InlineData("Dear {name}", "{name}")]
    [InlineData("Your {diagnosis} is", "{diagnosis}")]
    [InlineData("{Reason }", "{Reason }")]
    [InlineData("Dear {addressee", "bracket")]
    [InlineData("Dear addressee}", "bracket")]
    public void A_letter_with_a_place_that_there_is_not_is_refused_in_words(string text, string named)
    {
        var refused = Assert.Throws<RefusedException>(() => new LetterTemplate("About {reference}", [new(text)]).Check());

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("addressee")]
    [InlineData("reason")]
    [InlineData("the person")]
    [InlineData("what next")]
    [InlineData("what else would help")]
    [InlineData("shared with")]
    [InlineData("question")]
    [InlineData("answer by")]
    [InlineData("rights")]
    public void A_message_may_not_have_a_place_for_what_is_said_on_paper(string place)
    {
        new LetterTemplate("About {reference}", [new($"{{{place}}}")]).Check();
        foreach (var channel in new[] { LetterChannel.Email, LetterChannel.Text })
            Assert.Throws<RefusedException>(() => new MessageTemplate("Reference {reference}", [$"{{{place}}}"]).Check(channel));
        Assert.Throws<RefusedException>(() => new MessageTemplate($"{{{place}}}", ["Hello"]).Check(LetterChannel.Email));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_and_an_email_is_not()
    {
        var template = new MessageTemplate("Reference {reference}", [new string('a', 321)]);

        template.Check(LetterChannel.Email);
        Assert.Throws<RefusedException>(() => template.Check(LetterChannel.Text));
    }

    [Fact]
    public void Every_text_that_ships_is_a_policy_of_its_own_and_passes_its_check()
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            foreach (var format in Enum.GetValues<LetterFormat>())
            foreach (var voice in Enum.GetValues<LetterVoice>())
                LetterPolicies.Letter(kind, format, voice).Default.Check();
            foreach (var channel in new[] { LetterChannel.Email, LetterChannel.Text })
                LetterPolicies.Message(kind, channel).Default.Check(channel);
        }
        Assert.Equal(49, LetterPolicies.All.Select(key => key.Name).Distinct().Count());
        Assert.Superset(LetterPolicies.All.ToHashSet(), PolicyKeys.All.ToHashSet());
    }
}
