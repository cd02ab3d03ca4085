using Dsr.Blazor.Kernel;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui.Shell;
using Dsr.Blazor.Ui.Show;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Meetings.Pages;

/// <summary>A part of a meeting's page that acts: one act at a time, and a refusal is said in the corner.</summary>
public abstract class MeetingPart : ComponentBase
{
    [Inject]
    protected Modules.Meetings.MeetingService Acts { get; set; } = default!;

    [Inject]
    protected Toasts Toasts { get; set; } = default!;

    /// <summary>Something was saved: the page asks again for what it shows.</summary>
    [Parameter]
    public EventCallback OnActed { get; set; }

    bool busy;

    /// <summary>Runs an act, unless one runs: a key that bounces acts once.</summary>
    protected async Task DoAsync(Func<Task> act)
    {
        if (busy)
            return;
        busy = true;
        try
        {
            await act();
            await OnActed.InvokeAsync();
        }
        catch (Exception refused) when (refused is RefusedException or ForbiddenException)
        {
            Toasts.Say(refused.Message, Tone.Warning);
            await OnActed.InvokeAsync();
        }
        finally
        {
            busy = false;
        }
    }
}
