using Dsr.Blazor.Modules.PublicReferral.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain;

public class ReturnCodeTests
{
    [Theory]
    [InlineData("7K2M9TQX4B0HZC31")]
    [InlineData("7k2m-9tqx-4b0h-zc31")]
    [InlineData(" 7K2M 9TQX  4B0H ZC31 ")]
    [InlineData("7K2M–9TQX—4B0H.ZC31")]
    [InlineData("7K2M-9TQX-4BOH-ZC3I")]
    [InlineData("7K2M-9TQX-4boH-ZC3l")]
    public void A_code_is_read_however_it_was_written_down(string typed) => Assert.Equal("7K2M9TQX4B0HZC31", ReturnCode.Read(typed));

    [Fact]
    public void It_holds_eighty_bits_without_what_is_taken_for_something_else()
    {
        Assert.Equal(80, ReturnCode.Length * Math.Log2(ReturnCode.Alphabet.Distinct().Count()));
        Assert.DoesNotContain(ReturnCode.Alphabet, sign => "ILOU".Contains(sign, StringComparison.Ordinal));
        Assert.Equal("7K2M-9TQX-4B0H-ZC31", ReturnCode.Written("7K2M9TQX4B0HZC31"));
    }
}
