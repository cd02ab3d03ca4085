namespace Dsr.Blazor.Kernel.Merging;

/// <summary>Whose a merged value is. Agreed: both sides came to the same one.</summary>
public enum MergeSource
{
    Unchanged,
    Theirs,
    Mine,
    Agreed,
}

/// <summary>A field that needed no choice.</summary>
/// <param name="Field">The field with the value that stands.</param>
/// <param name="Opened">What it held when the form was opened.</param>
/// <param name="Source">Whose value it is.</param>
public sealed record MergedField(FormField Field, string Opened, MergeSource Source);

/// <summary>A field that a person has to choose for.</summary>
/// <param name="Mine">The field as the person saving left it.</param>
/// <param name="Theirs">What the other person saved in the meantime.</param>
/// <param name="Opened">What it held when the form was opened.</param>
/// <param name="ToConfirm">True when it decides something: the question is then whether the other's decision stands, not which wording is
/// better.</param>
public sealed record FieldConflict(FormField Mine, string Theirs, string Opened, bool ToConfirm);
