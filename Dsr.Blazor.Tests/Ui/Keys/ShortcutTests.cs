using Bunit;
using Dsr.Blazor.Ui.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Ui.Keys;

public class ShortcutTests : PartTests
{
    int page,
        dialog;

    Shortcuts Shortcuts => Services.GetRequiredService<Shortcuts>();

    IRenderedComponent<Shortcut> Key(string key, string does, Action press) =>
        Render<Shortcut>(with => with.Add(s => s.Key, key).Add(s => s.Does, does).Add(s => s.OnPressed, press));

    [Fact]
    public async Task The_last_to_name_a_key_has_it_until_it_goes()
    {
        Key("N", "Next person", () => page++);
        var over = Key("n", "Next question", () => dialog++);

        await Shortcuts.Pressed("n");
        await over.Instance.DisposeAsync();
        await Shortcuts.Pressed("n");

        Assert.Equal((1, 1), (page, dialog));
    }

    [Fact]
    public async Task The_browser_hears_of_a_key_and_that_nobody_wants_it_any_more()
    {
        var next = Key("ArrowRight", "Next person", () => page++);
        Assert.Equal("ArrowRight", JSInterop.VerifyInvoke("dsr.keys.want").Arguments[0]);

        await next.Instance.DisposeAsync();
        JSInterop.VerifyInvoke("dsr.keys.drop");
    }

    [Fact]
    public void The_help_lists_what_each_key_does()
    {
        Key("ArrowRight", "Next person", () => { });

        Assert.Equal([("→", "Next person")], Shortcuts.Listed.Select(shortcut => (shortcut.KeyCap, shortcut.Does)));
    }
}
