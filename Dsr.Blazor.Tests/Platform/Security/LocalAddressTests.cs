using Dsr.Blazor.Platform.Security;

namespace Dsr.Blazor.Tests.Platform.Security;

public class LocalAddressTests
{
    [Theory]
    [InlineData("/register")]
    [InlineData("/meetings?when=past&page=2")]
    [InlineData("/people/2f6d0d5e-0000-0000-0000-000000000000?do=rate#reason")]
    [InlineData("/%09/evil.example")]
    public void An_address_of_this_site_is_led_to_as_it_is(string asked) => Assert.Equal(asked, LocalAddress.Or(asked, "/work"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("register")]
    [InlineData("~/register")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\r\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("/register\r\nSet-Cookie: dsr=x")]
    [InlineData("/register\0")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_leads_to_where_work_begins(string? asked) => Assert.Equal("/work", LocalAddress.Or(asked, "/work"));

    [Theory]
    [InlineData("/register?q=déjà", "/register?q=d%C3%A9j%C3%A0")]
    [InlineData("/ｅvil", "/%EF%BD%85vil")]
    [InlineData("/a b", "/a%20b")]
    public void Letters_that_no_header_carries_are_escaped(string asked, string led) => Assert.Equal(led, LocalAddress.Or(asked, "/work"));

    // Written with numbers: the test's own file could not carry half of a surrogate pair.
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0x85)]
    [InlineData(0x7F)]
    [InlineData(0x2028)]
    public void Whatever_is_led_to_is_plain_ASCII(int letter)
    {
        var led = LocalAddress.Or("/a" + (char)letter + "b", "/work");

        Assert.All(led, character => Assert.InRange(character, '!', '~'));
    }

    [Fact]
    public void What_no_provider_would_bring_back_whole_is_not_sent() =>
        Assert.Equal("/work", LocalAddress.Or("/" + new string('a', 3000), "/work"));
}
