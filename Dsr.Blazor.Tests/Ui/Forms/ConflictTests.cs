using Bunit;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace Dsr.Blazor.Tests.Ui.Forms;

public class ConflictTests : PartTests
{
    IReadOnlyDictionary<string, ConflictSide>? chosen;

    IRenderedComponent<Conflict> Conflict() =>
        Render<Conflict>(with =>
            with.Add(part => part.Who, "Layla Owen")
                .Add(
                    part => part.Fields,
                    [new("help", "What could help", "Mine", "Theirs"), new("tried", "What has been tried", "", "PBS plan")]
                )
                .Add(part => part.OnChosen, sides => chosen = sides)
        );

    [Fact]
    public void Both_are_shown_and_neither_is_chosen_beforehand()
    {
        var sides = Conflict().FindAll("label");

        Assert.Equal(
            ["YoursMine", "Layla Owen'sTheirs", "Yours(empty)", "Layla Owen'sPBS plan"],
            sides.Select(side => side.TextContent.Trim())
        );
        Assert.DoesNotContain(sides, side => side.QuerySelector("input")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task What_is_chosen_is_handed_over()
    {
        var conflict = Conflict();
        await conflict.FindAll("input")[0].ChangeAsync(new() { Value = "Mine" });
        await conflict.FindAll("input")[3].ChangeAsync(new() { Value = "Theirs" });

        await conflict.Find(".actions .button").ClickAsync(new MouseEventArgs());

        Assert.Equal(new Dictionary<string, ConflictSide> { ["help"] = ConflictSide.Mine, ["tried"] = ConflictSide.Theirs }, chosen);
    }

    [Fact]
    public async Task Nothing_is_saved_until_each_field_has_a_side()
    {
        var conflict = Conflict();
        await conflict.FindAll("input")[0].ChangeAsync(new() { Value = "Mine" });

        await conflict.Find(".actions .button").ClickAsync(new MouseEventArgs());

        Assert.Null(chosen);
        Assert.Equal("http://localhost/#conflict-tried", Assert.Single(conflict.FindAll(".error-summary a")).GetAttribute("href"));
    }
}
