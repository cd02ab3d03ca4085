using Dsr.Blazor.Ui.Feed;

namespace Dsr.Blazor.Tests.Ui;

public class ReadOrderTests
{
    // Three readings are begun in order; their answers come in as given, and these of them are shown.
    [Theory]
    [InlineData("1 2 3", "1 2 3")]
    [InlineData("3 1 2", "3")]
    [InlineData("2 1 3", "2 3")]
    [InlineData("1 3 2", "1 3")]
    public void An_older_answer_never_shows_over_a_newer_one(string come, string shown)
    {
        var order = new ReadOrder();
        Assert.Equal([1, 2, 3], [order.Begin(), order.Begin(), order.Begin()]);

        Assert.Equal(shown, string.Join(' ', come.Split(' ').Where(number => order.Counts(int.Parse(number, null)))));
    }
}
