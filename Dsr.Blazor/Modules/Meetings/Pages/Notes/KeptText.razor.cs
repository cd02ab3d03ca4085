using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Meetings.Pages.Notes;

/// <summary>A text of a meeting as it stands saved.</summary>
/// <param name="Text">The words.</param>
/// <param name="By">Who wrote them last.</param>
public sealed record KeptWords(string Text, string By);

/// <summary>
/// A text of a meeting, saved as it is typed. A colleague's words appear here while nobody writes in this one;
/// where two write at once, both texts are shown to choose from.
/// </summary>
public sealed partial class KeptText : MeetingPart
{
    DraftText? box;
    KeptWords? theirs;
    string saved = "",
        typed = "",
        shown = "";
    DateTimeOffset? savedAt;
    string? waiting,
        said,
        problem;
    bool writing,
        saving;
    int adopted;

    /// <summary>The field's id; once on a page.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = default!;

    /// <summary>What the browser keeps it under, without personal data.</summary>
    [Parameter, EditorRequired]
    public string Draft { get; set; } = default!;

    [Parameter]
    public int Rows { get; set; } = 4;

    /// <summary>What stands saved, and when it was read.</summary>
    [Parameter, EditorRequired]
    public KeptWords Words { get; set; } = default!;

    [Parameter]
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>Saves words over those that they were written over.</summary>
    [Parameter, EditorRequired]
    public Func<string, string, Task> Keep { get; set; } = default!;

    /// <summary>Asks what a colleague saved meanwhile.</summary>
    [Parameter, EditorRequired]
    public Func<Task<KeptWords?>> Theirs { get; set; } = default!;

    /// <summary>Whether somebody writes in it now.</summary>
    [Parameter]
    public EventCallback<bool> OnWriting { get; set; }

    [Inject]
    Clock Clock { get; set; } = default!;

    protected override void OnInitialized() => saved = typed = shown = Words.Text;

    protected override void OnParametersSet()
    {
        if (writing || saving || theirs is not null || problem is not null || Words.Text == saved)
            return;
        // Read before the last save was done: these words are older than those in the box, and the next reading has them.
        if (KeptAt <= savedAt)
            return;
        saved = typed = shown = Words.Text;
        // A box of its own: what was last drawn into the one before may be the very words that come now, and its hands' words would stay.
        adopted++;
        said = $"{Words.By} wrote this.";
    }

    async Task FocusAsync(bool now)
    {
        writing = now;
        if (!now)
            OnParametersSet();
        await OnWriting.InvokeAsync(now);
    }

    async Task KeepAsync(string text)
    {
        typed = text;
        // Brought back by the browser over words that somebody saved since: not ours to decide.
        if (!writing && saved.Length > 0 && !text.Contains(saved, StringComparison.Ordinal))
            await OvertakenAsync();
        else
            await SaveAsync(text);
    }

    // One save at a time, the latest words last; a save on its way must not be overtaken by the next.
    async Task SaveAsync(string text)
    {
        waiting = text;
        if (saving)
            return;
        saving = true;
        try
        {
            while (waiting is { } words && theirs is null)
            {
                waiting = null;
                await SaveOneAsync(words);
            }
        }
        finally
        {
            saving = false;
        }
    }

    async Task SaveOneAsync(string words)
    {
        try
        {
            said = "Saving…";
            await Keep(words, saved);
            (saved, savedAt) = (words.Trim(), Clock.Now);
            (said, problem) = ($"Saved {Written.Time(London.TimeOf(Clock.Now))}", null);
            if (box is not null)
                await box.SavedAsync(words);
        }
        catch (ConcurrentDecisionException)
        {
            await OvertakenAsync();
        }
        catch (RefusedException refused)
        {
            (said, problem) = (null, refused.Message);
        }
    }

    async Task OvertakenAsync()
    {
        theirs = await Theirs();
        said = null;
    }

    async Task ChosenAsync(IReadOnlyDictionary<string, ConflictSide> chosen)
    {
        if (chosen[Name] == ConflictSide.Theirs)
        {
            await GiveWayAsync();
            return;
        }
        (saved, shown, theirs) = (theirs!.Text, typed, null);
        await SaveAsync(typed);
    }

    async Task GiveWayAsync()
    {
        saved = typed = shown = theirs!.Text;
        theirs = null;
        await OnActed.InvokeAsync();
    }
}
