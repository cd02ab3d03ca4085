using Dsr.Blazor.Ui.Shell;
using Dsr.Blazor.Ui.Show;

namespace Dsr.Blazor.Tests.Ui.Shell;

public class ToastsTests
{
    readonly Toasts toasts = new(TestClock.Start());

    [Fact]
    public void What_is_said_is_shown_until_it_is_closed()
    {
        var changes = 0;
        toasts.Changed += () => changes++;

        toasts.Say("The rating was not saved.", Tone.Danger);
        toasts.Close(Assert.Single(toasts.Shown));

        Assert.Empty(toasts.Shown);
        Assert.Equal(2, changes);
    }

    [Fact]
    public void The_same_words_twice_are_two_messages()
    {
        toasts.Say("Saved.", Tone.Warning);
        toasts.Say("Saved.", Tone.Warning);

        toasts.Close(toasts.Shown[1]);

        Assert.Single(toasts.Shown);
    }
}
