namespace Dsr.Blazor.Ui.Forms;

/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The field's name, which is its control's id; null when it is about the whole form.</param>
/// <param name="Href">The field's address where it is on another page; null for this page.</param>
public sealed record FieldError(string Message, string? Field = null, string? Href = null);

/// <summary>What is wrong with a form as it was last sent. A new list is a new object, so that fields below it render again.</summary>
public sealed class FormErrors(IReadOnlyList<FieldError> errors)
{
    public static readonly FormErrors None = new([]);

    public IReadOnlyList<FieldError> All => errors;

    public string? Of(string field) => errors.FirstOrDefault(error => error.Field == field)?.Message;
}
