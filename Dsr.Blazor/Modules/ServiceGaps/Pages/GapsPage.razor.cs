using Dsr.Blazor.Modules.ServiceGaps.Domain;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.ServiceGaps.Pages;

/// <summary>What is missing in the area, with what became of it: all of it, or what the reader raised.</summary>
public sealed partial class GapsPage(GapList list, ICurrentActor acting, SavedViews saved, NavigationManager nav)
{
    static readonly Column[] columns = [new("Gap"), new("State"), new("Where"), new("People", Css: "num"), new("Raised")];
    static readonly string[] optional = ["Where", "People", "Raised"];

    readonly HashSet<Guid> changed = [];
    GapFilter filter = new();
    ColumnChoice choice = ColumnChoice.All;
    GapsListed? page;
    bool refused,
        seesAll,
        mayRaise;

    [SupplyParameterFromQuery]
    string? State { get; set; }

    [SupplyParameterFromQuery]
    string? Category { get; set; }

    [SupplyParameterFromQuery]
    string? Area { get; set; }

    [SupplyParameterFromQuery]
    string? Mine { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    int? PageAsked { get; set; }

    string Words =>
        string.Join(
            ", ",
            new[] { filter.Status?.InWords(), filter.Category, filter.Area, filter.Mine ? "Raised by me" : null }
                .OfType<string>()
                .DefaultIfEmpty("All gaps")
        );

    GapFilter First => filter with { Page = 1 };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var actor = await acting.GetAsync();
        (refused, seesAll, mayRaise) = (
            !actor.May(Permission.SeeGaps),
            Permissions.Of(actor, Permission.SeeGaps) == PermissionScope.All,
            actor.May(Permission.RaiseGaps)
        );
        if (!refused)
            choice = await ColumnChoice.OfAsync(saved, "gaps");
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (refused)
            return;
        filter = GapFilter.Read(nav.ToAbsoluteUri(nav.Uri).Query);
        page = await list.PageAsync(filter);
        changed.Clear();
    }

    static string To(GapFilter to) => Links.Gaps(to.Query);

    static string Beginning(string text) => text.Length <= 160 ? text : text[..159] + "…";

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var touched = notices
            .SelectMany(notice => notice.Touched)
            .Where(candidate => candidate.Kind == nameof(ServiceGap))
            .Select(candidate => candidate.Id)
            .ToHashSet();
        if (touched.Count == 0 || page is null)
            return;
        page = await list.PageAsync(filter);
        changed.UnionWith(touched);
        StateHasChanged();
    }
}
