using Dsr.Blazor.Ui.Show;

namespace Dsr.Blazor.Ui.Shell;

/// <summary>Short sentences in the corner of the page, read out by screen readers: "Rating saved." One list for each circuit.</summary>
public sealed class Toasts(TimeProvider time)
{
    static readonly TimeSpan Stay = TimeSpan.FromSeconds(8);
    readonly List<Toast> shown = [];

    public event Action? Changed;

    public IReadOnlyList<Toast> Shown => shown;

    /// <summary>
    /// Shows a sentence. Good news leaves by itself after eight seconds; what asks for something stays until it is closed.
    /// </summary>
    public void Say(string text, Tone tone = Tone.Success)
    {
        var toast = new Toast(text, tone);
        shown.Add(toast);
        Changed?.Invoke();
        if (tone is Tone.Success or Tone.Information)
            _ = LeaveAsync(toast);
    }

    public void Close(Toast toast)
    {
        if (shown.Remove(toast))
            Changed?.Invoke();
    }

    async Task LeaveAsync(Toast toast)
    {
        await Task.Delay(Stay, time);
        Close(toast);
    }
}

/// <summary>One sentence; compared by reference, because the same words may come twice.</summary>
public sealed class Toast(string text, Tone tone)
{
    public string Text { get; } = text;
    public Tone Tone { get; } = tone;
}
