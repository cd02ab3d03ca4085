using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Modules.PersonRecord.Pages.Forms;

/// <summary>A form in the dialog of a person's page.</summary>
/// <typeparam name="T">Everything that the form holds, with what it was opened with.</typeparam>
public abstract class PersonForm<T> : DraftedForm<T>
    where T : class
{
    /// <summary>The page's state, which follows live.</summary>
    [Parameter, EditorRequired]
    public PersonView View { get; set; } = default!;

    /// <summary>What is being done.</summary>
    [Parameter, EditorRequired]
    public Doing Doing { get; set; } = default!;
}
