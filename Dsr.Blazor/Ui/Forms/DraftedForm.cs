using Dsr.Blazor.Platform.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Ui.Forms;

/// <summary>
/// A form in a dialog. What is in it is kept as a draft of its owner's at each change,
/// so that a reload, a lost connection and a restarted server bring it back as it was.
/// </summary>
/// <typeparam name="T">Everything that the form holds, with what it was opened with.</typeparam>
public abstract class DraftedForm<T> : ComponentBase
    where T : class
{
    bool focused,
        saved;

    [Inject]
    DraftService Drafts { get; set; } = default!;

    [Inject]
    IJSRuntime JS { get; set; } = default!;

    /// <summary>Saved, in words for the corner of the page.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    /// <summary>Given up; what was typed stays a draft.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>Somebody else was first: the page asks again, so that the form can show it.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    /// <summary>Null until the draft has been looked for.</summary>
    protected T? Form { get; private set; }

    /// <summary>When the draft was kept that the form was opened with; null when it is no draft.</summary>
    protected DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The draft's key, without personal data: "rating:{entry}".</summary>
    protected abstract string Key { get; }

    /// <summary>The control that takes the focus.</summary>
    protected abstract string First { get; }

    /// <summary>The form as it is opened with nothing typed.</summary>
    protected abstract Task<T> FreshAsync();

    /// <summary>A draft as it may be shown now: what has become hidden since it was kept is left out of it.</summary>
    protected virtual T Restored(T kept) => kept;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var kept = await Drafts.ReadFormAsync<T>(Key);
        (Form, KeptAt) = (kept is null ? await FreshAsync() : Restored(kept.Form), kept?.At);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Form is null || focused)
            return;
        focused = true;
        await JS.FocusOnAsync(First);
    }

    /// <summary>Puts a change in and keeps it.</summary>
    protected Task PutAsync(T changed)
    {
        Form = changed;
        return saved ? Task.CompletedTask : Drafts.KeepFormAsync(Key, changed);
    }

    /// <summary>Forgets what was typed and begins again.</summary>
    /// <param name="texts">The texts whose drafts the browser forgets.</param>
    protected async Task StartAgainAsync(params DraftText?[] texts)
    {
        foreach (var text in texts.OfType<DraftText>())
            await text.ClearAsync();
        await Drafts.ForgetAsync(Key);
        (Form, KeptAt) = (await FreshAsync(), null);
    }

    /// <summary>Saved: the draft goes, the dialog closes.</summary>
    /// <param name="said">What colleagues would be told: "Rating saved."</param>
    /// <param name="texts">The texts whose drafts the browser forgets.</param>
    protected async Task DoneAsync(string said, params DraftText?[] texts)
    {
        saved = true;
        foreach (var text in texts.OfType<DraftText>())
            await text.ClearAsync();
        await Drafts.ForgetAsync(Key);
        await OnDone.InvokeAsync(said);
    }
}
