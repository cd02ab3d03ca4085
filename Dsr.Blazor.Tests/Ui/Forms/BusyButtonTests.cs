using Bunit;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace Dsr.Blazor.Tests.Ui.Forms;

public class BusyButtonTests : PartTests
{
    readonly TaskCompletionSource done = new();
    int presses;

    IRenderedComponent<BusyButton> Button(bool repeats = false) =>
        Render<BusyButton>(with =>
            with.Add(
                    button => button.OnPress,
                    () =>
                    {
                        presses++;
                        return done.Task;
                    }
                )
                .Add(button => button.Repeats, repeats)
                .AddChildContent("Save")
        );

    [Fact]
    public async Task A_press_while_the_first_one_runs_does_nothing()
    {
        var button = Button();
        var first = button.Find("button").ClickAsync(new MouseEventArgs { Detail = 1 });

        await button.Find("button").ClickAsync(new MouseEventArgs { Detail = 1 });
        Assert.Equal("true", button.Find("button").GetAttribute("aria-busy"));
        Assert.Equal(1, presses);

        done.SetResult();
        await first;
        Assert.False(button.Find("button").HasAttribute("aria-busy"));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task The_second_click_of_a_double_click_counts_only_where_clicks_are_meant_one_by_one(bool repeats, int expected)
    {
        done.SetResult();
        var button = Button(repeats);

        await button.Find("button").ClickAsync(new MouseEventArgs { Detail = 1 });
        await button.Find("button").ClickAsync(new MouseEventArgs { Detail = 2 });

        Assert.Equal(expected, presses);
    }

    [Fact]
    public async Task It_can_be_pressed_again_after_an_error()
    {
        done.SetException(new InvalidOperationException());
        var button = Button();

        await Assert.ThrowsAsync<InvalidOperationException>(() => button.Find("button").ClickAsync(new MouseEventArgs { Detail = 1 }));

        Assert.False(button.Find("button").HasAttribute("aria-disabled"));
    }
}
