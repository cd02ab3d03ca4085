using Dsr.Blazor.Casework;
using Dsr.Blazor.Casework.Meetings;
using Dsr.Blazor.Domain;
using Dsr.Blazor.Domain.Meetings;
using Dsr.Blazor.Domain.Time;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Features.Meetings.Running;

/// <summary>
/// What is said of a person, saved as it is typed. A colleague's words appear here while nobody writes in this one;
/// where two write at once, both texts are shown to choose from.
/// </summary>
public sealed partial class UpdateBox : MeetingPart
{
    DraftText? box;
    MeetingItem? theirs;
    string saved = "", typed = "", shown = "";
    string? waiting, said, problem;
    bool writing, saving;

    [Parameter, EditorRequired] public Room Room { get; set; } = default!;
    [Parameter, EditorRequired] public ItemSheet Sheet { get; set; } = default!;

    /// <summary>Whether somebody writes in it now.</summary>
    [Parameter] public EventCallback<bool> OnWriting { get; set; }

    [Inject] MeetingSheets Sheets { get; set; } = default!;
    [Inject] Clock Clock { get; set; } = default!;

    protected override void OnInitialized() => saved = typed = shown = Sheet.Item.Update;

    protected override void OnParametersSet()
    {
        if (writing || saving || theirs is not null || problem is not null || Sheet.Item.Update == saved) return;
        saved = typed = shown = Sheet.Item.Update;
        said = $"{Sheet.Item.UpdateBy} wrote this.";
    }

    async Task FocusAsync(bool now)
    {
        writing = now;
        if (!now) OnParametersSet();
        await OnWriting.InvokeAsync(now);
    }

    async Task KeepAsync(string text)
    {
        typed = text;
        // Brought back by the browser over words that somebody saved since: not ours to decide.
        if (!writing && saved.Length > 0 && !text.Contains(saved, StringComparison.Ordinal)) await Overtaken();
        else await SaveAsync(text);
    }

    // One save at a time, the latest words last; a save on its way must not be overtaken by the next.
    async Task SaveAsync(string text)
    {
        waiting = text;
        if (saving) return;
        saving = true;
        try
        {
            while (waiting is { } words && theirs is null)
            {
                waiting = null;
                await SaveOne(words);
            }
        }
        finally
        {
            saving = false;
        }
    }

    async Task SaveOne(string words)
    {
        try
        {
            said = "Saving…";
            await Acts.Say(Room.Id, Sheet.ItemId, words, saved);
            saved = words.Trim();
            (said, problem) = ($"Saved {Written.Time(London.TimeOf(Clock.Now))}", null);
            if (box is not null) await box.SavedAsync(words);
        }
        catch (OvertakenException)
        {
            await Overtaken();
        }
        catch (RefusedException refused)
        {
            (said, problem) = (null, refused.Message);
        }
    }

    async Task Overtaken()
    {
        theirs = (await Sheets.Look(Sheet.ItemId))?.Item;
        said = null;
    }

    async Task ChosenAsync(IReadOnlyDictionary<string, ConflictSide> chosen)
    {
        if (chosen["Update"] == ConflictSide.Theirs)
        {
            await GiveWayAsync();
            return;
        }
        (saved, shown, theirs) = (theirs!.Update, typed, null);
        await SaveAsync(typed);
    }

    async Task GiveWayAsync()
    {
        saved = typed = shown = theirs!.Update;
        theirs = null;
        await OnActed.InvokeAsync();
    }
}
