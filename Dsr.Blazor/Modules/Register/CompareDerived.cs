using Dsr.Blazor.Modules.Register.Domain;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Register;

/// <summary>
/// Compares what is stored so that lists can sort by it with the decisions and reviews it follows from. Differences are only
/// reported, by the entry's reference: what is right is for people to say.
/// </summary>
sealed class CompareDerived(IDbContextFactory<DsrDb> contexts, ILogger<CompareDerived> log) : IJob
{
    public string Name => "compare-derived";

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var entries = db
            .Entries.AsNoTracking()
            .Include(entry => entry.Decisions)
            .Include(entry => entry.Reviews)
            .AsSplitQuery()
            .OrderBy(entry => entry.Reference);
        await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancel))
        foreach (var difference in Derivation.Differences(entry))
            log.LogWarning("Entry {Reference}: {Difference}", entry.Reference, difference);
    }
}
