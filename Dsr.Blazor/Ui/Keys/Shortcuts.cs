using Microsoft.JSInterop;

namespace Dsr.Blazor.Ui.Keys;

/// <summary>The single-key shortcuts of what is on the screen now. One for each circuit; the last to name a key has it.</summary>
public sealed class Shortcuts(IJSRuntime js) : IDisposable
{
    readonly List<Shortcut> all = [];
    DotNetObjectReference<Shortcuts>? self;

    public event Action? Changed;

    /// <summary>What the help lists, without what is overridden.</summary>
    public IEnumerable<Shortcut> Listed => all.AsEnumerable().Reverse().DistinctBy(shortcut => shortcut.Key).Reverse();

    [JSInvokable]
    public Task Pressed(string key) => all.FindLast(shortcut => Folded(shortcut.Key) == key)?.PressAsync() ?? Task.CompletedTask;

    /// <summary>Called by the browser after a click: what the click did before its first await is done by now.</summary>
    [JSInvokable]
    public Task Here() => Task.CompletedTask;

    internal async Task AddAsync(Shortcut shortcut)
    {
        all.Add(shortcut);
        Changed?.Invoke();
        if (self is null)
        {
            self = DotNetObjectReference.Create(this);
            await js.TryAsync("dsr.keys.listen", self);
        }
        await js.TryAsync("dsr.keys.want", Folded(shortcut.Key), shortcut.Repeats);
    }

    internal async Task DropAsync(Shortcut shortcut)
    {
        all.Remove(shortcut);
        Changed?.Invoke();
        if (!all.Exists(other => Folded(other.Key) == Folded(shortcut.Key)))
            await js.TryAsync("dsr.keys.drop", Folded(shortcut.Key));
    }

    public void Dispose() => self?.Dispose();

    // As KeyboardEvent.key has it: "ArrowRight" and "Escape" keep their capitals, letters do not.
    static string Folded(string key) => key.Length == 1 ? key.ToLowerInvariant() : key;
}
