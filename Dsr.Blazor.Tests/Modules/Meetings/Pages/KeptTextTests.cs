using Bunit;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Meetings.Pages.Notes;
using Dsr.Blazor.Tests.Ui;
using Dsr.Blazor.Ui.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace Dsr.Blazor.Tests.Modules.Meetings.Pages;

public class KeptTextTests : PartTests
{
    public KeptTextTests()
    {
        Services.AddSingleton<Clock>();
        Services.AddSingleton(new Blazor.Modules.Meetings.MeetingService(null!, null!, null!, null!, null!));
    }

    [Fact]
    public async Task Words_that_were_read_before_a_save_never_come_over_what_was_saved()
    {
        var readAt = Time.GetUtcNow();
        var box = Render<KeptText>(with =>
            with.Add(text => text.Name, "update")
                .Add(text => text.Label, "What has changed")
                .Add(text => text.Draft, "meeting:1")
                .Add(text => text.Words, new KeptWords("", ""))
                .Add(text => text.KeptAt, readAt)
                .Add(text => text.Keep, (_, _) => Task.CompletedTask)
                .Add(text => text.Theirs, () => Task.FromResult<KeptWords?>(null))
        );
        Time.Advance(TimeSpan.FromSeconds(1));
        await box.InvokeAsync(() => box.FindComponent<DraftText>().Instance.Typed("Sleeping four hours."));

        // A reading that was begun before the save comes in after it, and then one that was begun later.
        box.Render(with => with.Add(text => text.Words, new KeptWords("Older", "Priya Kaur")).Add(text => text.KeptAt, readAt));
        Assert.Equal("", box.Find("textarea").GetAttribute("value"));
        Assert.StartsWith("Saved", box.Find("p[role=status].muted").TextContent, StringComparison.Ordinal);
        box.Render(with =>
            with.Add(text => text.Words, new KeptWords("Newer", "Priya Kaur")).Add(text => text.KeptAt, Time.GetUtcNow().AddSeconds(1))
        );
        Assert.Equal("Newer", box.Find("textarea").GetAttribute("value"));
    }
}
