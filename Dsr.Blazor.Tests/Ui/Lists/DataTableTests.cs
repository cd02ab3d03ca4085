using Bunit;
using Dsr.Blazor.Ui.Lists;

namespace Dsr.Blazor.Tests.Ui.Lists;

public class DataTableTests : PartTests
{
    static readonly Column[] Columns = [new("Rating", "rating"), new("Person", "name"), new("NHS number")];

    IRenderedComponent<DataTable<string>> Table(
        IReadOnlyList<string>? items,
        Action<ComponentParameterCollectionBuilder<DataTable<string>>>? more = null
    ) =>
        Render<DataTable<string>>(with =>
        {
            with.Add(table => table.Items, items)
                .Add(table => table.Columns, Columns)
                .Add(table => table.Caption, "People")
                .Add(table => table.Row, item => $"<td>{item}</td>")
                .Add(table => table.SortLink, (key, descending) => $"/register?sort={key}{(descending ? "&down" : "")}")
                .Add(table => table.PageLink, page => $"/register?page={page}");
            more?.Invoke(with);
        });

    [Theory]
    [InlineData(false, "ascending", "/register?sort=rating&down")]
    [InlineData(true, "descending", "/register?sort=rating")]
    public void The_sorted_column_says_its_order_and_links_to_the_other(bool descending, string order, string href)
    {
        var headings = Table(["a"], with => with.Add(table => table.Sort, "rating").Add(table => table.Descending, descending))
            .FindAll("th");

        Assert.Equal(order, headings[0].GetAttribute("aria-sort"));
        Assert.Equal(href, headings[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.False(headings[1].HasAttribute("aria-sort"));
        Assert.Equal("/register?sort=name", headings[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(headings[2].QuerySelector("a"));
    }

    [Fact]
    public void The_pager_says_where_it_is_and_links_to_the_rest()
    {
        var foot = Table(["a"], with => with.Add(table => table.Total, 128).Add(table => table.Page, 2)).Find(".table-foot");

        Assert.StartsWith("51–100 of 128", foot.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            ["/register?page=1", "/register?page=1", "/register?page=3", "/register?page=3"],
            foot.QuerySelectorAll("a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal("Page 2", foot.QuerySelector("[aria-current=page]")!.TextContent);
    }

    [Fact]
    public void A_single_page_has_no_links() =>
        Assert.Empty(Table(["a", "b"], with => with.Add(table => table.Total, 2)).FindAll(".pager"));

    [Fact]
    public void Nothing_to_show_is_said_in_the_page_s_words()
    {
        var table = Table([], with => with.Add(t => t.Empty, "<p>No one matches these filters.</p>"));

        Assert.Contains("No one matches these filters.", table.Markup, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("tbody"));
        Assert.Empty(table.FindAll(".table-foot"));
    }

    [Fact]
    public void While_the_rows_are_fetched_it_says_so() => Assert.Equal("true", Table(null).Find("table").GetAttribute("aria-busy"));

    [Fact]
    public void A_table_that_scrolls_can_be_reached_by_key_and_has_a_name()
    {
        var region = Table(["a"], with => with.Add(table => table.Cards, false)).Find(".scroll");

        Assert.Equal(
            ("region", "0", "People"),
            (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label"))
        );
    }
}
