using Dsr.Blazor.Casework.Exports.Writing;

namespace Dsr.Blazor.Tests.Casework.Exports.Writing;

public class SheetNameTests
{
    [Theory]
    [InlineData("Register", "Register")]
    [InlineData("Red/Amber: [mine]?", "Red Amber   mine")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("O'Brien's view", "O'Brien's view")]
    [InlineData("A saved view with a name longer than a sheet's", "A saved view with a name longer")]
    [InlineData("A saved view whose name is cut ' here", "A saved view whose name is cut")]
    [InlineData("history", "history of the register")]
    [InlineData("  ", "Sheet")]
    [InlineData("tab\tand 🙂", "tab and")]
    public void A_name_is_made_to_fit(string wanted, string name) => Assert.Equal(name, SheetName.For(wanted, []));

    [Fact]
    public void A_name_already_taken_gets_a_number()
    {
        Assert.Equal("Register (2)", SheetName.For("Register", ["REGISTER"]));
        Assert.Equal("Register (3)", SheetName.For("Register", ["Register", "Register (2)"]));
        var longest = new string('a', 31);
        Assert.Equal(new string('a', 27) + " (2)", SheetName.For(longest, [longest]));
    }
}
