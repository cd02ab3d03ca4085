using Dsr.Blazor.Platform.Data;
using Dsr.Blazor.Platform.Live;
using Dsr.Blazor.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Dsr.Blazor.Modules.People.Watching;

/// <summary>Opening a record among colleagues who have it open too: only who may see the person learns who else looks.</summary>
public sealed class Visiting(Authorizer guard, IDbContextFactory<DsrDb> contexts, RecordVisits visits)
{
    /// <summary>The reader is on the record until the visit is disposed.</summary>
    /// <param name="person">Whose record.</param>
    /// <param name="changed">Told when others come and go.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="NotFoundException">When there is nobody, or nobody whom the reader may see.</exception>
    public async Task<RecordVisit> OpenAsync(Guid person, Action changed, CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var actor = await guard.RequireAsync(Permission.SeePeople, db, person, cancel);
        return visits.Join(person, new(actor.Id, actor.Name, actor.RoleInWords), changed);
    }
}
