using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Platform.Drafts;

/// <summary>Lists as each person likes them, by name.</summary>
public sealed class SavedViews(ICurrentActor acting, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>One's own views of a list, by name.</summary>
    public async Task<IReadOnlyList<SavedView>> MineAsync(string list, CancellationToken cancel = default)
    {
        var owner = (await acting.GetAsync(cancel)).Id;
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db
            .SavedViews.AsNoTracking()
            .Where(view => view.OwnerId == owner && view.List == list)
            .OrderBy(view => view.Name)
            .ToListAsync(cancel);
    }

    /// <summary>Keeps a view under a name; the same name again keeps the newer one.</summary>
    /// <exception cref="Kernel.RefusedException">When the name is missing or too long.</exception>
    public async Task SaveAsync(string list, string name, string query, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var change = await work.BeginAsync(actor, "saved a view", cancel);
        var known = await change.Db.SavedViews.FirstOrDefaultAsync(
            view => view.OwnerId == actor.Id && view.List == list && view.Name == name.Trim(),
            cancel
        );
        if (known is null)
            change.Db.Add(new SavedView(change.Act.NewId(), actor.Id, list, name, query));
        else
            known.Show(query);
        await change.CommitAsync(cancel);
    }

    /// <summary>Forgets a view of one's own.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancel = default)
    {
        var actor = await acting.GetAsync(cancel);
        await using var change = await work.BeginAsync(actor, "forgot a view", cancel);
        if (await change.Db.SavedViews.FirstOrDefaultAsync(view => view.Id == id && view.OwnerId == actor.Id, cancel) is not { } view)
            return;
        change.Db.Remove(view);
        await change.CommitAsync(cancel);
    }
}
