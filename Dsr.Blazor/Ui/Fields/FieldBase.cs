using Dsr.Blazor.Ui.Forms;
using Microsoft.AspNetCore.Components;

namespace Dsr.Blazor.Ui.Fields;

/// <summary>What every field has.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The control's id and its name in refusals and in the error summary: "reason". Once on a page.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = default!;

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The error to show; without one the enclosing form's error for this name is shown.</summary>
    [Parameter]
    public string? Error { get; set; }

    [CascadingParameter]
    public FormErrors? Errors { get; set; }

    protected string? ErrorShown => Error ?? Errors?.Of(Name);

    protected FieldWiring Wiring => new(Name, DescribedBy, ErrorShown is null ? null : "true");

    protected string HintId => $"{Name}-hint";

    protected string ErrorId => $"{Name}-error";

    string? DescribedBy =>
        (Hint, ErrorShown) switch
        {
            (null, null) => null,
            (not null, null) => HintId,
            (null, not null) => ErrorId,
            _ => $"{HintId} {ErrorId}",
        };
}
