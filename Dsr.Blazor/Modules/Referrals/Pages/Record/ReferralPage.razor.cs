using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Referrals.Pages.Forms;
using Dsr.Blazor.Platform.Audit;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Feed;
using Dsr.Blazor.Ui.Lists;
using Dsr.Blazor.Ui.Shell;
using Dsr.Blazor.Ui.Show;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.Referrals.Pages.Record;

/// <summary>
/// A referral's page: what was said, what was found, what was done, and how it ends. What a colleague changes appears at once.
/// </summary>
public sealed partial class ReferralPage(
    ReferralReading reading,
    Modules.Referrals.Triage triage,
    ReadLog reads,
    Toasts toasts,
    Clock clock,
    TimeProvider time,
    NavigationManager nav,
    IJSRuntime js
) : IDisposable
{
    readonly CancellationTokenSource closed = new();
    readonly ChangeMarks marks = new();
    readonly ReadOrder order = new();
    ReferralView? view;
    Doing? doing;
    bool isGone,
        missed;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    string? What { get; set; }

    [SupplyParameterFromQuery]
    string? Item { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        closed.Cancel();
        closed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (view?.Referral.Id == Id)
            return;
        (view, doing, isGone, missed) = (null, null, false, false);
        await OpenAsync();
        if (Doing.Read(What, Item) is { } asked && view is not null && asked.IsOpenTo(view))
            doing = asked;
    }

    // Nothing is shown before it has been written down that it is read.
    async Task OpenAsync()
    {
        try
        {
            var opening = await reading.ReadAsync(Id);
            await reads.ReferralOpenedAsync(Id, opening.Referral.PersonId);
            await LogAlikeAsync(opening);
            view = opening;
            if (missed)
                await ReadAsync();
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            isGone = true;
        }
    }

    // Whoever may be the same person is shown with name, date of birth and NHS number.
    async Task LogAlikeAsync(ReferralView shown)
    {
        IReadOnlyList<Guid> alike = [.. Alike(shown)];
        if (alike.Count > 0)
            await reads.ListedAsync("lookalikes", $"of referral {Id}", alike);
    }

    static IEnumerable<Guid> Alike(ReferralView shown) =>
        shown.Candidates.Select(known => known.PersonId).Concat(shown.Others.Select(other => other.Id));

    async Task ReadAsync()
    {
        try
        {
            var number = order.Begin();
            var fresh = await reading.ReadAsync(Id);
            // A live refresh is not a read, unless it shows somebody who was not there.
            if (view is null || Alike(fresh).Except(Alike(view)).Any())
                await LogAlikeAsync(fresh);
            if (order.Counts(number))
                view = fresh;
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            (view, isGone) = (null, true);
        }
    }

    async Task FollowAsync(IReadOnlyList<ChangeNotice> notices)
    {
        if (view is not { } shown)
        {
            missed = true;
            return;
        }
        if (!ReferralReading.Concerns(notices, shown))
            return;
        await ReadAsync();
        if (view is not null)
            Mark(await reading.ChangesAsync(shown, notices));
        StateHasChanged();
    }

    void Mark(IReadOnlyList<ChangedBy> changes)
    {
        if (changes.Count == 0)
            return;
        marks.Add(changes);
        _ = UnmarkAsync(changes);
    }

    async Task UnmarkAsync(IReadOnlyList<ChangedBy> changes)
    {
        try
        {
            await Task.Delay(ChangeMarks.Shown, time, closed.Token);
            marks.Remove(changes);
            await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // The page was closed in the meantime.
        }
    }

    Task DoAsync(Doing what) => ShowAsync(what.IsOpenTo(view!) ? what : null);

    Task CloseAsync() => ShowAsync(null);

    // In the address, so that a reload opens the form again; not by a navigation, which would scroll the page to its top.
    async Task ShowAsync(Doing? what)
    {
        doing = what;
        await js.TryAsync("dsr.address.put", Links.Referral(Id) + what?.Query);
    }

    async Task DoneAsync(string said)
    {
        toasts.Say(said);
        await ShowAsync(null);
        await ReadAsync();
    }

    Task TakeAsync() => AtOnceAsync(() => triage.AssignAsync([Id], view!.Rights.AccountId), "The referral is yours.");

    Task RiskAsync() => AtOnceAsync(() => triage.ReviewRiskAsync(Id), "Written down that the risk was looked at.");

    Task ResumeAsync() => AtOnceAsync(() => triage.ResumeAsync(Id), "Triage goes on.");

    async Task AtOnceAsync(Func<Task> act, string said)
    {
        try
        {
            await act();
            toasts.Say(said);
        }
        catch (Exception refused) when (refused is RefusedException or ConcurrentDecisionException)
        {
            toasts.Say(refused.Message, Tone.Warning);
        }
        await ReadAsync();
    }
}
