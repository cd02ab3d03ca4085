using Dsr.Blazor.Modules.MultiAgency.Domain;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.MultiAgency.Pages;

/// <summary>A part of the page of a multi-agency meeting.</summary>
public abstract class MamPart : ComponentBase
{
    /// <summary>The meeting as its reader may see it.</summary>
    [Parameter, EditorRequired]
    public MamSheet Sheet { get; set; } = default!;

    /// <summary>Opens a form.</summary>
    [Parameter]
    public EventCallback<DoingMam> OnDo { get; set; }

    /// <summary>The meeting.</summary>
    protected MultiAgencyMeeting Mam => Sheet.Mam;

    /// <summary>Opens the form for an act.</summary>
    protected Task DoAsync(MamAct what, Guid? item = null, int at = 0) => OnDo.InvokeAsync(new(what, item, at));
}
