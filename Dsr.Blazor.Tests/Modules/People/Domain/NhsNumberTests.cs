using Dsr.Blazor.Modules.People.Domain;

namespace Dsr.Blazor.Tests.Modules.People.Domain;

public class NhsNumberTests
{
    [Theory]
    [InlineData("9990000018")]
    [InlineData("999 000 0026")]
    [InlineData("999-000-0034")]
    [InlineData(" 999\u00a0000\u20130042 ")]
    public void A_number_that_passes_is_read_however_it_is_grouped(string text) => Assert.True(NhsNumber.TryParse(text, out _));

    [Theory]
    [InlineData("4857773456")] // the check digit is wrong
    [InlineData("999000001")]
    [InlineData("99900000180")]
    [InlineData("999000001X")]
    [InlineData("٩٩٩٠٠٠٠٠١٨")] // digits, but not the ones the number is made of
    [InlineData("")]
    [InlineData(null)]
    public void A_number_that_fails_is_not_read(string? text) => Assert.False(NhsNumber.TryParse(text, out _));

    [Fact]
    public void Nine_digits_whose_check_would_be_ten_have_no_number() =>
        Assert.All(Enumerable.Range(0, 10), last => Assert.False(NhsNumber.TryParse($"999000014{last}", out _)));

    [Fact]
    public void It_is_shown_in_groups_of_three_three_and_four() => Assert.Equal("999 000 0018", NhsNumber.Parse("9990000018").ToString());
}
