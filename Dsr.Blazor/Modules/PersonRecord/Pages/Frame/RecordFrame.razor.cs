using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.PersonRecord.Pages.Forms;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Frame;

/// <summary>
/// What every part of a person's record has: the banner, the navigation between the parts, the dialog in which things are done, and the
/// guard before all of it. A section asks again when something of it changed; what a colleague changed is marked for some seconds.
/// </summary>
public sealed partial class RecordFrame(PersonSummary summary, ReadLog reads, Toasts toasts, Clock clock, TimeProvider time, IJSRuntime js)
    : IDisposable
{
    const string PartsId = "parts-of-record";
    readonly CancellationTokenSource closed = new();
    Task reading = Task.CompletedTask;
    PersonView? view;
    Doing? doing;
    Section missed;
    Guid? opened;
    RecordPart? inFront;
    bool isGone,
        hasMissed;

    /// <summary>Whose record.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>Which part of it.</summary>
    [Parameter, EditorRequired]
    public RecordPart Part { get; set; } = default!;

    /// <summary>The sections that the part shows; who it is and the rating are always asked, for the banner.</summary>
    [Parameter]
    public Section Shows { get; set; }

    /// <summary>In two columns.</summary>
    [Parameter]
    public bool Columns { get; set; }

    /// <summary>
    /// What the part reads of its own: called when the record may be opened, before it shows, and whenever something of the person changed.
    /// </summary>
    [Parameter]
    public EventCallback OnRead { get; set; }

    /// <summary>What the part shows.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<RecordFrame> ChildContent { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "do")]
    string? What { get; set; }

    [SupplyParameterFromQuery]
    Guid? Item { get; set; }

    [SupplyParameterFromQuery]
    string? Kind { get; set; }

    /// <summary>What is shown; only asked by what the frame holds.</summary>
    public PersonView View => view!;

    /// <summary>Opens the form for something.</summary>
    public EventCallback<Doing> Do => EventCallback.Factory.Create<Doing>(this, ShowAsync);

    Section Needed => Section.Head | Section.Rating | Shows | (doing?.Needs() ?? Section.None);

    Clock Clock => clock;
    bool CanRate => view is { Rights.Decide: true, Rating.IsOpen: true };
    bool CanPropose => view is { Rights.Propose: true, Rating.IsOpen: true };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (opened == Id)
            return;
        (opened, isGone, doing) = (Id, false, null);
        await OpenAsync(new PersonView(Id));
        if (Doing.Read(What, Item, Kind) is { } asked && view is not null && asked.IsOpenTo(view.Rights))
            await TakeUpAsync(asked);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (view is null || inFront == Part)
            return;
        inFront = Part;
        await js.ShowCurrentAsync(PartsId);
    }

    // Nothing is shown before it has been written down that it is read.
    async Task OpenAsync(PersonView opening)
    {
        view = null;
        try
        {
            await summary.ReadAsync(opening, Needed);
            await reads.OpenedAsync(Id);
            await OnRead.InvokeAsync();
            view = opening;
            if (hasMissed)
                await ReadAsync(missed);
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            isGone = true;
        }
    }

    // One after the other: of two at once, the one begun first could come in last and show what is no longer so.
    Task ReadAsync(Section sections) => reading = ReadAsync(reading, sections);

    async Task ReadAsync(Task before, Section sections)
    {
        (missed, hasMissed) = (Section.None, false);
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (view is null)
            return;
        try
        {
            await summary.ReadAsync(view, sections & Needed);
            await OnRead.InvokeAsync();
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            (view, isGone) = (null, true);
        }
    }

    async Task FollowAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var sections = Sections.Concerned(notices, Id);
        if (sections == Section.None)
            return;
        if (view is not { } shown)
        {
            (missed, hasMissed) = (missed | sections, true);
            return;
        }
        await ReadAsync(sections);
        if (view is not null && notices.Any(notice => notice.Concerns(Id)))
            Mark(shown, await summary.ChangesAsync(shown, notices));
        StateHasChanged();
    }

    void Mark(PersonView shown, IReadOnlyList<ChangedBy> changes)
    {
        if (changes.Count == 0)
            return;
        shown.Marks.Add(changes);
        _ = UnmarkAsync(shown, changes);
    }

    async Task UnmarkAsync(PersonView shown, IReadOnlyList<ChangedBy> changes)
    {
        try
        {
            await Task.Delay(ChangeMarks.Shown, time, closed.Token);
            shown.Marks.Remove(changes);
            await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // The page was closed in the meantime.
        }
    }

    Task CloseAsync() => ShowAsync(null);

    async Task DoneAsync(string said)
    {
        toasts.Say(said);
        await ShowAsync(null);
        await ReadAsync(Needed);
    }

    // In the address, so that a reload opens the form again; not by a navigation, which would scroll the page to its top.
    async Task ShowAsync(Doing? what)
    {
        await TakeUpAsync(what);
        await js.TryAsync("dsr.address.put", Part.Address(Id) + what?.Query);
    }

    // A form opens with what it needs read, whichever part of the record is in front.
    async Task TakeUpAsync(Doing? what)
    {
        var lacks = (what?.Needs() ?? Section.None) & ~Needed;
        if (lacks != Section.None && view is not null)
            await summary.ReadAsync(view, lacks);
        doing = what;
    }

    async Task PrintAsync()
    {
        await reads.PrintedAsync(Id);
        await js.TryAsync("print");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }
}
