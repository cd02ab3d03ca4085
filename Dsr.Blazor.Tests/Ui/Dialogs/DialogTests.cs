using Bunit;
using Dsr.Blazor.Ui.Dialogs;

namespace Dsr.Blazor.Tests.Ui.Dialogs;

public class DialogTests : PartTests
{
    [Fact]
    public void Is_labelled_by_its_heading()
    {
        var dialog = Render<Dialog>(with => with.Add(d => d.Heading, "Change rating").Add(d => d.Open, true)).Find("dialog");

        Assert.Equal("Change rating", dialog.QuerySelector($"#{dialog.GetAttribute("aria-labelledby")}")!.TextContent);
    }

    [Fact]
    public void Is_shown_modally_when_it_opens_and_closed_when_it_is_told_to()
    {
        var dialog = Render<Dialog>(with => with.Add(d => d.Heading, "Change rating").Add(d => d.Open, true));
        JSInterop.VerifyInvoke("dsr.dialog.open");

        dialog.Render(with => with.Add(d => d.Open, false));
        JSInterop.VerifyInvoke("dsr.dialog.close");
    }

    [Fact]
    public async Task Escape_closes_it_for_the_page_too()
    {
        var open = true;
        var dialog = Render<Dialog>(with =>
            with.Add(d => d.Heading, "Change rating")
                .Add(d => d.Open, true)
                .Add(d => d.OpenChanged, now => open = now)
                .AddChildContent("<p>Inside</p>")
        );

        await dialog.InvokeAsync(() => dialog.Instance.Closed(1));

        Assert.False(open);
        Assert.DoesNotContain("Inside", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Word_of_an_earlier_opening_comes_late_and_empties_no_later_one()
    {
        var told = 0;
        var dialog = Render<Dialog>(with =>
            with.Add(d => d.Heading, "Change rating")
                .Add(d => d.Open, true)
                .Add(d => d.OpenChanged, _ => told++)
                .AddChildContent("<p>Inside</p>")
        );
        dialog.Render(with => with.Add(d => d.Open, false));
        dialog.Render(with => with.Add(d => d.Open, true));
        Assert.Equal([1, 2], JSInterop.Invocations["dsr.dialog.open"].Select(call => call.Arguments[1]));

        await dialog.InvokeAsync(() => dialog.Instance.Closed(1));

        Assert.Equal(0, told);
        Assert.Contains("Inside", dialog.Markup, StringComparison.Ordinal);
        await dialog.InvokeAsync(() => dialog.Instance.Closed(2));
        Assert.Equal(1, told);
        Assert.DoesNotContain("Inside", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_in_it_while_it_is_closed() =>
        Assert.DoesNotContain(
            "Inside",
            Render<Dialog>(with => with.Add(d => d.Heading, "Change rating").AddChildContent("<p>Inside</p>")).Markup,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_confirmed_act_runs_and_the_dialog_closes()
    {
        var (ran, open) = (0, true);
        var dialog = Render<ConfirmDialog>(with =>
            with.Add(d => d.Heading, "Take back?")
                .Add(d => d.Confirm, "Take back")
                .Add(d => d.Open, true)
                .Add(d => d.OnConfirm, () => ran++)
                .Add(d => d.OpenChanged, now => open = now)
        );

        await dialog.Find(".dialog-body .button").ClickAsync(new());

        Assert.Equal((1, false), (ran, open));
    }
}
