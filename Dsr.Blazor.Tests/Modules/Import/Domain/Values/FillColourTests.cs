using Dsr.Blazor.Modules.Import.Domain.Values;
using Dsr.Blazor.Modules.Register.Domain;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class FillColourTests
{
    [Theory]
    [InlineData("FF0000", Rating.Red)]
    [InlineData("C00000", Rating.Red)]
    [InlineData("ff5050", Rating.Red)]
    [InlineData("FFC7CE", Rating.Red)]
    [InlineData("FFC000", Rating.Amber)]
    [InlineData("FFBF00", Rating.Amber)]
    [InlineData("FFA500", Rating.Amber)]
    [InlineData("ED7D31", Rating.Amber)]
    [InlineData("FFEB9C", Rating.Amber)]
    [InlineData("00B050", Rating.Green)]
    [InlineData("92D050", Rating.Green)]
    [InlineData("00FF00", Rating.Green)]
    [InlineData("C6EFCE", Rating.Green)]
    [InlineData("00B0F0", Rating.Blue)]
    [InlineData("0070C0", Rating.Blue)]
    [InlineData("4472C4", Rating.Blue)]
    [InlineData("0000FF", Rating.Blue)]
    public void A_strong_colour_is_a_rating(string rgb, Rating rating) => Assert.Equal(rating, FillColour.Rates(rgb));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("FFFFFF")]
    [InlineData("000000")]
    [InlineData("DDDDDD")]
    [InlineData("FFFF00")] // the marker everyone uses for everything
    [InlineData("DDEBF7")] // the bands of a table
    [InlineData("BDD7EE")]
    [InlineData("E2EFDA")]
    [InlineData("FCE4D6")]
    [InlineData("7030A0")]
    [InlineData("not a colour")]
    public void White_grey_pale_bands_yellow_and_purple_are_none(string? rgb) => Assert.Null(FillColour.Rates(rgb));
}
