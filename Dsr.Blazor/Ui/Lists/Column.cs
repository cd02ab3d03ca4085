namespace Dsr.Blazor.Ui.Lists;

/// <summary>One column of a <see cref="DataTable{T}"/>.</summary>
/// <param name="Heading">Its heading; a cell's data-label repeats it for phones.</param>
/// <param name="Sort">The key it is sorted by in the address; null when it cannot be.</param>
/// <param name="Css">"num" for figures.</param>
/// <param name="Hidden">The heading is for screen readers alone, as above a column of buttons.</param>
public sealed record Column(string Heading, string? Sort = null, string? Css = null, bool Hidden = false);
