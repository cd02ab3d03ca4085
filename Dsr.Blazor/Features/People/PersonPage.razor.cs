using Dsr.Blazor.Access;
using Dsr.Blazor.Casework;
using Dsr.Blazor.Features.People.Forms;
using Dsr.Blazor.Live;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Features.People;

/// <summary>A person's page. Each section asks again when something of it changed; what a colleague changed is marked for some seconds.</summary>
public sealed partial class PersonPage(PersonSummary summary, ReadLog reads, Toasts toasts, Clock clock, TimeProvider time, IJSRuntime js) : IDisposable
{
    static readonly (string Part, string Name)[] parts =
        [("why", "Summary"), ("plan", "Plan"), ("actions", "Actions"), ("timeline", "Timeline"), ("details", "Details"), ("people", "People"), ("consent", "Consent"), ("history", "Rating history")];

    readonly CancellationTokenSource closed = new();
    PersonView? view;
    Doing? doing;
    Section missed;
    bool isGone;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "do")] string? What { get; set; }
    [SupplyParameterFromQuery] Guid? Item { get; set; }
    [SupplyParameterFromQuery] string? Kind { get; set; }

    Clock Clock => clock;
    bool CanRate => view is { Rights.Decide: true, Rating.IsOpen: true };
    bool CanPropose => view is { Rights.Propose: true, Rating.IsOpen: true };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (view?.Id == Id) return;
        (isGone, doing) = (false, null);
        await OpenAsync(new PersonView(Id));
        if (Doing.Read(What, Item, Kind) is { } asked && view is not null && asked.IsOpenTo(view.Rights)) doing = asked;
    }

    // Nothing is shown before it has been written down that it is read.
    async Task OpenAsync(PersonView opening)
    {
        view = null;
        try
        {
            await summary.Read(opening, Section.All);
            await reads.Opened(Id);
            view = opening;
            await ReadAsync(missed);
        }
        catch (Exception no) when (no is NotThereException or NotAllowedException)
        {
            isGone = true;
        }
    }

    async Task ReadAsync(Section sections)
    {
        missed = Section.None;
        if (view is null || sections == Section.None) return;
        try
        {
            await summary.Read(view, sections);
        }
        catch (Exception no) when (no is NotThereException or NotAllowedException)
        {
            (view, isGone) = (null, true);
        }
    }

    async Task FollowAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var sections = Sections.Concerned(notices, Id);
        if (sections == Section.None) return;
        if (view is not { } shown)
        {
            missed |= sections;
            return;
        }
        await ReadAsync(sections);
        if (view is null || !notices.Any(notice => notice.Concerns(Id))) return;
        var changes = await summary.Changes(shown, notices);
        if (changes.Count == 0) return;
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

    Task Do(Doing what) => ShowAsync(what);

    Task CloseAsync() => ShowAsync(null);

    async Task DoneAsync(string said)
    {
        toasts.Say(said);
        await ShowAsync(null);
        await ReadAsync(Section.All);
    }

    // In the address, so that a reload opens the form again; not by a navigation, which would scroll the page to its top.
    async Task ShowAsync(Doing? what)
    {
        doing = what;
        await js.Try("dsr.address.put", Links.Person(Id) + what?.Query);
    }

    async Task ShowOlderAsync()
    {
        view!.TimelineLength += Timeline.TimelineQuery.PageLength;
        await ReadAsync(Section.Timeline);
    }

    async Task PrintAsync()
    {
        await reads.Printed(Id);
        await js.Try("print");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }
}
