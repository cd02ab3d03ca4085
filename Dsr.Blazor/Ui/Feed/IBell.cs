namespace Dsr.Blazor.Ui.Feed;

/// <summary>What the bell in the header shows.</summary>
/// <param name="Account">Whose it is: by it the bell knows a change of its own notices.</param>
/// <param name="Unread">How many are not read.</param>
/// <param name="People">Whom the unread are about: a change of one of them may hide or show a notice.</param>
public sealed record BellCount(Guid Account, int Unread, IReadOnlySet<Guid> People);

/// <summary>Where the bell learns what to show.</summary>
public interface IBell
{
    /// <summary>The count of whoever is signed in; null when nobody with an account is.</summary>
    /// <param name="after">The commit after which it asks; null when the page opens.</param>
    Task<BellCount?> MineAsync(long? after = null);
}
