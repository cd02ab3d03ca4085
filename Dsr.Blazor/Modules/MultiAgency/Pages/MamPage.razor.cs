using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Dsr.Blazor.Ui;
using Dsr.Blazor.Ui.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dsr.Blazor.Modules.MultiAgency.Pages;

/// <summary>One multi-agency meeting, from being asked for to its action plan; the same page is printed.</summary>
public sealed partial class MamPage(
    MamRoom room,
    Modules.MultiAgency.MamService mams,
    Clock clock,
    Toasts toasts,
    NavigationManager navigation,
    IJSRuntime js
)
{
    MamSheet? sheet;
    DoingMam? doing;
    Guid opened;
    string? refused;
    bool closed;

    /// <summary>The meeting.</summary>
    [Parameter]
    public Guid Id { get; set; }

    Clock Clock => clock;
    MultiAgencyMeeting Mam => sheet!.Mam;

    // What most probably comes next: the one filled button of the page.
    (MamAct What, string Says)? Next =>
        sheet switch
        {
            { MayArrange: true, Mam.Status: MamStatus.AskedFor } => (MamAct.Plan, "Plan the meeting"),
            { MayWrite: true, Mam.Status: MamStatus.Planned } => (MamAct.Hold, "The meeting was held"),
            { Rights.Approve: true, Mam.Status: MamStatus.Held } => (MamAct.Approve, "Approve"),
            _ => null,
        };

    bool MayFollowUp =>
        sheet
            is {
                Rights.Run: true,
                IsWithheld: false,
                FollowedBy: null,
                Mam: { Status: MamStatus.Held or MamStatus.Approved, FollowUpOn: not null }
            };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (opened == Id)
            return;
        (opened, sheet, doing, refused, closed) = (Id, null, null, null, false);
        await AskAsync(() => room.OpenAsync(Id));
    }

    async Task AskAsync(Func<Task<MamSheet>> ask)
    {
        try
        {
            sheet = await ask();
        }
        catch (Exception no) when (no is NotFoundException or ForbiddenException)
        {
            (sheet, closed) = (null, true);
        }
    }

    Task LookAsync() => AskAsync(() => room.LookAsync(Id));

    async Task HearAsync(IReadOnlyList<ChangeNotice> notices)
    {
        if (sheet is not { Person.Id: var person } || !notices.Any(notice => notice.Concerns(person)))
            return;
        await LookAsync();
        StateHasChanged();
    }

    void Open(DoingMam act) => doing = act;

    void Close() => doing = null;

    async Task DoneAsync(string said)
    {
        toasts.Say(said);
        doing = null;
        await LookAsync();
    }

    async Task FollowUpAsync()
    {
        try
        {
            navigation.NavigateTo(Links.Mam(await mams.FollowUpAsync(Id)));
        }
        catch (RefusedException no)
        {
            refused = no.Message;
        }
    }

    // The paper is logged before it comes out.
    async Task PrintAsync()
    {
        await room.PrintedAsync(Id);
        await js.TryAsync("print");
    }
}
