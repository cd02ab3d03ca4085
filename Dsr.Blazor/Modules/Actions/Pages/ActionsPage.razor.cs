using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Actions.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Dsr.Blazor.Modules.Actions.Pages;

/// <summary>The day's work: every open action one may see, the latest first in line.</summary>
public sealed partial class ActionsPage(
    ActionList list,
    ReadLog reads,
    ICurrentActor acting,
    Clock clock,
    SavedViews saved,
    NavigationManager nav
) : IDisposable
{
    static readonly Column[] columns =
    [
        new("Due"),
        new("Action"),
        new("Person"),
        new("Owner"),
        new("Agreed"),
        new("Status"),
        new("Update", Hidden: true),
    ];
    static readonly string[] optional = ["Person", "Owner", "Agreed", "Status"];

    readonly HashSet<Guid> changed = [],
        ended = [];
    readonly Dictionary<Guid, ActionRow> selected = [];
    List<ActionRow>? rows;
    IReadOnlyList<ActionRow> toGive = [];
    ActionFilter filter = new();
    ColumnChoice choice = ColumnChoice.All;
    ActionPage? page;
    ActionRow? chosen;
    DateOnly today;
    int stale,
        load;
    bool refused,
        mayUpdate,
        mayGive,
        updating,
        giving;

    /// <inheritdoc/>
    public void Dispose() => nav.LocationChanged -= OnMoved;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await acting.GetAsync();
        (refused, mayUpdate, mayGive) = (!actor.May(Permission.SeePeople), actor.May(Permission.UpdateActions), Reassignments.May(actor));
        if (refused)
            return;
        nav.LocationChanged += OnMoved;
        choice = await ColumnChoice.OfAsync(saved, "actions");
        await ShowAsync();
    }

    static string To(ActionFilter to) => Links.Actions(to.Query);

    IReadOnlyList<Column> Columns => mayGive ? [new("Choose", Hidden: true), .. columns] : columns;

    OwnerCount? Owner => filter.Owner is { } key ? page?.Owners.FirstOrDefault(ownerCount => ownerCount.Key == key) : null;

    string Words => ActionWords.Of(filter, Owner);

    ActionFilter First => filter with { Page = 1 };

    string? CssOf(ActionRow row) =>
        ended.Contains(row.Id) ? "pale"
        : changed.Contains(row.Id) ? "changed"
        : null;

    static string Beginning(string note) => note.Length <= 120 ? note : note[..119] + "…";

    void OnMoved(object? sender, LocationChangedEventArgs e)
    {
        if (nav.ToAbsoluteUri(e.Location).AbsolutePath == Links.Actions())
            _ = InvokeAsync(GuardedAsync);
    }

    async Task ShowAsync()
    {
        var (mine, asked) = (++load, ActionFilter.Read(nav.ToAbsoluteUri(nav.Uri).Query));
        var found = await list.PageAsync(asked);
        await reads.ListedAsync("actions", asked.Query, [.. found.Rows.Select(row => row.PersonId).Distinct()]);
        if (mine != load)
            return;
        (filter, page, rows, today, stale) = (asked, found, [.. found.Rows], clock.Today, 0);
        changed.Clear();
        ended.Clear();
        selected.Clear();
        StateHasChanged();
    }

    // Rows change where they stand; what would stand elsewhere is counted until the reader asks.
    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var actions = notices
            .SelectMany(notice => notice.Touched)
            .Where(touched => touched.Kind == nameof(PlanAction))
            .Select(touched => touched.Id)
            .ToHashSet();
        if (actions.Count == 0 || rows is null)
            return;
        var shown = rows.Where(row => actions.Contains(row.Id)).ToList();
        var fresh = await list.AgainAsync(
            [.. shown.Select(row => row.Id)],
            ended: filter.Status is ActionStatus.Done or ActionStatus.Cancelled
        );
        foreach (var row in shown)
            Put(row, fresh.GetValueOrDefault(row.Id));
        var counted = await list.PageAsync(filter);
        stale += actions.Count(id => IsElsewhere(shown.Find(row => row.Id == id), counted.Rows.FirstOrDefault(row => row.Id == id)));
        page = counted;
        StateHasChanged();
    }

    // One's own list was made anew before word of one's own act came, and has it where it belongs.
    static bool IsElsewhere(ActionRow? here, ActionRow? now) => (here is null) != (now is null) || here?.Due != now?.Due;

    void Put(ActionRow row, ActionRow? fresh)
    {
        if (fresh is null)
            ended.Add(row.Id);
        else if (fresh.Version != row.Version && rows!.IndexOf(row) is >= 0 and var at)
        {
            rows[at] = fresh;
            changed.Add(row.Id);
        }
    }

    void Select(ActionRow row)
    {
        if (!selected.Remove(row.Id))
            selected[row.Id] = row;
    }

    void Give(IReadOnlyList<ActionRow> these) => (toGive, giving) = (these, true);

    // All of them, not only those on this page of the list.
    async Task GiveAllAsync() => Give(await list.OfAsync(filter.Owner!));

    void Choose(ActionRow row) => (chosen, updating) = (row, true);

    // One's own act: the list is made anew.
    Task SavedAsync() => ShowAsync();

    async Task GuardedAsync()
    {
        try
        {
            await ShowAsync();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
