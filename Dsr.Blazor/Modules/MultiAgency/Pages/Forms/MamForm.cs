using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.MultiAgency.Domain;
using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.MultiAgency.Pages.Forms;

/// <summary>A form in the dialog of a multi-agency meeting's page.</summary>
/// <typeparam name="T">Everything that the form holds.</typeparam>
public abstract class MamForm<T> : DraftedForm<T>
    where T : class
{
    /// <summary>The meeting, which follows live.</summary>
    [Parameter, EditorRequired]
    public MamSheet Sheet { get; set; } = default!;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public DoingMam Doing { get; set; } = default!;

    /// <summary>The meeting.</summary>
    protected MultiAgencyMeeting Mam => Sheet.Mam;

    /// <inheritdoc/>
    protected override string Key => $"mam:{Mam.Id}:{Doing.What}:{Doing.Item}:{Doing.At}";

    /// <summary>Does it; what a colleague did first is shown in words, and the page asks again.</summary>
    protected async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (ConcurrentDecisionException overtaken)
        {
            await OnStale.InvokeAsync();
            throw new RefusedException(overtaken.Message);
        }
    }
}
