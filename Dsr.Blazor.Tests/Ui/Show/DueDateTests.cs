using Bunit;
using Dsr.Blazor.Ui.Show;

namespace Dsr.Blazor.Tests.Ui.Show;

public class DueDateTests : PartTests
{
    [Theory]
    [InlineData(-7, "late", "7 days late")]
    [InlineData(-1, "late", "1 day late")]
    [InlineData(0, "soon", "today")]
    [InlineData(1, "soon", "tomorrow")]
    [InlineData(4, "soon", "in 4 days")]
    [InlineData(5, "", "in 5 days")]
    public void Says_how_far_it_is(int days, string css, string words)
    {
        var shown = Render<DueDate>(with => with.Add(part => part.Due, Today.AddDays(days)).Add(part => part.Today, Today));

        Assert.Equal(words, shown.Find("small").TextContent);
        Assert.Equal(css, shown.Find("span").ClassName);
    }

    [Fact]
    public void Writes_the_date_as_people_do_and_as_machines_do()
    {
        var time = Render<DueDate>(with => with.Add(part => part.Due, new DateOnly(2026, 9, 3)).Add(part => part.Today, Today))
            .Find("time");

        Assert.Equal("3 Sep 2026", time.TextContent);
        Assert.Equal("2026-09-03", time.GetAttribute("datetime"));
    }

    [Fact]
    public void What_is_done_is_not_late() =>
        Assert.Equal(
            "",
            Render<DueDate>(with =>
                    with.Add(part => part.Due, Today.AddDays(-7)).Add(part => part.Today, Today).Add(part => part.Done, true)
                )
                .Find("span")
                .ClassName
        );

    [Fact]
    public void Without_a_date_it_says_so() =>
        Assert.Equal(
            "no date",
            Render<DueDate>(with => with.Add(part => part.Due, null).Add(part => part.Today, Today)).Find("span").TextContent
        );
}
