using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class TypedRatingTests
{
    [Theory]
    [InlineData("Red", Rating.Red)]
    [InlineData("red ", Rating.Red)]
    [InlineData("RED", Rating.Red)]
    [InlineData("R", Rating.Red)]
    [InlineData("a", Rating.Amber)]
    [InlineData("G.", Rating.Green)]
    [InlineData("B", Rating.Blue)]
    [InlineData("Blue - inpatient", Rating.Blue)]
    [InlineData("Blue (inpatient at Fernhill, not detained)", Rating.Blue)]
    [InlineData("ROAR amber", Rating.Amber)]
    [InlineData("ROAR: A", Rating.Amber)]
    [InlineData("RAG = Green", Rating.Green)]
    [InlineData("G - Green", Rating.Green)]
    [InlineData("1 - Red", Rating.Red)]
    [InlineData("Red 12/03/26", Rating.Red)]
    [InlineData("Red - at risk of losing a placement", Rating.Red)]
    [InlineData("Green, no concerns", Rating.Green)]
    [InlineData("Red - bed found?", Rating.Red)]
    [InlineData("Amber/Amber", Rating.Amber)]
    [InlineData("In-patient", Rating.Blue)]
    [InlineData("🔴", Rating.Red)]
    [InlineData("🟢 Green", Rating.Green)]
    public void A_word_a_letter_or_a_phrase_is_a_rating(string typed, Rating rating) => Assert.Equal(rating, TypedRating.Of(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Purple")]
    [InlineData("Red/Amber")]
    [InlineData("Amber (was Red)")]
    [InlineData("Red to Amber")]
    [InlineData("R/A")]
    [InlineData("A/Red")]
    [InlineData("RAG")]
    [InlineData("High")]
    [InlineData("3")]
    [InlineData("Red?")]
    [InlineData("? Amber")]
    [InlineData("not red")]
    [InlineData("no longer Red")]
    [InlineData("Red TBC")]
    [InlineData("proposed amber")]
    [InlineData("reduced")]
    [InlineData("Greenwich")]
    [InlineData("Yellow")]
    [InlineData("not inpatient")]
    [InlineData("TBC")]
    public void What_is_not_clearly_one_of_the_four_is_none(string? typed) => Assert.Null(TypedRating.Of(typed));

    [Theory]
    [InlineData("A")]
    [InlineData("R")]
    [InlineData("B")]
    public void A_letter_alone_is_no_word(string typed) => Assert.Null(TypedRating.InWords(typed));
}
