using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Export.Parts;
using Dsr.Blazor.Modules.Import;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.Register.Pages;

/// <summary>The register: what the address asks for, kept up to date in place.</summary>
public sealed partial class RegisterPage(
    RegisterList list,
    ClosedPeople closedPeople,
    SavedViews saved,
    ReadLog reads,
    ICurrentActor acting,
    HeldRows heldRows,
    Clock clock,
    TimeProvider time,
    NavigationManager nav,
    IJSRuntime js
) : IDisposable
{
    readonly CancellationTokenSource closed = new();
    readonly ShownRows shown = new();
    readonly List<ChangeNotice> waiting = [];
    Actor? actor;
    RegisterFilter filter = RegisterFilter.Everyone;
    RegisterCounts? counts;
    RegisterChoices? choices;
    HeldCount? held;
    ClosedPage? left;
    ExportAsks? asks;
    ColumnChoice choice = ColumnChoice.All;
    DateOnly today;
    string search = "";
    int total,
        load;
    bool refused,
        busy,
        exporting,
        opened;

    Shown Columns => RegisterColumns.In(choice);

    bool MayTakeAway => actor is not null && (actor.May(Permission.ExportRegister) || actor.May(Permission.AskForExport));

    string HeldInWords => $"{Written.Count(held!.Rows, "row")} held{(held.Red > 0 ? $", {held.Red} of them Red" : "")}";

    string MovedInWords
    {
        get
        {
            var said = new List<string>();
            if (shown.Joined > 0)
                said.Add($"{People(shown.Joined)} joined the register");
            if (shown.Gone > 0)
                said.Add($"{People(shown.Gone)} left it");
            if (shown.Moved > 0)
                said.Add($"{Written.Count(shown.Moved, "change")} moved rows");
            return $"Since this list was made: {Written.List(said)}.";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        nav.LocationChanged -= OnMoved;
        closed.Cancel();
        closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        actor = await acting.GetAsync();
        refused = !actor.May(Permission.SeePeople);
        if (refused)
            return;
        nav.LocationChanged += OnMoved;
        search = nav.HistoryEntryState ?? await js.HistoryStateAsync() ?? "";
        choice = await ColumnChoice.OfAsync(saved, "register");
        choices = await list.ChoicesAsync();
        await CountHeldAsync();
        await ShowAsync();
    }

    static string To(RegisterFilter to) => Links.Register(FilterQuery.Write(to));

    static string People(int count) => count == 1 ? "1 person" : $"{Say.Number(count)} people";

    string Said(int people) => filter.ForCounts.Narrows ? $"{People(people)} of the register" : People(people);

    string? CssOf(RegisterRow row) =>
        shown.MarkOf(row) switch
        {
            RowMark.Changed => "changed",
            RowMark.Gone => "pale",
            _ => null,
        };

    async Task CountHeldAsync() => held = actor!.May(Permission.ImportRegister) ? await heldRows.CountAsync() : null;

    void OnMoved(object? sender, LocationChangedEventArgs e)
    {
        if (nav.ToAbsoluteUri(e.Location) is not { AbsolutePath: "/register" } here)
            return;
        // A link of this page carries no state: it filters or sorts what was searched for. The header's link, without a query, begins anew.
        if (e is { IsNavigationIntercepted: true, HistoryEntryState: null } && search.Length > 0 && here.Query.Length > 0)
        {
            nav.NavigateTo(e.Location, new NavigationOptions { ReplaceHistoryEntry = true, HistoryEntryState = search });
            return;
        }
        search = e.HistoryEntryState ?? "";
        _ = InvokeAsync(() => GuardedAsync(MoveAsync));
    }

    async Task ShowAsync()
    {
        var (mine, asked) = (++load, FilterQuery.Read(nav.ToAbsoluteUri(nav.Uri).Query, search));
        busy = true;
        var page = await list.PageAsync(asked);
        if (page is { Rows.Count: 0, Total: > 0 })
            page = await list.PageAsync(asked = asked with { Page = (page.Total + RegisterFilter.PageSize - 1) / RegisterFilter.PageSize });
        var counted = await list.CountsAsync(asked);
        // Beside the first page alone: it is whom the search finds among those who left.
        var found = asked is { Search.Length: > 0, Page: 1 } ? await closedPeople.FoundAsync(asked.Search) : null;
        await reads.ListedAsync(
            "register",
            FilterWords.Of(asked),
            [.. page.Rows.Select(row => row.PersonId), .. found?.Rows.Select(row => row.PersonId) ?? []]
        );
        // Somebody who chose again meanwhile sees the later choice alone.
        if (mine != load)
            return;
        (filter, counts, total, today, busy) = (asked, counted, page.Total, clock.Today, false);
        left = found;
        shown.Show(page.Rows, asked);
        await CatchUpAsync();
    }

    // What a page begins with, and what a button asks for, is drawn without being told.
    async Task MoveAsync()
    {
        await ShowAsync();
        StateHasChanged();
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        waiting.AddRange(notices);
        if (!busy)
            await CatchUpAsync();
    }

    // Only for what is on the screen: its rows, its counts, its notices.
    async Task CatchUpAsync()
    {
        if (waiting.Count == 0 || shown.Rows is null || counts is null)
            return;
        IReadOnlyList<ChangeNotice> notices = [.. waiting];
        waiting.Clear();
        if (notices.Any(notice => notice.Concerns(nameof(ExportRequest))) && asks is not null)
            await asks.RefreshAsync();
        if (notices.Any(HeldRows.Concerns))
            await CountHeldAsync();
        if (notices.Any(notice => notice.People.Any()))
            await TakeInAsync(notices, notices.Max(notice => notice.Sequence));
        StateHasChanged();
    }

    async Task TakeInAsync(IReadOnlyList<ChangeNotice> notices, long after)
    {
        var (mine, touched, gone) = (load, shown.TouchedBy(notices), shown.Gone);
        // Side by side: every open page waits for these two.
        var (rowing, counting) = (list.RowsAfterAsync(touched, after), list.CountsAfterAsync(filter, after));
        await Task.WhenAll(rowing, counting);
        var (fresh, counted) = (await rowing, await counting);
        if (mine != load)
            return;
        shown.Take(touched, fresh, time.GetUtcNow());
        shown.Count(counts!.Total, counted.Total, shown.Gone - gone);
        counts = counted;
        if (touched.Count > 0)
            _ = InvokeAsync(() => GuardedAsync(FadeAsync));
    }

    async Task FadeAsync()
    {
        await Task.Delay(ShownRows.MarkedFor, time, closed.Token);
        if (shown.Fade(time.GetUtcNow()))
            StateHasChanged();
    }

    // What runs beside an event is nobody's to await: its failure belongs to the page's error boundary.
    async Task GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested) { }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
