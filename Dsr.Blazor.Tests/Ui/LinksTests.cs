using Dsr.Blazor.Ui;

namespace Dsr.Blazor.Tests.Ui;

public class LinksTests
{
    [Theory]
    [InlineData(null, "/register")]
    [InlineData("", "/register")]
    [InlineData("rating=red", "/register?rating=red")]
    [InlineData("?rating=red", "/register?rating=red")]
    public void The_register_takes_its_view_with_it(string? query, string address) => Assert.Equal(address, Links.Register(query));

    [Fact]
    public void The_way_back_after_signing_in_is_escaped() =>
        Assert.Equal("/sign-in?returnUrl=%2Fregister%3Frating%3Dred%26page%3D2", Links.SignIn("/register?rating=red&page=2"));

    [Fact]
    public void An_id_cannot_lead_to_another_address() => Assert.Equal("/people/..%2Factions", Links.Person("../actions"));
}
