using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>How many rows of landed imports wait to be put right.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Red">Those that the sheet rates Red.</param>
/// <param name="Latest">An import to open; null when nothing waits.</param>
public sealed record HeldCount(int Rows, int Red, Guid? Latest);

/// <summary>The work list that imports leave behind, as the register and the agenda show it: a count, and nobody's name.</summary>
public sealed class HeldRows(IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Counts what waits.</summary>
    public async Task<HeldCount> CountAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var waiting = await db
            .Imports.AsNoTracking()
            .Where(import => import.Held > 0)
            .OrderByDescending(import => import.BroughtAt)
            .Select(import => new
            {
                import.Id,
                import.Held,
                import.HeldRed,
            })
            .ToListAsync(cancel);
        return new(waiting.Sum(import => import.Held), waiting.Sum(import => import.HeldRed), waiting.FirstOrDefault()?.Id);
    }

    /// <summary>Whether a notice changes the count.</summary>
    public static bool Concerns(ChangeNotice notice) => notice.Concerns(nameof(SpreadsheetImport));
}
