using Bunit;
using Dsr.Blazor.Ui.Forms;

namespace Dsr.Blazor.Tests.Ui.Forms;

public class DraftTextTests : PartTests
{
    readonly List<string> kept = [];
    string value = "";

    IRenderedComponent<DraftText> Text(string start = "") =>
        Render<DraftText>(with =>
            with.Add(text => text.Name, "reason")
                .Add(text => text.Label, "Reason")
                .Add(text => text.Draft, "rating:142")
                .Bind(text => text.Value, start, now => value = now ?? "")
                .Add(text => text.OnKept, kept.Add)
        );

    void BrowserHas(string? text) => JSInterop.Setup<string?>("dsr.drafts.attach", _ => true).SetResult(text);

    [Fact]
    public async Task What_is_typed_reaches_the_page_and_is_kept()
    {
        var text = Text();

        await text.InvokeAsync(() => text.Instance.Typed("Three attendances in ten days"));

        Assert.Equal("Three attendances in ten days", value);
        Assert.Equal(["Three attendances in ten days"], kept);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_in_words_and_not_taken_in()
    {
        var text = Text("before");

        await text.InvokeAsync(() => text.Instance.Typed(new string('x', DraftText.Most + 12)));

        Assert.Contains("8,012 characters and the field holds 8,000", text.Find("#reason-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(kept);
        Assert.Equal("", value);
    }

    [Fact]
    public async Task The_limit_itself_is_taken_in_and_the_refusal_goes()
    {
        var text = Text();
        await text.InvokeAsync(() => text.Instance.Typed(new string('x', DraftText.Most + 1)));

        await text.InvokeAsync(() => text.Instance.Typed(new string('x', DraftText.Most)));

        Assert.Empty(text.FindAll("#reason-error"));
        Assert.Equal(DraftText.Most, value.Length);
    }

    [Fact]
    public async Task Taken_away_while_somebody_types_it_keeps_the_last_words()
    {
        JSInterop.Setup<string?>("dsr.drafts.detach", _ => true).SetResult("Ring the landlord");
        var text = Text();

        await text.InvokeAsync(async () => await text.Instance.DisposeAsync());

        Assert.Equal(["Ring the landlord"], kept);
    }

    [Fact]
    public void What_the_browser_kept_comes_back_and_is_said()
    {
        BrowserHas("typed before the restart");

        var text = Text("saved text");

        Assert.Equal("typed before the restart", value);
        Assert.Contains("What you had typed before is back.", text.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_back_can_be_let_go()
    {
        BrowserHas("typed before the restart");
        var text = Text("saved text");

        await text.Find(".hint button").ClickAsync(new());

        Assert.Equal("saved text", value);
        Assert.Equal("saved text", kept[^1]);
        JSInterop.VerifyInvoke("dsr.drafts.set");
    }

    [Fact]
    public async Task After_saving_the_browser_forgets()
    {
        var text = Text();
        await text.InvokeAsync(() => text.Instance.ClearAsync());

        Assert.Equal("", JSInterop.VerifyInvoke("dsr.drafts.set").Arguments[1]);
    }

    [Fact]
    public async Task Typing_is_not_sent_back_over_itself()
    {
        var text = Text("start");
        await text.InvokeAsync(() => text.Instance.Typed("start and more"));

        Assert.Equal("start", text.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void A_change_from_the_page_is_shown()
    {
        var text = Text("start");
        text.Render(with => with.Add(t => t.Value, "from the page"));

        Assert.Equal("from the page", text.Find("textarea").GetAttribute("value"));
    }
}
