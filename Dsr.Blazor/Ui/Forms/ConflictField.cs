namespace Dsr.Blazor.Ui.Forms;

/// <summary>One field that two people changed at the same time.</summary>
/// <param name="Name">The field, as the page calls it.</param>
/// <param name="Label">The field, as it is read.</param>
/// <param name="Mine">What this user wrote, in words.</param>
/// <param name="Theirs">What the other saved first, in words.</param>
public sealed record ConflictField(string Name, string Label, string? Mine, string? Theirs);

/// <summary>Whose value is kept.</summary>
public enum ConflictSide
{
    Mine,
    Theirs,
}
