using Bunit;
using Dsr.Blazor.Ui.Lists;

namespace Dsr.Blazor.Tests.Ui.Lists;

public class PagerTests : PartTests
{
    [Theory]
    [InlineData(1, 50, "1–50 of 2,000", "1 2 3 … 40 Next")]
    [InlineData(20, 50, "951–1,000 of 2,000", "Previous 1 … 18 19 20 21 22 … 40 Next")]
    [InlineData(40, 50, "1,951–2,000 of 2,000", "Previous 1 … 38 39 40")]
    public void Shows_the_ends_and_what_is_near(int page, int size, string range, string links)
    {
        var pager = Render<Pager>(with =>
            with.Add(p => p.Page, page).Add(p => p.PageSize, size).Add(p => p.Total, 2000).Add(p => p.PageLink, number => $"?page={number}")
        );

        Assert.Equal(range, pager.Find(".table-foot > span").TextContent);
        Assert.Equal(
            links,
            string.Join(' ', pager.FindAll(".pager > *").Select(item => item.TextContent.Replace("Page ", "", StringComparison.Ordinal)))
        );
    }
}
