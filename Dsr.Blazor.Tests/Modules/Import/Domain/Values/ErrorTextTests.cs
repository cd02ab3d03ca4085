using Dsr.Blazor.Modules.Import.Domain.Values;

namespace Dsr.Blazor.Tests.Modules.Import.Domain.Values;

public class ErrorTextTests
{
    [Theory]
    [InlineData("#REF!")]
    [InlineData("#DIV/0!")]
    [InlineData("#NAME?")]
    [InlineData("#N/A")]
    [InlineData("#value!")]
    [InlineData("#SPILL!")]
    [InlineData("#BEZUG!")]
    [InlineData("#GETTING_DATA")]
    [InlineData("########")]
    [InlineData("Err:502")]
    [InlineData("=VLOOKUP(A2,Lists!A:C,3,0)")]
    [InlineData("=Lists!A1")]
    [InlineData("='My list'!A1")]
    [InlineData("=$B2&\" \"&C2")]
    [InlineData("=-A1")]
    [InlineData("=_xlfn.XLOOKUP(A1,B:B,C:C)")]
    public void An_error_or_a_formula_is_no_value(string text) => Assert.True(ErrorText.Is(text));

    [Theory]
    [InlineData("#12")]
    [InlineData("#1 priority!")]
    [InlineData("= stable")]
    [InlineData("==")]
    [InlineData("Err: see notes")]
    [InlineData("Sleep")]
    [InlineData("")]
    public void Anything_else_is_what_it_says(string text) => Assert.False(ErrorText.Is(text));
}
