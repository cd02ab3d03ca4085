using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Tasks.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Dsr.Blazor.Ui.Shell;
using Dsr.Blazor.Ui.Show;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Dsr.Blazor.Modules.Tasks.Pages;

/// <summary>What the register's team has to do, soonest due first.</summary>
public sealed partial class TasksPage(
    TeamTasks tasks,
    ReadLog reads,
    ICurrentActor acting,
    Clock clock,
    SavedViews saved,
    NavigationManager nav,
    Toasts toasts
) : IDisposable
{
    static readonly Column[] columns = [new("Due"), new("Task"), new("About"), new("Asked by"), new("Owner"), new("Done", Hidden: true)];
    static readonly string[] optional = ["About", "Asked by", "Owner"];

    static readonly (TaskFilter, string)[] filters =
    [
        (TaskFilter.All, "All"),
        (TaskFilter.Mine, "Mine"),
        (TaskFilter.Unassigned, "Unassigned"),
        (TaskFilter.Overdue, "Overdue"),
        (TaskFilter.Asked, "Asked by people"),
    ];

    readonly HashSet<Guid> changed = [];
    TaskFilter filter;
    ColumnChoice choice = ColumnChoice.All;
    TaskPage? page;
    TaskRow? chosen;
    DateOnly today;
    bool refused,
        finishing;

    /// <inheritdoc/>
    public void Dispose() => nav.LocationChanged -= OnMoved;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        refused = !(await acting.GetAsync()).May(Permission.DoTasks);
        if (refused)
            return;
        nav.LocationChanged += OnMoved;
        choice = await ColumnChoice.OfAsync(saved, "tasks");
        await ShowAsync();
        // From the day's overview: the task is about to be finished.
        chosen = Guid.TryParse(QueryHelpers.ParseQuery(nav.ToAbsoluteUri(nav.Uri).Query).GetValueOrDefault("finish"), out var asked)
            ? page?.Rows.FirstOrDefault(row => row.Id == asked)
            : null;
        finishing = chosen is not null;
    }

    static string To(TaskFilter filter) => Links.Tasks(filter == TaskFilter.All ? null : $"show={filter.ToString().ToLowerInvariant()}");

    static string About(TaskRow row) => row.Person ?? row.Reference ?? row.Asker?.Reference ?? "";

    void OnMoved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs e)
    {
        if (nav.ToAbsoluteUri(e.Location).AbsolutePath == Links.Tasks())
            _ = InvokeAsync(ShowAsync);
    }

    async Task ShowAsync()
    {
        var query = QueryHelpers.ParseQuery(nav.ToAbsoluteUri(nav.Uri).Query);
        filter =
            query.TryGetValue("show", out var show) && Enum.TryParse<TaskFilter>(show, ignoreCase: true, out var asked)
                ? asked
                : TaskFilter.All;
        var found = await tasks.OpenAsync(filter);
        await reads.ListedAsync(
            "tasks",
            filter.ToString(),
            [.. found.Rows.SelectMany(row => new[] { row.PersonId, row.ReferralId }).OfType<Guid>().Distinct()]
        );
        (page, today) = (found, clock.Today);
        changed.Clear();
        StateHasChanged();
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var touched = notices
            .SelectMany(notice => notice.Touched)
            .Where(candidate => candidate.Kind == nameof(TeamTask))
            .Select(candidate => candidate.Id)
            .ToHashSet();
        if (touched.Count == 0 || page is null)
            return;
        page = await tasks.OpenAsync(filter);
        changed.Clear();
        changed.UnionWith(touched);
        StateHasChanged();
    }

    async Task TakeAsync(TaskRow row, bool take)
    {
        try
        {
            await tasks.TakeAsync(row.Id, take);
        }
        catch (ConcurrentDecisionException overtaken)
        {
            toasts.Say(overtaken.Message, Tone.Warning);
        }
        await ShowAsync();
    }
}
