namespace Dsr.Blazor.Kernel.Merging;

/// <summary>One field of an edit form, as text.</summary>
/// <param name="Name">What the form calls it; one of each in a form.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Value">What it holds; empty when nothing.</param>
/// <param name="Decides">True for a rating, a consent or a date that decides something: such a field is never merged unseen.</param>
public sealed record FormField(string Name, string Label, string Value, bool Decides = false);
