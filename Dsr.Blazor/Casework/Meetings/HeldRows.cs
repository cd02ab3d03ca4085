using Dsr.Blazor.Data;
using Dsr.Blazor.Domain.Meetings;

namespace Dsr.Blazor.Casework.Meetings;

/// <summary>How many rows of an import wait to be put right, for the agenda to say so.</summary>
public interface IHeldRows
{
    /// <summary>All that wait, and those of them that the sheet rates Red.</summary>
    Task<HeldRowCount> Count(DsrDb db, CancellationToken cancel);
}

/// <summary>Where nothing has been imported, nothing waits.</summary>
sealed class NoHeldRows : IHeldRows
{
    public Task<HeldRowCount> Count(DsrDb db, CancellationToken cancel) => Task.FromResult(default(HeldRowCount));
}
