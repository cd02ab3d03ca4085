using Bunit;
using Dsr.Blazor.Kernel;
using Dsr.Blazor.Ui.Fields;
using Dsr.Blazor.Ui.Forms;

namespace Dsr.Blazor.Tests.Ui.Forms;

public class SaveFormTests : PartTests
{
    int saves;

    IRenderedComponent<SaveForm> Form(Func<Task> save) =>
        Render<SaveForm>(with =>
            with.Add(form => form.OnSave, save)
                .AddChildContent<FieldText>(field =>
                    field.Add(f => f.Name, "reason").Add(f => f.Label, "Reason").Add(f => f.Hint, "In a sentence")
                )
        );

    [Fact]
    public async Task A_refusal_is_said_at_the_top_with_a_link_and_at_its_field()
    {
        var form = Form(() => throw new RefusedException("The reason is missing.", "reason"));

        await form.Find("form").SubmitAsync();

        Assert.Equal("http://localhost/#reason", form.Find("[role=alert] a").GetAttribute("href"));
        Assert.Equal("Error: The reason is missing.", form.Find("#reason-error").TextContent);
        Assert.Equal("reason-hint reason-error", form.Find("input").GetAttribute("aria-describedby"));
        Assert.Equal("true", form.Find("input").GetAttribute("aria-invalid"));
        JSInterop.VerifyInvoke("dsr.focus.focusOn");
    }

    [Fact]
    public async Task A_second_submit_at_once_does_nothing_and_a_later_one_saves_again()
    {
        var form = Form(() =>
        {
            saves++;
            return Task.CompletedTask;
        });

        await form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();
        Assert.Equal(1, saves);

        Time.Advance(TimeSpan.FromSeconds(1));
        await form.Find("form").SubmitAsync();
        Assert.Equal(2, saves);
    }

    [Fact]
    public async Task What_is_missing_is_said_before_anything_is_saved()
    {
        var form = Form(() =>
        {
            saves++;
            return Task.CompletedTask;
        });
        form.Render(with => with.Add(f => f.Check, () => [new FieldError("Choose a rating.", "rating")]));

        await form.Find("form").SubmitAsync();

        Assert.Equal(0, saves);
        Assert.Contains("Choose a rating.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
