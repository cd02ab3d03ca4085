using Dsr.Blazor.Domain.Register;
using Dsr.Blazor.Live;

namespace Dsr.Blazor.Casework.Register;

/// <summary>Rows of a spreadsheet that wait until somebody puts them right.</summary>
/// <param name="Rows">How many.</param>
/// <param name="ByRating">How many of them by the rating that their row says; those without one are not here.</param>
public sealed record HeldRowCount(int Rows, IReadOnlyDictionary<Rating, int> ByRating);

/// <summary>Whoever keeps held rows tells the register how many there are. Without one there are none.</summary>
public interface IHeldRows
{
    /// <summary>How many wait, as far as the actor may know of them.</summary>
    Task<HeldRowCount> Count(CancellationToken cancel = default);

    /// <summary>Whether a commit may have changed that number.</summary>
    bool Concerns(ChangeNotice notice);
}
