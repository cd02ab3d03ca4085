namespace Dsr.Blazor.Ui.Lists;

/// <summary>One column of a <see cref="DataTable{T}"/>.</summary>
/// <param name="Heading">Its heading; a cell's data-label repeats it for phones.</param>
/// <param name="Sort">The key it is sorted by in the address; null when it cannot be.</param>
/// <param name="Css">"num" for figures.</param>
/// <param name="Hidden">The heading is for screen readers alone, as above a column of buttons.</param>
/// <param name="Also">A second thing that the cells show and the list can be sorted by, in the same column: the keyworker below the
/// lead.</param>
public sealed record Column(string Heading, string? Sort = null, string? Css = null, bool Hidden = false, Column? Also = null)
{
    /// <summary>What the heading is made of.</summary>
    public IEnumerable<Column> Parts => Also is null ? [this] : [this, Also];
}
