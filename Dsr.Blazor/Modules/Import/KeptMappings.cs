using Dsr.Blazor.Kernel;
using Dsr.Blazor.Modules.Import.Domain.Keeping;
using Dsr.Blazor.Modules.Import.Domain.Mapping;
using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.Import;

/// <summary>What the team said its columns are, kept by name for the next file.</summary>
public sealed class KeptMappings(Authorizer guard, UnitOfWork work, IDbContextFactory<DsrDb> contexts)
{
    /// <summary>Every kept mapping, by name.</summary>
    public async Task<IReadOnlyList<KeptMapping>> AllAsync(CancellationToken cancel = default)
    {
        await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.ImportMappings.AsNoTracking().OrderBy(mapping => mapping.Name).ToListAsync(cancel);
    }

    /// <summary>Keeps a mapping; the same name again keeps the newer one.</summary>
    /// <exception cref="RefusedException">When the name is missing or too long.</exception>
    public async Task KeepAsync(string name, FieldMapping mapping, CancellationToken cancel = default)
    {
        var actor = await guard.RequireAsync(Permission.ImportRegister, cancel);
        await using var change = await work.BeginAsync(actor, "kept an import's columns", cancel);
        var (wanted, json) = (name.Trim(), MappingText.Write(mapping));
        var known = await change.Db.ImportMappings.FirstOrDefaultAsync(keptMapping => keptMapping.Name == wanted, cancel);
        if (known is null)
            change.Db.Add(new KeptMapping(wanted, json, change.Act));
        else
            known.Keep(json);
        await change.CommitAsync(cancel);
    }
}
