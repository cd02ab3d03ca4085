using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class TypedNhsNumberTests
{
    [Theory]
    [InlineData("9990000018")]
    [InlineData("999 000 0018")]
    [InlineData("999-000-0018")]
    [InlineData(" 9990000018")]
    [InlineData("999.000.0018")]
    [InlineData("'9990000018")]
    [InlineData("999\u00a0000\u00a00018")]
    [InlineData("9990000018.0")]
    [InlineData("9.990000018E9")]
    [InlineData("9.990000018E+09")]
    public void A_number_is_read_however_it_was_written(string typed) =>
        Assert.Equal("9990000018", TypedNhsNumber.Of(new Typed(typed))?.Digits);

    [Theory]
    [InlineData("485 777 3456")]
    [InlineData("999 000 001")]
    [InlineData("999 000 00181")]
    [InlineData("9.99E+09")] // the digits that a text file lost are not noughts
    [InlineData("NHS 999 000 0018 ?")]
    public void What_is_no_number_is_none_but_is_something(string typed)
    {
        Assert.Null(TypedNhsNumber.Of(new Typed(typed)));
        Assert.NotEqual("", TypedNhsNumber.Digits(new Typed(typed)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("\u2013")]
    public void A_dash_is_as_blank_as_nothing(string typed) => Assert.Equal("", TypedNhsNumber.Digits(new Typed(typed)));

    [Fact]
    public void A_formula_that_failed_is_not_blank() => Assert.Equal("#N/A", TypedNhsNumber.Digits(new Typed("#N/A", Unreadable: true)));
}
