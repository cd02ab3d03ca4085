using Dsr.Blazor.Ui.Fields;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Ui.Forms;

/// <summary>
/// A longer text that is not lost: js/drafts.js keeps it in the tab's session storage while it is typed, and hands it over a moment
/// after the last key, on leaving the field and before any click. Give it a @key when it changes from one record to another.
/// </summary>
public sealed partial class DraftText : FieldBase, IAsyncDisposable
{
    /// <summary>The most UTF-16 units: about 10,000 outside ASCII would pass the 32 KB that a message to the server may have.</summary>
    public const int Most = 8000;

    ElementReference box;
    DotNetObjectReference<DraftText>? self;
    string? shown,
        original,
        typed,
        tooLong;
    bool restored;

    /// <summary>What the draft is for, without personal data: "rating:142". Once on a page.</summary>
    [Parameter, EditorRequired]
    public string Draft { get; set; } = default!;

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The text as it stands, at most about every 600 ms, to be kept as a draft in the database.</summary>
    [Parameter]
    public EventCallback<string> OnKept { get; set; }

    /// <summary>When the server kept <see cref="Value"/> as a draft; null when it is no draft. What the browser kept later wins.</summary>
    [Parameter]
    public DateTimeOffset? KeptAt { get; set; }

    [Parameter]
    public int Rows { get; set; } = 5;

    [CascadingParameter]
    Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>Forgets the draft in the browser; call it after saving.</summary>
    public async Task ClearAsync(string text = "")
    {
        (restored, tooLong, typed, Value, original) = (false, null, text, text, text);
        await JS.TryAsync("dsr.drafts.set", box, text);
        await ValueChanged.InvokeAsync(text);
    }

    /// <summary>Forgets the draft in the browser and leaves what stands in the field; for a text that is saved as it is typed.</summary>
    public async Task SavedAsync(string text)
    {
        (restored, original) = (false, text);
        await JS.TryAsync("dsr.drafts.saved", box, text);
    }

    /// <summary>Called by the browser.</summary>
    [JSInvokable]
    public async Task Typed(string text)
    {
        tooLong =
            text.Length > Most
                ? $"This text has {Say.Number(text.Length)} characters and the field holds {Say.Number(Most)}. Shorten it; the last {Say.Number(text.Length - Most)} were not taken in."
                : null;
        if (tooLong is null)
        {
            Value = typed = text;
            await ValueChanged.InvokeAsync(text);
            await OnKept.InvokeAsync(text);
        }
        StateHasChanged();
    }

    protected override void OnInitialized() => original = shown = typed = Value;

    protected override void OnParametersSet()
    {
        // Only a change from outside goes to the browser; sending back what was typed would overtake the typing.
        if (Value != typed)
            shown = typed = Value;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        var owner = Authentication is null ? "nobody" : (await Authentication).User.DraftOwner();
        self = DotNetObjectReference.Create(this);
        try
        {
            var text = await JS.InvokeAsync<string?>("dsr.drafts.attach", box, self, OptionsFor(owner));
            if (text is not null)
                await RestoreAsync(text);
        }
        catch (JSDisconnectedException) { }
    }

    object OptionsFor(string owner) =>
        new
        {
            key = StorageKeys.Draft(owner, Draft),
            owner = StorageKeys.DraftsOf(owner),
            most = Most,
            keptAt = KeptAt?.ToUnixTimeMilliseconds(),
            shown,
        };

    async Task RestoreAsync(string text)
    {
        restored = true;
        await Typed(text);
    }

    async Task DiscardAsync()
    {
        await ClearAsync(original ?? "");
        await OnKept.InvokeAsync(original ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // Taken away while somebody types, as when the meeting goes on: the last words have not been sent yet.
            if (await JS.InvokeAsync<string?>("dsr.drafts.detach", box) is { } unsent)
                await Typed(unsent);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException) { }
        self?.Dispose();
    }
}
