using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Meetings.Pages;

/// <summary>A small part that draws itself anew as time passes, and nothing round it.</summary>
public abstract class Ticking : ComponentBase, IDisposable
{
    PeriodicTimer? timer;

    [Inject]
    protected TimeProvider Time { get; set; } = default!;

    /// <summary>How often.</summary>
    protected virtual TimeSpan Every => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        timer = new PeriodicTimer(Every, Time);
        _ = RunAsync(timer);
    }

    /// <summary>Runs each time, before it is drawn.</summary>
    protected virtual void Tick() { }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        timer?.Dispose();
        GC.SuppressFinalize(this);
    }

    async Task RunAsync(PeriodicTimer ticks)
    {
        while (await ticks.WaitForNextTickAsync())
        {
            await InvokeAsync(() =>
            {
                Tick();
                StateHasChanged();
            });
        }
    }
}
