using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Home.Today;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.Home.Pages.Today;

/// <summary>What needs doing today: each block with its first rows, or one block whole. It follows live.</summary>
public sealed partial class TodayPage(TodayBoard board, ReadLog reads, ICurrentActor acting, Clock clock)
{
    IReadOnlyList<TodayBlock>? blocks;
    TodayKind? only;
    DateOnly today;
    int page = 1;
    bool refused;

    [SupplyParameterFromQuery]
    string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    int? PageAsked { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        refused = !(await acting.GetAsync()).May(Permission.DoTasks);
        if (refused)
            return;
        only = Enum.TryParse<TodayKind>(Show, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
        page = Math.Clamp(PageAsked ?? 1, 1, 100_000);
        var found = await AskAsync();
        await reads.ListedAsync(
            "today",
            $"{only} {page}".Trim(),
            [
                .. found
                    .SelectMany(block => block.Rows)
                    .Select(row => row.PersonId ?? (row.Act == TodayAct.OpenReferral ? row.Item : null))
                    .OfType<Guid>()
                    .Distinct(),
            ]
        );
        blocks = found;
    }

    async Task<IReadOnlyList<TodayBlock>> AskAsync()
    {
        today = clock.Today;
        if (only is not { } kind)
            return await board.ReadAsync();
        return await board.PageAsync(kind, page) is { } one ? [one] : [new(kind, 0, 0, [])];
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        var concerned = board.Concerned(notices);
        if (blocks is null || concerned.Count == 0 || only is { } kind && !concerned.Contains(kind))
            return;
        if (only is not null)
        {
            blocks = await AskAsync();
            StateHasChanged();
            return;
        }
        var fresh = (await board.ReadAsync([.. concerned])).ToDictionary(block => block.Kind);
        (blocks, today) = ([.. blocks.Select(block => fresh.GetValueOrDefault(block.Kind, block))], clock.Today);
        StateHasChanged();
    }
}
