namespace Dsr.Blazor.Ui.Shell;

/// <param name="Text">The place's name, in the header.</param>
/// <param name="Href">Its address; the item is marked as current on every address below it.</param>
/// <param name="Count">A number shown beside the name, or null.</param>
/// <param name="Counts">The kind of record that the number counts, so that it follows live; null where it does not.</param>
public sealed record NavItem(string Text, string Href, int? Count = null, string? Counts = null);

/// <summary>Which places the header offers to whom. Hiding an item is no guard: the page and the service ask again.</summary>
public interface INavigationItems
{
    /// <summary>The places of whoever is signed in.</summary>
    Task<IReadOnlyList<NavItem>> MineAsync();
}
