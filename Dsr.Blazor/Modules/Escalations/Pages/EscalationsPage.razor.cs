using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Escalations.Domain;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Escalations.Pages;

/// <summary>What was escalated and waits for its answer, and what came of the rest.</summary>
public sealed partial class EscalationsPage(
    EscalationList list,
    ReadLog reads,
    ICurrentActor acting,
    Clock clock,
    SavedViews saved,
    NavigationManager nav,
    Toasts toasts
)
{
    static readonly Column[] columns = [new("Person"), new("To"), new("Why"), new("Open for"), new("Outcome"), new("Answer", Hidden: true)];
    static readonly string[] optional = ["To", "Open for", "Outcome"];

    readonly HashSet<Guid> changed = [];
    EscalationFilter filter = new();
    ColumnChoice choice = ColumnChoice.All;
    EscalationPage? page;
    EscalationRow? chosen;
    DateOnly today;
    bool refused,
        withdrawing;

    [SupplyParameterFromQuery]
    string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    string? Place { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    int? PageAsked { get; set; }

    [SupplyParameterFromQuery(Name = "answer")]
    Guid? Answer { get; set; }

    string Words =>
        string.Join(
            ", ",
            new[]
            {
                filter.Ended ? "Answered"
                : filter.All ? "All"
                : "Open",
                page?.Places.FirstOrDefault(escalationPlace => escalationPlace.Key == filter.To)?.Name,
            }.OfType<string>()
        );

    EscalationFilter First => filter with { Page = 1 };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        refused = !(await acting.GetAsync()).May(Permission.SeePeople);
        if (!refused)
            choice = await ColumnChoice.OfAsync(saved, "escalations");
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (refused)
            return;
        await ShowAsync();
        if (Answer is { } id && await list.FindAsync(id) is { MayAnswer: true } row)
            Open(row, false);
    }

    static string To(EscalationFilter to) => Links.Escalations(to.Query);

    static string Capital(string name) => new EscalationPlace("", name).Title;

    async Task ShowAsync()
    {
        var asked = EscalationFilter.Read(nav.ToAbsoluteUri(nav.Uri).Query);
        var found = await list.PageAsync(asked);
        await reads.ListedAsync("escalations", asked.Query, [.. found.Rows.Select(row => row.PersonId).Distinct()]);
        (filter, page, today) = (asked, found, clock.Today);
        changed.Clear();
    }

    // A row may come or go: there are never so many that standing still would matter more.
    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var touched = notices
            .SelectMany(notice => notice.Touched)
            .Where(candidate => candidate.Kind == nameof(Escalation))
            .Select(candidate => candidate.Id)
            .ToHashSet();
        if (touched.Count == 0 || page is null)
            return;
        page = await list.PageAsync(filter);
        changed.UnionWith(touched);
        StateHasChanged();
    }

    void Open(EscalationRow row, bool withdraw) => (chosen, withdrawing) = (row, withdraw);

    Task CloseAsync()
    {
        chosen = null;
        // The address no longer asks for the form.
        if (Answer is not null)
            nav.NavigateTo(To(filter), replace: true);
        return Task.CompletedTask;
    }

    async Task DoneAsync(string said)
    {
        toasts.Say(said);
        await CloseAsync();
        await ShowAsync();
    }
}
