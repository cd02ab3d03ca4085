using Bunit;
using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Ui.Show;

namespace Dsr.Blazor.Tests.Ui.Show;

public class RatingTagTests : PartTests
{
    [Theory]
    [InlineData(Rating.Red, "▲", "Red", "red")]
    [InlineData(Rating.Amber, "◆", "Amber", "amber")]
    [InlineData(Rating.Green, "●", "Green", "green")]
    [InlineData(Rating.Blue, "■", "Blue", "blue")]
    public void Says_the_word_and_draws_the_shape(Rating rating, string shape, string word, string css)
    {
        var tag = Render<RatingTag>(with => with.Add(part => part.Rating, rating)).Find(".tag");

        Assert.Equal(shape + word, tag.TextContent);
        Assert.Contains(css, tag.ClassList);
        Assert.Equal("true", tag.QuerySelector("i")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_proposal_says_that_it_is_one() =>
        Assert.Contains(
            "Amber proposed",
            Render<RatingTag>(with => with.Add(part => part.Rating, Rating.Amber).Add(part => part.Proposed, true)).Markup,
            StringComparison.Ordinal
        );
}
