using Dsr.Blazor.Modules.PublicReferral.Domain;

namespace Dsr.Blazor.Tests.Modules.PublicReferral.Domain;

public class ResourceTests
{
    [Theory]
    [InlineData("https://www.example.org/guide.pdf", true)]
    [InlineData("http://www.example.org/", true)]
    [InlineData("/easy-read", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///c:/guide.pdf", false)]
    [InlineData("guide.pdf", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_page_of_ours_or_of_the_web_is_a_link(string? address, bool isLink) =>
        Assert.Equal(isLink ? address : null, new Resource("Guide", ResourceKind.Guide, "For families.", address).Link);
}
