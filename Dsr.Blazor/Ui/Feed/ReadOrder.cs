namespace Dsr.Blazor.Ui.Feed;

/// <summary>
/// Keeps a page from showing an older answer over a newer one. A page's own act and word from the feed both make it read again, and of two
/// readings under way the one begun first may come in last.
/// </summary>
public sealed class ReadOrder
{
    int begun,
        shown;

    /// <summary>A reading begins.</summary>
    /// <returns>Its number, for <see cref="Counts"/>.</returns>
    public int Begin() => ++begun;

    /// <summary>Whether what came of a reading may be shown: nothing that was begun later is shown yet.</summary>
    public bool Counts(int reading)
    {
        if (reading < shown)
            return false;
        shown = reading;
        return true;
    }
}
