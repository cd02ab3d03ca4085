using Dsr.Blazor.Kernel;
using Dsr.Blazor.Kernel.Time;
using Dsr.Blazor.Modules.Export.Domain;
using Dsr.Blazor.Modules.Register;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Export;

/// <summary>Asking for the register as a file, and deciding who is given it.</summary>
public sealed class ExportRequests(Authorizer guard, ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts, Clock clock)
{
    // After this a decision is no news to who asked.
    static readonly TimeSpan news = TimeSpan.FromDays(3);

    /// <summary>Asks the lead and the commissioner for one file.</summary>
    /// <exception cref="RefusedException">When the purpose says too little.</exception>
    public async Task AskAsync(RegisterFilter filter, string purpose, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actor = await guard.RequireAsync(Permission.AskForExport, cancel);
        await using var change = await work.BeginAsync(actor, "asked for an export", cancel);
        change.Db.Add(
            new ExportRequest(new(FilterQuery.Write(filter with { Page = 1 }), filter.Search, FilterWords.Of(filter), purpose), change.Act)
        );
        await change.CommitAsync(cancel);
    }

    /// <summary>What waits for a decision, for who may decide; nothing for others.</summary>
    public async Task<IReadOnlyList<ExportRequest>> WaitingAsync(CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        if (!actor.May(Permission.ExportRegister))
            return [];
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .ExportRequests.AsNoTracking()
            .Where(exportRequest => exportRequest.Decision == ExportDecision.Waiting && exportRequest.AskedById != actor.Id)
            .OrderBy(exportRequest => exportRequest.AskedAt)
            .ToListAsync(cancel);
    }

    /// <summary>One's own requests that wait, can be fetched, or were refused in the last days.</summary>
    public async Task<IReadOnlyList<ExportRequest>> MineAsync(CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        var since = clock.Now - news;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var mine = await db
            .ExportRequests.AsNoTracking()
            .Where(exportRequest =>
                exportRequest.AskedById == actor.Id && (exportRequest.DecidedAt == null || exportRequest.DecidedAt > since)
            )
            .OrderBy(exportRequest => exportRequest.AskedAt)
            .ToListAsync(cancel);
        return [.. mine.Where(exportRequest => exportRequest.Decision != ExportDecision.Approved || exportRequest.CanBeFetched(clock.Now))];
    }

    /// <summary>Approves or refuses a colleague's request with a word.</summary>
    /// <exception cref="RefusedException">When it was decided already, is one's own, or is refused without a word.</exception>
    public async Task DecideAsync(Guid request, bool approve, string? word, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ExportRegister, cancel);
        await using var change = await work.BeginAsync(actor, approve ? "approved an export" : "refused an export", cancel);
        (await LoadAsync(change.Db, request, cancel)).Decide(approve, word, change.Act);
        await change.CommitAsync(cancel);
    }

    /// <summary>Marks one's own approved request as fetched, before the file is written.</summary>
    /// <exception cref="RefusedException">When it was not approved, or fetched already, or too long ago.</exception>
    internal async Task<ExportRequest> FetchAsync(Guid request, CancellationToken cancel)
    {
        var actor = await guard.RequireAsync(Permission.AskForExport, cancel);
        await using var change = await work.BeginAsync(actor, "took an approved export away", cancel);
        var found = await LoadAsync(change.Db, request, cancel);
        if (found.AskedById != actor.Id)
            throw new NotFoundException();
        found.Fetch(change.Act);
        await change.CommitAsync(cancel);
        return found;
    }

    static async Task<ExportRequest> LoadAsync(DsrDb db, Guid id, CancellationToken cancel) =>
        await db.ExportRequests.FirstOrDefaultAsync(exportRequest => exportRequest.Id == id, cancel) ?? throw new NotFoundException();
}
