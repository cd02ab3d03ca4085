using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Queue;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Drafts;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Lists;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.Referrals.Pages.Queue;

/// <summary>The triage queue: what the address asks for, kept up to date in place.</summary>
public sealed partial class TriagePage(
    ReferralQueue queue,
    Modules.Referrals.Triage triage,
    ReadLog reads,
    ICurrentActor acting,
    SavedViews saved,
    Clock clock,
    TimeProvider time,
    Toasts toasts,
    IJSRuntime js
) : IDisposable
{
    readonly CancellationTokenSource closed = new();
    readonly ShownQueue shown = new();
    readonly HashSet<Guid> chosen = [];
    readonly List<ChangeNotice> waiting = [];
    static readonly string[] optional = ["From", "In their words", "Consent · diagnosis", "Stands out", "Owner"];
    IReadOnlyList<Triager> team = [];
    ColumnChoice choice = ColumnChoice.All;
    Actor? actor;
    QueueShow show;
    Guid? here;
    string? overtaken;
    DateOnly today;
    int page = 1,
        decided,
        load;
    bool refused,
        mayTriage,
        busy;

    [SupplyParameterFromQuery(Name = "show")]
    string? Shown { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    int? At { get; set; }

    IReadOnlyList<Column> Columns =>
        [
            .. mayTriage ? new Column[] { new("Choose", Hidden: true) } : [],
            new("Clock"),
            new("Who"),
            new("From"),
            new("In their words"),
            new("Consent · diagnosis"),
            new("Stands out"),
            new("Owner"),
        ];

    string InWords =>
        shown.Rows is null ? ""
        : show == QueueShow.Decided ? $"{Written.Count(decided, "referral")} decided · newest first"
        : $"{Written.Count(shown.Open, "referral")} · soonest clock first";

    string MovedInWords
    {
        get
        {
            var said = new List<string>();
            if (shown.Joined > 0)
                said.Add($"{Written.Count(shown.Joined, "referral")} came in");
            if (shown.Moved > 0)
                said.Add($"{Written.Count(shown.Moved, "change")} moved rows");
            return $"Since this list was made: {Written.List(said)}.";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        try
        {
            actor ??= await acting.GetAsync();
            mayTriage = actor.May(Permission.TriageReferrals);
            if (team.Count == 0)
                (team, choice) = (await queue.TeamAsync(), await ColumnChoice.OfAsync(saved, "triage"));
            chosen.Clear();
            await ShowAsync();
        }
        catch (ForbiddenException)
        {
            refused = true;
        }
    }

    static string To(QueueShow one) => Links.Triage(one);

    string? CssOf(QueueRow row) =>
        shown.IsGone(row) ? "pale"
        : shown.MarkOf(row) is not null ? "changed"
        : chosen.Contains(row.Id) ? "chosen"
        : null;

    async Task ShowAsync()
    {
        var (mine, asked, at) = (++load, QueueShows.Read(Shown), Math.Max(1, At ?? 1));
        busy = true;
        var count = await queue.DecidedCountAsync();
        at = Math.Clamp(at, 1, Math.Max(1, (count + ReferralQueue.PageSize - 1) / ReferralQueue.PageSize));
        var rows = asked == QueueShow.Decided ? await queue.DecidedAsync(at) : await queue.OpenAsync();
        var ids = rows.Where(row => asked.Has(row, actor!.AccountId)).Select(row => row.Id).ToList();
        await reads.ListedAsync("triage", asked.InWords(), ids);
        // Somebody who chose again meanwhile sees the later choice alone.
        if (mine != load)
            return;
        (show, page, decided, today, busy) = (asked, at, count, clock.Today, false);
        shown.Show(rows, asked, actor!.AccountId);
        await CatchUpAsync();
    }

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        waiting.AddRange(notices);
        if (!busy)
            await CatchUpAsync();
    }

    async Task CatchUpAsync()
    {
        if (waiting.Count == 0 || shown.Rows is null || refused)
            return;
        IReadOnlyList<ChangeNotice> notices = [.. waiting];
        waiting.Clear();
        var (mine, news) = (load, await queue.AfterAsync(notices));
        if (mine != load || news.Rows.Count == 0)
            return;
        shown.Take(news, time.GetUtcNow());
        decided = await queue.DecidedCountAsync();
        StateHasChanged();
        if (news.Changes.Count > 0)
            _ = InvokeAsync(FadeAsync);
    }

    async Task FadeAsync()
    {
        try
        {
            await Task.Delay(ShownQueue.MarkedFor, time, closed.Token);
            if (shown.Fade(time.GetUtcNow()))
                StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was closed in the meantime.
        }
    }

    void Choose(Guid id)
    {
        if (!chosen.Remove(id))
            chosen.Add(id);
    }

    void ChooseHere()
    {
        if (here is { } id)
            Choose(id);
    }

    async Task GoAsync(int step)
    {
        here = shown.Beside(here, step);
        if (here is { } id)
            await js.FocusOnAsync($"open-{id}");
    }

    Task TakeHereAsync() => here is { } id ? AssignAsync([id], actor!.AccountId) : Task.CompletedTask;

    Task GiveAsync(Guid? to) => AssignAsync([.. chosen], to);

    async Task AssignAsync(IReadOnlyCollection<Guid> referrals, Guid? to)
    {
        try
        {
            await triage.AssignAsync(referrals, to);
            toasts.Say(
                to is null ? "Left to nobody."
                : to == actor!.AccountId ? $"{Written.Count(referrals.Count, "referral")} yours now."
                : $"Given to {team.First(triager => triager.Id == to).Name}."
            );
            (overtaken, _) = (null, 0);
            chosen.Clear();
        }
        catch (ConcurrentDecisionException first)
        {
            overtaken = $"{first.Message} Nothing was assigned: take it out of your choice, then assign the others.";
        }
    }
}
