using Bunit;
using Dsr.Blazor.Ui.Forms;

namespace Dsr.Blazor.Tests.Ui.Forms;

public class ErrorSummaryTests : PartTests
{
    [Fact]
    public void Each_error_of_a_field_links_to_it_and_the_rest_stand_as_text()
    {
        var summary = Render<ErrorSummary>(with =>
            with.Add(s => s.Errors, [new("Choose a date.", "next"), new("The register is closed.")])
        );

        Assert.Equal("http://localhost/#next", summary.Find("a").GetAttribute("href"));
        Assert.Equal("The register is closed.", summary.FindAll("li")[1].TextContent.Trim());
        Assert.Single(summary.FindAll("a"));
    }

    [Fact]
    public void The_same_errors_take_the_focus_once()
    {
        FieldError[] errors = [new("Choose a date.", "next")];
        var summary = Render<ErrorSummary>(with => with.Add(s => s.Errors, errors));
        summary.Render(with => with.Add(s => s.Errors, errors));
        JSInterop.VerifyInvoke("dsr.focus.focusOn", 1);

        summary.Render(with => with.Add(s => s.Errors, [.. errors]));
        JSInterop.VerifyInvoke("dsr.focus.focusOn", 2);
    }

    [Fact]
    public void Without_errors_there_is_nothing() => Assert.Empty(Render<ErrorSummary>().Markup.Trim());
}
