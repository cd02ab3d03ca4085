namespace Dsr.Blazor.Ui.Fields;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">A line of explanation, or null.</param>
public sealed record Choice<T>(T Value, string Text, string? Hint = null);
