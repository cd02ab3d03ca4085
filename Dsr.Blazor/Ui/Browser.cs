using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Ui;

/// <summary>
/// What the parts ask of the browser; wwwroot/js/start.js answers. A page that has gone away answers nothing, and that is no fault:
/// the parts are being disposed, so the loss of the connection is swallowed here, once.
/// </summary>
static class Browser
{
    /// <summary>Shows a dialog modally.</summary>
    /// <param name="js">The browser.</param>
    /// <param name="dialog">The element.</param>
    /// <param name="opening">Which of its openings this is, from 1.</param>
    /// <param name="told">Told by "Closed" which opening was closed.</param>
    public static Task OpenDialogAsync<T>(this IJSRuntime js, ElementReference dialog, int opening, DotNetObjectReference<T> told)
        where T : class => js.TryAsync("dsr.dialog.open", dialog, opening, told);

    /// <summary>Closes that opening of a dialog, and no later one.</summary>
    public static Task CloseDialogAsync(this IJSRuntime js, ElementReference dialog, int opening) =>
        js.TryAsync("dsr.dialog.close", dialog, opening);

    public static Task FocusOnAsync(this IJSRuntime js, string id) => js.TryAsync("dsr.focus.focusOn", id);

    /// <summary>Moves focus to the heading of a page that has just come, unless the reader is in a field already.</summary>
    public static Task ArriveAsync(this IJSRuntime js, string selector) => js.TryAsync("dsr.focus.arrive", selector);

    /// <summary>What stands beside this address in the history, also after a reload.</summary>
    public static async Task<string?> HistoryStateAsync(this IJSRuntime js)
    {
        try
        {
            return await js.InvokeAsync<string?>("dsr.history.state");
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
    }

    /// <summary>Brings an element into view within the list that scrolls, without taking the focus there.</summary>
    public static Task ScrollToAsync(this IJSRuntime js, string id) => js.TryAsync("dsr.focus.scrollTo", id);

    /// <summary>Forgets the drafts of this tab whose storage keys begin so.</summary>
    public static Task ForgetDraftsAsync(this IJSRuntime js, string start) => js.TryAsync("dsr.drafts.forgetUnder", start);

    /// <summary>Brings the tab in front into view where its row is wider than the screen.</summary>
    public static Task ShowCurrentAsync(this IJSRuntime js, string id) => js.TryAsync("dsr.focus.showCurrent", id);

    /// <summary>Goes to the top of the page, as when it shows somebody else.</summary>
    public static Task ToTopAsync(this IJSRuntime js) => js.TryAsync("dsr.focus.toTop");

    public static async Task TryAsync(this IJSRuntime js, string function, params object?[] arguments)
    {
        try
        {
            await js.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException) { }
        catch (OperationCanceledException) { }
    }
}
